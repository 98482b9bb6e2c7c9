// A button that is only a picture: its name is also its tooltip.

import { Icon, type IconName } from '../shared/icon.tsx'

interface Props {
  icon: IconName
  name: string
  onPress: () => void
  isPressed?: boolean
  class?: string
}

export function IconButton({ icon, name, onPress, isPressed, class: className = '' }: Props) {
  return (
    <button
      type="button"
      class={`icon-button ${className}`}
      aria-label={name}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
