// No number chosen yet: those of the page, or what to do where it has none.

import type { PageNumber } from '../../lib/messages.ts'
import { formatNumber } from '../../lib/phone/format.ts'
import { Icon } from '../shared/icon.tsx'
import { NumberLabel } from './number-label.tsx'
import { useWording } from './wording-context.ts'

interface Props {
  numbers: PageNumber[]
  onShow: (number: PageNumber) => void
}

export function NumberList({ numbers, onShow }: Props) {
  const { t } = useWording()
  if (numbers.length === 0) {
    return (
      <section class="notice">
        <Icon name="quiet" class="notice-icon" />
        <h2>{t('numbersNoneTitle')}</h2>
        <p>{t('numbersNoneText')}</p>
      </section>
    )
  }
  return (
    <section class="page-numbers">
      <p class="soft">{t('numbersPick')}</p>
      <ul aria-label={t('numbersTitle')}>
        {numbers.map((each) => (
          <li key={each.number.e164}>
            <button type="button" onClick={() => onShow(each)}>
              <b>{formatNumber(each.number)}</b>
              <NumberLabel {...each} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
