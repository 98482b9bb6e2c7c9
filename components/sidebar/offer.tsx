// One line at the foot: an offer with one action, so that nothing moves under the reader's eyes. What is not bad stands in
// a status that was there before it: only then it is read out.

import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from '../shared/icon.tsx'

interface Props {
  icon: IconName
  words: string
  action?: string
  onAct?: () => void
  isBad?: boolean
  children?: ComponentChildren
}

export function Offer({ icon, words, action, onAct, isBad = false, children }: Props) {
  return (
    <div class={`offer ${isBad ? 'offer-bad' : ''}`} role={isBad ? 'alert' : undefined}>
      <Icon name={icon} />
      <span>{words}</span>
      {children}
      {action && (
        <button type="button" class="link" onClick={onAct}>
          {action}
        </button>
      )}
    </div>
  )
}
