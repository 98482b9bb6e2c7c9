// What was learned about the server at the base URL. How it is learned: learning.ts.

import type { Learned } from '../messages.ts'
import { watchedKeys } from '../store-keys.ts'
import type { Connection } from './connection.ts'
import type { Store } from './ports.ts'
import { createTurns } from '../turns.ts'

const key = watchedKeys.learned
export const nothingLearned: Learned = { pageBase: null, timeUnit: null, spelling: null }

interface Stored extends Learned {
  print: string
}

export interface Dialect {
  /** What was found out, and not overridden. */
  learned(print: string): Promise<Learned>
  /** What the user insists on, else what was found out. */
  of(connection: Connection): Promise<Learned>
  learn(print: string, found: Partial<Learned>): Promise<void>
  forget(): Promise<void>
}

export function createDialect(local: Store): Dialect {
  const turns = createTurns()

  async function learned(print: string): Promise<Learned> {
    const stored = await local.get<Stored>(key)
    if (stored?.print !== print) return nothingLearned
    const { pageBase, timeUnit, spelling } = stored
    return { pageBase, timeUnit, spelling }
  }

  return {
    learned,
    async of({ print, dialect }) {
      const found = await learned(print)
      return {
        pageBase: dialect.pageBase ?? found.pageBase,
        timeUnit: dialect.timeUnit ?? found.timeUnit,
        spelling: dialect.spelling ?? found.spelling,
      }
    },
    learn: (print, found) =>
      turns.take(async () => {
        await local.set(key, { ...(await learned(print)), ...found, print } satisfies Stored)
      }),
    forget: () => turns.take(() => local.remove([key])),
  }
}
