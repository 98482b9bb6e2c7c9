// The house checks itself: what the laws of CONTRIBUTING.md say can be read off the files.

import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import en from '../../public/_locales/en/messages.json' with { type: 'json' }
import vi from '../../public/_locales/vi/messages.json' with { type: 'json' }
import { senders } from '../../lib/messages.ts'

const read = (path: string) => readFileSync(path, 'utf8')
const sources = globSync(['entrypoints/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'lib/**/*.ts'])
const code = sources.map((path) => ({ path, text: read(path) }))
const keys = Object.keys(en)

describe('words', () => {
  test('both languages have the same keys, none empty', () => {
    expect(Object.keys(vi)).toEqual(keys)
    for (const messages of [en, vi]) {
      for (const [key, { message }] of Object.entries(messages)) expect(message.trim(), key).not.toBe('')
    }
  })

  test('both languages fill in the same values', () => {
    const values = (message: string) =>
      [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].toSorted()
    for (const key of keys as (keyof typeof en)[]) {
      expect(values(vi[key].message), key).toEqual(values(en[key].message))
    }
  })

  test('no two keys differ in case alone: stores take them for the same', () => {
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length)
  })

  test('every word is used', () => {
    const places = [...code.map(({ text }) => text), read('wxt.config.ts')].join('\n')
    expect(keys.filter((key) => !places.includes(key))).toEqual([])
  })
})

describe('messages', () => {
  test('every message has its row in the table of senders, with someone in it', () => {
    const map = /export interface Messages \{([\s\S]*?)\n\}/.exec(read('lib/messages.ts'))?.[1] ?? ''
    const names = [...map.matchAll(/^ {2}(\w+): \{/gm)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(20)
    expect(Object.keys(senders).toSorted()).toEqual(names.toSorted())
    for (const [name, who] of Object.entries(senders)) expect(who.length, name).toBeGreaterThan(0)
  })
})

describe('faults', () => {
  const kinds = [...read('lib/fault.ts').matchAll(/\{ kind: '([\w-]+)'/g)].map(([, kind]) => kind ?? '')

  test('every kind has its words and stands in a test', () => {
    const tests = globSync('test/**/*.test.{ts,tsx}').map(read).join('\n')
    expect(kinds.length).toBeGreaterThan(12)
    for (const kind of kinds) {
      expect(read('lib/fault-words.ts'), kind).toMatch(new RegExp(`case '${kind}'`))
      expect(tests.includes(`'${kind}'`), `a test with ${kind}`).toBe(true)
    }
  })
})

describe('papers', () => {
  test('the version of package.json is the newest in the changelog', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string }
    expect(/^## (\d+\.\d+\.\d+)/m.exec(read('CHANGELOG.md'))?.[1]).toBe(version)
  })

  test('each permission is explained in both READMEs', () => {
    const config = read('wxt.config.ts')
    const permissions = ['storage', 'scripting', 'contextMenus', 'activeTab', 'sidePanel']
    const hosts = [...config.matchAll(/'https:\/\/([\w.-]+)\/\*'/g)].map(([, host]) => host ?? '')
    expect(hosts).toHaveLength(3)
    for (const file of ['README.md', 'README.vi.md']) {
      for (const name of [...permissions, ...hosts]) expect(read(file), `${name} in ${file}`).toContain(name)
    }
  })

  test('every file that the papers link to is there', () => {
    for (const paper of globSync('*.md')) {
      for (const [, target = ''] of read(paper).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) {
        expect(existsSync(target), `${target} in ${paper}`).toBe(true)
      }
    }
  })

  test('what data is sent is said the same way in the manifest, PRIVACY.md and the store answers', () => {
    const declared = ['personallyIdentifyingInfo', 'authenticationInfo']
    const papers = ['wxt.config.ts', 'PRIVACY.md', 'store/answers.md']
    for (const paper of papers) {
      for (const kind of declared) expect(read(paper), `${kind} in ${paper}`).toContain(kind)
    }
  })
})

describe('laws', () => {
  const imports = (text: string) =>
    [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, target]) => target ?? '')

  test.each([
    ['lib imports no component and no entrypoint', /^lib\//, /components\/|entrypoints\//, null],
    ['components import no entrypoint', /^components\//, /entrypoints\//, null],
    ['components never import the browser', /^components\//, /wxt\/browser|webextension-polyfill/, null],
    [
      'only the background imports lib/vbot',
      /^(entrypoints|components)\//,
      /lib\/vbot\//,
      /^entrypoints\/background\//,
    ],
    [
      'only the content scripts import lib/page',
      /^(entrypoints|components)\//,
      /lib\/page\//,
      /^entrypoints\/(lookout|numbers)\//,
    ],
  ] as const)('%s', (_, from, forbidden, except) => {
    const broken = code
      .filter(({ path }) => from.test(path) && !except?.test(path))
      .filter(({ text }) => imports(text).some((target) => forbidden.test(target)))
      .map(({ path }) => path)
    expect(broken).toEqual([])
  })

  test('lib/phone imports nothing of ours but itself', () => {
    const broken = code
      .filter(({ path }) => path.startsWith('lib/phone/'))
      .filter(({ text }) => imports(text).some((target) => target.startsWith('../')))
      .map(({ path }) => path)
    expect(broken).toEqual([])
  })

  test('the network is touched in lib/vbot alone, and in lib/packaged.ts for our own files', () => {
    const touches = /\bfetch\(|from 'ky'|XMLHttpRequest|WebSocket|EventSource|sendBeacon/
    const broken = code
      .filter(({ path }) => !path.startsWith('lib/vbot/') && path !== 'lib/packaged.ts')
      .filter(({ text }) => touches.test(text.replace(/\/\/.*$/gm, '')))
      .map(({ path }) => path)
    expect(broken).toEqual([])
  })

  test('nothing is written as HTML, nothing is logged, no code is made from text', () => {
    const broken = code
      .filter(({ text }) =>
        /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|console\./.test(text),
      )
      .map(({ path }) => path)
    expect(broken).toEqual([])
  })

  test('each file of lib begins by saying what it owns', () => {
    const silent = code.filter(({ path, text }) => path.startsWith('lib/') && !text.startsWith('// '))
    expect(silent.map(({ path }) => path)).toEqual([])
  })
})
