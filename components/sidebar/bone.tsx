// The place of what is still to come: as large as what will stand there.

interface Props {
  width: string
  class?: string
}

export function Bone({ width, class: className = '' }: Props) {
  return <span class={`bone ${className}`} style={{ '--w': width }} />
}
