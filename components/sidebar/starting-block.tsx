// The upper part while nothing has come yet.

import { Bone } from './bone.tsx'
import { LastBones } from './standing.tsx'
import { useWording } from './wording-context.ts'

export function StartingBlock() {
  const { t } = useWording()
  return (
    <section class="standing" aria-hidden="true">
      <dl class="total">
        <dt>{t('totalCalls')}</dt>
        <dd>
          <Bone width="3rem" class="bone-figure" />
        </dd>
      </dl>
      <LastBones />
    </section>
  )
}
