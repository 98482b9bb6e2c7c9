// A fault in the place of the history, with its cure wired.

import type { Fault } from '../../lib/fault.ts'
import { FaultNotice } from '../shared/fault-notice.tsx'
import type { Retry } from './retry-model.ts'
import { retryWords } from './retry-words.ts'
import type { SidebarModel } from './sidebar-model.ts'
import { useWording } from './wording-context.ts'

interface Props {
  sidebar: SidebarModel
  fault: Fault
  retry: Retry
  onTryAgain: () => void
}

export function FaultOf({ sidebar, fault, retry, onTryAgain }: Props) {
  const words = retryWords(fault, retry, useWording())
  return (
    <FaultNotice
      kind={fault.kind}
      words={words}
      isWaiting={words.isWaiting}
      onCure={() => sidebar.cure(fault, onTryAgain)}
    />
  )
}
