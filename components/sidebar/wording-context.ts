// The language everything below is drawn in.

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Wording } from '../../lib/call-words.ts'
import { wordingIn } from './wording.ts'

export const WordingContext = createContext<Wording | null>(null)

export function useWording(): Wording {
  return useContext(WordingContext) ?? wordingIn('vi')
}
