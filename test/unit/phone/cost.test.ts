import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { expect, test } from 'vitest'
import { findNumbers } from '../../../lib/phone/find.ts'
import { mayHoldNumber } from '../../../lib/phone/may-hold.ts'

/** Bytes, minified, of all that the content script bundles of lib/phone. */
const MOST_BYTES = 22_000

test('what the content script bundles stays small and carries no metadata', async () => {
  const modules = ['find', 'may-hold', 'normalise'].map((name) =>
    fileURLToPath(new URL(`../../../lib/phone/${name}.ts`, import.meta.url)),
  )
  const bundle = await rolldown({
    input: 'all',
    plugins: [
      {
        name: 'all',
        resolveId: (id) => (id === 'all' ? id : null),
        load: (id) =>
          id === 'all' ? modules.map((path) => `export * from ${JSON.stringify(path)}`).join('\n') : null,
      },
    ],
  })
  const { output } = await bundle.generate({ minify: true })
  const [{ code, moduleIds }] = output
  expect(Buffer.byteLength(code)).toBeLessThan(MOST_BYTES)
  expect(moduleIds.filter((id) => id.includes('node_modules') || id.includes('foreign'))).toEqual([])
})

test.each([
  '0',
  '0 ',
  '84 ',
  '1900 ',
  '(0',
  '0912345678/',
  '0912.345.678 ',
  'a@0912345678.',
  'www.a/0912345678',
  '+65 ',
])('300 kB of %j are read without a catastrophe', (unit) => {
  const text = unit.repeat(3e5 / unit.length)
  expect(typeof mayHoldNumber(text)).toBe('boolean')
  // Quadratic work would take minutes: the test's own time limit is the assertion. Ratios are in the benchmark.
  expect(findNumbers(text).numbers.length).toBeLessThanOrEqual(1e5)
})
