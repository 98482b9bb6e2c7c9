// The numbers of the page: press one to look it up, find it on the page, or add it to the customer on the screen.

import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { PageNumber } from '../../lib/messages.ts'
import { formatNumber } from '../../lib/phone/format.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import { Icon } from '../shared/icon.tsx'
import { AddNumber } from './add-number.tsx'
import { IconButton } from './icon-button.tsx'
import { NumberLabel } from './number-label.tsx'
import { stepFocus } from './step-focus.ts'
import type { SidebarModel } from './sidebar-model.ts'
import { useWording } from './wording-context.ts'

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
  const menu = useRef<HTMLDivElement>(null)

  const close = () => {
    open.value = 'no'
    button.current?.focus()
  }

  useEffect(() => {
    if (open.value === 'no') return
    menu.current?.querySelector<HTMLElement>('input, button')?.focus()
    const closeOutside = (event: Event) => {
      const isInside = event.target instanceof Node && menu.current?.parentElement?.contains(event.target)
      if (!isInside) open.value = 'no'
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [open.value])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (menu.current && stepFocus(menu.current, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault()
    }
  }

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
            <b>{formats.count(numbers.length)}</b> <span>{t('barNumbers')}</span>
          </span>
        ) : (
          <span>{t('menuAddFace')}</span>
        )}
        <Icon name="down" class="icon-small" />
      </button>
      {open.value !== 'no' && (
        <div class="menu" id="numbers" ref={menu} onKeyDown={onKeyDown}>
          {open.value === 'add' && onMerge ? (
            <AddNumber
              sidebar={sidebar}
              numbers={numbers.filter(({ number }) => !isAmong(merged, number))}
              onAdd={(number) => {
                onMerge(number)
                close()
              }}
            />
          ) : (
            <ul aria-label={t('menuNumbers')}>
              {numbers.map((each) => (
                <MenuNumber
                  key={each.number.e164}
                  shown={each}
                  isCurrent={merged[0]?.e164 === each.number.e164}
                  onShow={() => {
                    sidebar.show(each)
                    close()
                  }}
                  onFind={() => sidebar.order({ do: 'scroll-to', e164: each.number.e164 })}
                />
              ))}
            </ul>
          )}
          {open.value === 'list' && onMerge && (
            <button type="button" class="menu-foot" onClick={() => (open.value = 'add')}>
              <Icon name="plus" />
              <span>{t('menuAdd')}</span>
            </button>
          )}
        </div>
      )}
    </>
  )
}

interface NumberProps {
  shown: PageNumber
  isCurrent: boolean
  onShow: () => void
  onFind: () => void
}

function MenuNumber({ shown: { number, label }, isCurrent, onShow, onFind }: NumberProps) {
  const { t } = useWording()
  const written = formatNumber(number)
  return (
    <li>
      <button type="button" aria-current={isCurrent ? 'true' : undefined} onClick={onShow}>
        <b>{written}</b>
        <NumberLabel number={number} label={label} />
      </button>
      <IconButton icon="search" name={t('menuFind', { number: written })} onPress={onFind} />
    </li>
  )
}

function isAmong(numbers: readonly PhoneNumber[], number: PhoneNumber): boolean {
  return numbers.some((each) => each.e164 === number.e164)
}
