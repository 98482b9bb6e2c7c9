// Owns what the columns of rows pasted into a text are called: a sheet in a note has its names in its first line.

import { labelBefore } from './context.ts'

const SEPARATORS = ['\t', ';', '|', ',']
const LONG_DIGITS = /\d{4}/

/** The name of the column that digits at a place stand in; undefined where it says nothing of them. */
export type Heading = (at: number) => string | undefined

/** The rows of a text under a line of names; null where there are none. */
export function readHeading(text: string): Heading | null {
  if (!text.includes('\n')) return null
  const lines = text.split('\n')
  let from = 0
  for (const [index, line] of lines.entries()) {
    from += line.length + 1
    const separator = LONG_DIGITS.test(line) ? undefined : separatorOf(line, lines[index + 1])
    if (!separator) continue
    const names = line.split(separator).map((each) => each.trim())
    if (!names.some(says)) continue
    let end = from
    for (const row of lines.slice(index + 1)) {
      if (row.split(separator).length !== names.length) break
      end += row.length + 1
    }
    return (at) => {
      if (at < from || at >= end) return undefined
      const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
      const name = names[before.split(separator).length - 1] ?? ''
      return says(name) ? name : undefined
    }
  }
  return null
}

function says(name: string): boolean {
  return labelBefore('', name, true) !== undefined
}

/** What parts a line of names: the line below has as many of it. Commas stand in sentences, too: two of them at least. */
function separatorOf(line: string, below = ''): string | undefined {
  return SEPARATORS.find((each) => {
    const count = line.split(each).length - 1
    return count > (each === ',' ? 1 : 0) && below.split(each).length - 1 === count
  })
}
