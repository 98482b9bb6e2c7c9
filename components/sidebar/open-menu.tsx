// The opened menu of numbers: press one to look it up, find it on the page, or add it to the customer on the screen.

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
  shows: 'list' | 'add'
  onAdd: () => void
  /** Closed on purpose: the focus goes back to the button. */
  onClose: () => void
  onLeave: () => void
}

export function OpenMenu({ sidebar, numbers, merged, onMerge, shows, onAdd, onClose, onLeave }: Props) {
  const { t } = useWording()
  const menu = useRef<HTMLDivElement>(null)

  useEffect(() => {
    menu.current?.querySelector<HTMLElement>('input, button')?.focus()
    const closeOutside = (event: Event) => {
      const isInside = event.target instanceof Node && menu.current?.parentElement?.contains(event.target)
      if (!isInside) onLeave()
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [shows])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (menu.current && stepFocus(menu.current, event.key === 'ArrowDown' ? 1 : -1)) event.preventDefault()
    }
  }

  return (
    <div class="menu" id="numbers" ref={menu} onKeyDown={onKeyDown}>
      {shows === 'add' && onMerge ? (
        <AddNumber
          sidebar={sidebar}
          numbers={numbers.filter(({ number }) => !isAmong(merged, number))}
          onAdd={(number) => {
            onMerge(number)
            onClose()
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
                onClose()
              }}
              onFind={() => sidebar.order({ do: 'scroll-to', e164: each.number.e164 })}
            />
          ))}
        </ul>
      )}
      {shows === 'list' && onMerge && (
        <button type="button" class="menu-foot" onClick={onAdd}>
          <Icon name="plus" />
          <span>{t('menuAdd')}</span>
        </button>
      )}
    </div>
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
