// A fault in words, beside what is done about it by itself: while that counts down, the button only says how long.

import type { Wording } from '../../lib/call-words.ts'
import type { Fault } from '../../lib/fault.ts'
import { type FaultWords, wordsOf } from '../../lib/fault-words.ts'
import type { Retry } from './retry-model.ts'

/** Reads the retry's signal. `isWaiting`: there is nothing to press yet. */
export function retryWords(
  fault: Fault,
  retry: Retry,
  { t, formats }: Wording,
): FaultWords & { isWaiting: boolean } {
  const words = wordsOf(fault, t)
  const left = retry.secondsLeft.value
  const isWaiting = left !== null
  return {
    ...words,
    button: isWaiting ? t('cureTryAgainIn', { wait: formats.wait(left) }) : words.button,
    isWaiting,
  }
}
