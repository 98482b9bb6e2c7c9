// The upper part while nothing has come yet: as it will stand while the history loads.

import type { WordKey } from '../../lib/words.ts'
import { Bone } from './bone.tsx'
import { PeriodPicker } from './period-picker.tsx'
import { PictureBones } from './picture-bones.tsx'
import { LastBones } from './standing.tsx'
import { useWording } from './wording-context.ts'

const figures: { word: WordKey; width: string }[] = [
  { word: 'figureAll', width: '3rem' },
  { word: 'figureAnswered', width: '2.2rem' },
  { word: 'figureTalk', width: '3.2rem' },
]

export function StartingBlock({ nowMs }: { nowMs: number }) {
  const { t } = useWording()
  return (
    <div aria-hidden="true">
      <section class="standing">
        <dl class="total">
          <dt>{t('totalCalls')}</dt>
          <dd>
            <Bone width="3rem" class="bone-figure" />
          </dd>
        </dl>
        <LastBones />
      </section>
      <section class="span">
        <PeriodPicker period={{ kind: 'all' }} nowMs={nowMs} onChoose={null} />
        <div class="span-body">
          <dl class="figures">
            {figures.map(({ word, width }) => (
              <div key={word}>
                <dt>{t(word)}</dt>
                <dd>
                  <Bone width={width} class="bone-figure" />
                </dd>
              </div>
            ))}
          </dl>
          <PictureBones fromMs={null} nowMs={nowMs} />
        </div>
      </section>
    </div>
  )
}
