// The button that opens the numbers of the page; where the page has none, the way to add one.

import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { PageNumber } from '../../lib/messages.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import { Icon } from '../shared/icon.tsx'
import { drawLater } from './later.tsx'
import type { SidebarModel } from './sidebar-model.ts'
import { useWording } from './wording-context.ts'

const OpenMenu = drawLater(async () => (await import('./rest.ts')).OpenMenu)

interface Props {
  sidebar: SidebarModel
  numbers: PageNumber[]
  merged: PhoneNumber[]
  onMerge: ((number: PhoneNumber) => void) | null
}

export function NumberMenu({ sidebar, numbers, merged, onMerge }: Props) {
  const { t, formats } = useWording()
  const open = useSignal<'no' | 'list' | 'add'>('no')
  const hasNumbers = numbers.length > 0
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        type="button"
        class="quiet-button"
        aria-expanded={open.value !== 'no'}
        aria-controls={open.value === 'no' ? undefined : 'numbers'}
        ref={button}
        onClick={() => (open.value = open.value === 'no' ? (hasNumbers ? 'list' : 'add') : 'no')}
      >
        <Icon name={hasNumbers ? 'list' : 'plus'} />
        {hasNumbers ? (
          <span>
            <b>{formats.count(numbers.length)}</b> <span>{t('barNumbers', { n: numbers.length })}</span>
          </span>
        ) : (
          <span>{t('menuAddFace')}</span>
        )}
        <Icon name="down" class="icon-small" />
      </button>
      {open.value !== 'no' && (
        <OpenMenu
          sidebar={sidebar}
          numbers={numbers}
          merged={merged}
          onMerge={onMerge}
          shows={open.value}
          onAdd={() => (open.value = 'add')}
          onClose={() => {
            open.value = 'no'
            button.current?.focus()
          }}
          onLeave={() => (open.value = 'no')}
        />
      )}
    </>
  )
}
