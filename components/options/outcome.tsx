// What came of a press of a button, beside that button: good in a status, bad in an alert.

import type { ComponentChildren } from 'preact'
import type { Fault } from '../../lib/fault.ts'
import { wordsOf } from '../../lib/fault-words.ts'
import type { T } from '../../lib/words.ts'
import { faultIcons } from '../shared/fault-notice.tsx'
import { Icon } from '../shared/icon.tsx'

/** Beside what is good. */
export function Tick() {
  return (
    <svg class="icon tick" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3 8.5l3.2 3.2L13 4.7" />
    </svg>
  )
}

/** Always there, so that what appears in it is read out. */
export function Status({ children }: { children?: ComponentChildren }) {
  return <div role="status">{children}</div>
}

export function Good({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="outcome-box">
      <Tick />
      <div>
        <b>{title}</b> {children}
      </div>
    </div>
  )
}

export function BadOutcome({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="outcome-box is-bad" role="alert">
      <Icon name="stop" />
      <div>
        <b>{title}</b> {children}
      </div>
    </div>
  )
}

interface FaultOutcomeProps {
  fault: Fault
  /** What did go well, or did not even start. */
  before?: string
  t: T
  /** Does what helps against this kind; left out where only pressing the same button again does. */
  onCure?: () => void
  children?: ComponentChildren
}

export function FaultOutcome({ fault, before, t, onCure, children }: FaultOutcomeProps) {
  const words = wordsOf(fault, t)
  return (
    <div class="outcome-box is-bad" role="alert">
      <Icon name={faultIcons[fault.kind]} />
      <div>
        <b>{words.title}</b> {before && <p>{before}</p>}
        <p>{words.text}</p>
        {children}
        {onCure && (
          <button type="button" class="button" onClick={onCure}>
            {words.button}
          </button>
        )}
      </div>
    </div>
  )
}
