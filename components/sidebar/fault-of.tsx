// A fault in the place of the history, with its cure wired.

import type { Fault } from '../../lib/fault.ts'
import { wordsOf } from '../../lib/fault-words.ts'
import { FaultNotice } from '../shared/fault-notice.tsx'
import type { Retry } from './retry-model.ts'
import type { SidebarModel } from './sidebar-model.ts'
import { useWording } from './wording-context.ts'

interface Props {
  sidebar: SidebarModel
  fault: Fault
  retry: Retry
  onTryAgain: () => void
}

export function FaultOf({ sidebar, fault, retry, onTryAgain }: Props) {
  const { t } = useWording()
  const words = wordsOf(fault, t)
  const left = retry.secondsLeft.value
  return (
    <FaultNotice
      kind={fault.kind}
      words={left === null ? words : { ...words, button: t('cureTryAgainIn', { n: left }) }}
      isWaiting={left !== null}
      onCure={() => sidebar.cure(fault, onTryAgain)}
    />
  )
}
