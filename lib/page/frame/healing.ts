// Owns how often our host is put back after the page took it away: often enough to live, not so often that we fight for ever.

const limit = 5
const windowMs = 10_000

/** Asked before each healing; `now` in milliseconds. False: five times in the last ten seconds already, give up. */
export function createHealing(now: () => number): () => boolean {
  let times: number[] = []
  return () => {
    const start = now() - windowMs
    times = times.filter((time) => time > start)
    if (times.length >= limit) return false
    times.push(now())
    return true
  }
}
