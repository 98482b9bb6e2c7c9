// What the picture's blocks mean, with how many there are.

import type { Figures } from '../../lib/figures.ts'
import type { WordKey } from '../../lib/words.ts'
import { useWording } from './wording-context.ts'

const keys: { of: 'answered' | 'missed' | 'unreached'; class: string; y: number; word: WordKey }[] = [
  { of: 'answered', class: 'talked', y: 0, word: 'figureAnswered' },
  { of: 'missed', class: 'missed', y: 8.5, word: 'keyMissed' },
  { of: 'unreached', class: 'unreached', y: 9.1, word: 'keyUnreached' },
]

/** The counts stand in the picture's description already: this is for the eyes. */
export function PictureKeys({ figures }: { figures: Figures | null }) {
  const { t, formats } = useWording()
  return (
    <ul class="keys" aria-hidden="true">
      {keys.map((key) => (
        <li key={key.of}>
          <svg class="key" viewBox="0 0 12 14">
            {key.of === 'unreached' ? (
              <rect class={key.class} x="1.6" y={key.y} width="8.8" height="4.3" />
            ) : (
              <rect class={key.class} x="1" y={key.y} width="10" height="5.5" />
            )}
            <path class="base" d="M0 7h12" />
          </svg>
          <span>{t(key.word)}</span> {figures && <b>{formats.count(figures[key.of])}</b>}
        </li>
      ))}
    </ul>
  )
}
