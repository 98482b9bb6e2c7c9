// A seeded random source, so that every run of the fake server tells the same stories.

export type Random = () => number

/** mulberry32: numbers from 0 (included) to 1 (excluded), the same ones for the same seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** FNV-1a: a seed from text. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1))
}

export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0]
}

/** A choice by weight: `[['answer', 6], ['busy', 1]]` gives `answer` six times in seven. */
export function pickWeighted<T>(random: Random, choices: readonly [[T, number], ...[T, number][]]): T {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [choice, weight] of choices) {
    left -= weight
    if (left < 0) return choice
  }
  return choices[0][0]
}

export function digits(random: Random, length: number): string {
  return Array.from({ length }, () => between(random, 0, 9)).join('')
}

/** At most 12 hexadecimal digits. */
export function hex(random: Random, length: number): string {
  return Math.floor(random() * 16 ** length)
    .toString(16)
    .padStart(length, '0')
}
