// Mozilla's own linter on the Firefox build: no errors, and no warning that is not explained here.

import { spawnSync } from 'node:child_process'
import { withTools } from './tool.ts'

interface Finding {
  code: string
  file?: string
  message: string
}

const explained: { code: string; file: RegExp; why: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\//,
    why: "Preact's own code for `dangerouslySetInnerHTML`, which our lint forbids and Trusted Types would stop.",
  },
]

const { stdout } = spawnSync(
  'web-ext',
  ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'],
  { encoding: 'utf8', ...withTools },
)
const { errors, warnings } = JSON.parse(stdout) as { errors: Finding[]; warnings: Finding[] }
const isExplained = ({ code, file }: Finding) =>
  explained.some((each) => each.code === code && each.file.test(file ?? ''))
const open = [...errors, ...warnings.filter((warning) => !isExplained(warning))]
for (const { code, file, message } of open) console.error(`${code} in ${file ?? 'manifest'}: ${message}`)
console.log(`${errors.length} errors, ${warnings.length} warnings, ${open.length} unexplained`)
process.exit(open.length === 0 ? 0 : 1)
