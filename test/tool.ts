// The project's own tools, whoever starts us: npm puts them on the path, a plain `node` does not.

import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** How to spawn one of them: `spawnSync('wxt', ['build'], { ...withTools })`. */
export const withTools = {
  cwd: root,
  env: {
    ...process.env,
    PATH: `${fileURLToPath(new URL('../node_modules/.bin', import.meta.url))}${delimiter}${process.env['PATH'] ?? ''}`,
  },
  shell: process.platform === 'win32',
} as const
