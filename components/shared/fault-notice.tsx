// A fault where there is nothing else to show: what happened, what to do, one button.

import type { ComponentChildren } from 'preact'
import type { FaultKind } from '../../lib/fault.ts'
import type { FaultWords } from '../../lib/fault-words.ts'
import { Icon, type IconName } from './icon.tsx'

export const faultIcons: { [Kind in FaultKind]: IconName } = {
  offline: 'offline',
  timeout: 'clock',
  interrupted: 'refresh',
  'signed-out': 'lock',
  'not-configured': 'plug',
  forbidden: 'stop',
  'not-found': 'gone',
  'too-many': 'clock',
  redirected: 'odd',
  vbot: 'server',
  server: 'server',
  'bad-reply': 'odd',
  'no-permission': 'lock',
  updated: 'refresh',
  'not-allowed': 'stop',
  bug: 'odd',
}

interface Props {
  kind: FaultKind
  words: FaultWords
  /** Nothing to press yet: the button only says how long it takes. */
  isWaiting?: boolean
  onCure: () => void
  children?: ComponentChildren
}

export function FaultNotice({ kind, words, isWaiting = false, onCure, children }: Props) {
  return (
    <section class="notice" role="alert">
      <Icon name={faultIcons[kind]} class="notice-icon" />
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {children}
      <button
        type="button"
        class="button button-main"
        aria-disabled={isWaiting ? 'true' : undefined}
        onClick={() => !isWaiting && onCure()}
      >
        {words.button}
      </button>
    </section>
  )
}
