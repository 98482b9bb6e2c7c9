// Everything that must hold, in the order in which it fails fastest. `npm test`.

import { spawnSync } from 'node:child_process'
import { requireNode } from './node-version.ts'
import { withTools } from './tool.ts'

requireNode()

const steps: [what: string, command: string, ...args: string[]][] = [
  ['types of the build', 'wxt', 'prepare'],
  ['format', 'oxfmt', '--check'],
  ['lint', 'oxlint', '--type-aware', '--deny-warnings'],
  ['types', 'tsc', '--noEmit'],
  ['tests without a browser', 'vitest', 'run', '--project', '!browser'],
  ['build for Chrome', 'wxt', 'build', '-b', 'chrome'],
  ['build for Firefox', 'wxt', 'build', '-b', 'firefox'],
  ['add-on lint', 'node', 'test/addon-lint.ts'],
  ['browser tests', 'vitest', 'run', '--project', 'browser'],
]

for (const [what, command, ...args] of steps) {
  const started = performance.now()
  console.log(`\n▸ ${what}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', ...withTools })
  if (status !== 0) {
    console.error(`\n✘ ${what}: failed. Run it alone with: npx ${[command, ...args].join(' ')}`)
    process.exit(1)
  }
  console.log(`✔ ${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
console.log('\nAll good.')
