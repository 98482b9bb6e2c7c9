// Waiting for an answer no longer than somebody can be kept waiting for it.

/** Gives null where it takes longer than `mostMs`; what comes after that goes to `onLate`. */
export function inTime<T>(
  answer: Promise<T>,
  mostMs: number,
  onLate: (answer: T) => void = () => {},
): Promise<T | null> {
  return new Promise((resolve, reject) => {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      resolve(null)
    }, mostMs)
    answer
      .then((given) => (isLate ? onLate(given) : resolve(given)), reject)
      .finally(() => clearTimeout(timer))
  })
}
