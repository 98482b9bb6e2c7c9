// A labelled field with its hint and what is wrong with it; the choice among few; a box to tick.

import type { ComponentChildren } from 'preact'
import type { T } from '../../lib/words.ts'
import { Icon } from '../shared/icon.tsx'

interface FieldProps {
  id: string
  label: string
  value: string
  isSecret?: boolean
  isCode?: boolean
  hint?: string
  placeholder?: string
  problem?: string | null
  /** Set by an administrator: shown, not to be changed. */
  lockedWords?: string | null
  onType: (value: string) => void
  onLeave?: () => void
}

const password = { type: 'password' } as const
const text = { type: 'text' } as const

export function Field(props: FieldProps) {
  const { id, problem, hint, lockedWords } = props
  const notes = [problem && `${id}-bad`, lockedWords && `${id}-locked`, hint && `${id}-hint`]
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        {...(props.isSecret ? password : text)}
        class={props.isCode ? 'code' : undefined}
        value={props.value}
        placeholder={props.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        disabled={Boolean(lockedWords)}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={notes.filter(Boolean).join(' ') || undefined}
        onInput={(event) => props.onType(event.currentTarget.value)}
        onBlur={props.onLeave}
      />
      {problem && <Bad id={`${id}-bad`} text={problem} />}
      {lockedWords && <Locked id={`${id}-locked`} text={lockedWords} />}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

export function Bad({ id, text }: { id: string; text: string }) {
  return (
    <p class="bad" id={id} role="alert">
      <Icon name="stop" />
      <span>{text}</span>
    </p>
  )
}

export function Locked({ id, text }: { id?: string; text: string }) {
  return (
    <p class="hint locked" id={id}>
      <Icon name="lock" />
      <span>{text}</span>
    </p>
  )
}

interface PickProps {
  id: string
  label: string
  value: string
  options: readonly (readonly [value: string, words: string])[]
  lockedWords?: string | null
  onChoose: (value: string) => void
}

export function Pick({ id, label, value, options, lockedWords, onChoose }: PickProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="pick">
        <select
          id={id}
          value={value}
          disabled={Boolean(lockedWords)}
          aria-describedby={lockedWords ? `${id}-locked` : undefined}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {options.map(([each, words]) => (
            <option key={each} value={each} selected={each === value}>
              {words}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
      {lockedWords && <Locked id={`${id}-locked`} text={lockedWords} />}
    </div>
  )
}

interface CheckProps {
  id: string
  label: string
  hint?: string
  isChecked: boolean
  lockedWords?: string | null
  onChoose: (isChecked: boolean) => void
}

export function Check({ id, label, hint, isChecked, lockedWords, onChoose }: CheckProps) {
  const note = lockedWords ?? hint
  return (
    <div class="check">
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        disabled={Boolean(lockedWords)}
        aria-describedby={note ? `${id}-hint` : undefined}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {note && (
          <p class="hint" id={`${id}-hint`}>
            {note}
          </p>
        )}
      </div>
    </div>
  )
}

interface SectionProps {
  name: string
  title: string
  why: string
  children: ComponentChildren
}

/** Title and why on the left, work on the right. */
export function Section({ name, title, why, children }: SectionProps) {
  return (
    <section id={name} aria-labelledby={`${name}-h`}>
      <div class="about">
        <h2 id={`${name}-h`} tabIndex={-1}>
          {title}
        </h2>
        <p>{why}</p>
      </div>
      <div class="work">{children}</div>
    </section>
  )
}

/** The words under a locked setting; null where it is free. */
export function lockedWords(t: T, isLocked: boolean): string | null {
  return isLocked ? t('optionsLocked') : null
}
