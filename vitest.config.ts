import { defineConfig } from 'vitest/config'

/** Far more than any needs alone: a busy machine is no failure. */
const testTimeout = 30_000

const setupFiles = ['test/give-words.ts']

const jsx = { jsx: 'automatic', jsxImportSource: 'preact' } as const

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          setupFiles,
          testTimeout,
        },
      },
      {
        oxc: { jsx: { runtime: jsx.jsx, importSource: jsx.jsxImportSource } },
        test: {
          name: 'component',
          include: ['test/component/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles,
          testTimeout,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
