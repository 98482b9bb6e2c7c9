import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest files first, so that none of them is left running alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      /browser\/(?:accessibility|endurance|hostile|sidebar-history|staying-up|walls)/.test(moduleId)
    return [...files.filter(isLong), ...files.filter((file) => !isLong(file))]
  }
}

/** Far more than any needs alone: a busy machine is no failure. */
const testTimeout = 30_000

const setupFiles = ['test/give-words.ts']

/** Each file cleans up what it made, so that they can share what takes longest: starting and loading. */
const shared = { isolate: false, pool: 'threads', maxWorkers: '100%' } as const

const jsx = { jsx: 'automatic', jsxImportSource: 'preact' } as const

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          ...shared,
          setupFiles,
          testTimeout,
        },
      },
      {
        test: {
          name: 'server',
          include: ['test/server/**/*.test.ts'],
          environment: 'node',
          ...shared,
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
          ...shared,
          setupFiles,
          testTimeout,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'test/browser/harness/before-all.ts',
          // Each drives a browser, and a browser takes a core.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
