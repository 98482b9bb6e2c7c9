// Adds another number of the same customer: one of the page, or one typed in.

import { useSignal } from '@preact/signals'
import type { PageNumber } from '../../lib/messages.ts'
import { formatNumber } from '../../lib/phone/format.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import { NumberLabel } from './number-label.tsx'
import type { SidebarModel } from './sidebar-model.ts'
import { useWording } from './wording-context.ts'

interface Props {
  sidebar: SidebarModel
  /** Those of the page that are not added yet. */
  numbers: PageNumber[]
  onAdd: (number: PhoneNumber) => void
}

export function AddNumber({ sidebar, numbers, onAdd }: Props) {
  const { t } = useWording()
  const typed = useSignal('')
  const isUnread = useSignal(false)

  const submit = async (event: Event) => {
    event.preventDefault()
    const number = await sidebar.readTyped(typed.value)
    if (number) onAdd(number)
    else isUnread.value = true
  }

  return (
    <>
      <form class="add" onSubmit={(event) => void submit(event)}>
        <label for="add-number">{t('mergeField')}</label>
        <input
          id="add-number"
          type="tel"
          autocomplete="off"
          value={typed.value}
          aria-invalid={isUnread.value ? 'true' : undefined}
          aria-describedby={isUnread.value ? 'add-unread' : undefined}
          onInput={(event) => {
            typed.value = event.currentTarget.value
            isUnread.value = false
          }}
        />
        <button type="submit" class="button">
          {t('mergeAdd')}
        </button>
        {isUnread.value && (
          <p id="add-unread" role="alert">
            {t('mergeUnread')}
          </p>
        )}
      </form>
      {numbers.length > 0 && (
        <ul aria-label={t('menuNumbers')}>
          {numbers.map(({ number, label }) => (
            <li key={number.e164}>
              <button type="button" onClick={() => onAdd(number)}>
                <b>{formatNumber(number)}</b>
                <NumberLabel number={number} label={label} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
