// The sources archive that goes to Mozilla: unpacked elsewhere and built, it gives the extension byte for byte.

import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unzip } from './harness/unzip.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
const runFile = promisify(execFile)
/** As in a shell: vitest's own NODE_ENV, `test`, would make another build. */
const env = { ...process.env, NODE_ENV: 'production' }
const build = (cwd: string, ...args: string[]) => runFile(process.execPath, [wxt, ...args], { cwd, env })

let folder: string
let sources: Map<string, Buffer>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vbot-sources-'))
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  sources = unzip(await readFile(join(root, `.output/vbot-call-history-${version}-sources.zip`)))
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the archive holds what a reviewer needs, and nothing that was made or is private', () => {
  const names = [...sources.keys()]
  for (const needed of ['package.json', 'package-lock.json', '.npmrc', 'wxt.config.ts', 'tsconfig.json'])
    expect(names).toContain(needed)
  expect(names).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'CONTRIBUTING.md']))
  const junk =
    /(^|\/)(node_modules|\.output|\.wxt|\.git|\.ci|test-output|demo-output|\.env[^/]*)(\/|$)|\.(log|zip|xpi|pem)$/
  expect(names.filter((name) => junk.test(name))).toEqual([])
  const made = names.filter((name) => !/\.(tsx?|css|html|json|md|svg|png|txt|js)$/.test(name))
  expect(made.filter((name) => !/^(LICENSE|\.npmrc|\.gitignore|\.ox\w+\.json|test\/.+)$/.test(name))).toEqual(
    [],
  )
})

test('built from the archive alone, every file is the same', async () => {
  for (const [name, content] of sources) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await build(folder, 'build', '-b', 'firefox')
  const [ours, theirs] = await Promise.all(
    [root, folder].map((each) => filesIn(join(each, '.output/firefox-mv3'))),
  )
  expect([...(theirs?.keys() ?? [])]).toEqual([...(ours?.keys() ?? [])])
  expect(ours?.size).toBeGreaterThan(20)
  for (const [name, content] of ours ?? []) expect(theirs?.get(name)?.equals(content), name).toBe(true)
}, 120_000)

async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
  const files = paths
    .toSorted()
    .map(async (path) => [path.slice(folder.length), await readFile(path)] as const)
  return new Map(await Promise.all(files))
}
