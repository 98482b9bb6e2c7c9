// What ships: the power the extension asks for, the policy of its pages, no code from elsewhere, and its weight.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as v from 'valibot'
import { builds } from './harness/launch.ts'

const manifestShape = v.looseObject({
  permissions: v.array(v.string()),
  host_permissions: v.array(v.string()),
  optional_host_permissions: v.array(v.string()),
  content_security_policy: v.object({ extension_pages: v.string() }),
  web_accessible_resources: v.array(v.looseObject({ resources: v.array(v.string()) })),
  commands: v.record(v.string(), v.looseObject({ suggested_key: v.optional(v.unknown()) })),
})

const vbotHosts = [
  'https://open-api-h01.vbot.vn/*',
  'https://open-api.vbot.vn/*',
  'https://recordings.vbot.vn/*',
]
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src blob:; " +
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*; frame-src tel:; base-uri 'none'; " +
  "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const basic = ['storage', 'scripting', 'contextMenus', 'activeTab']

/**
 * Minified, before compression; 1 kB is 1,000 bytes. Every frame of a site loads the content script; what works with
 * numbers comes where there may be one.
 */
const mostBytes = { contentScript: 17_000, numbers: 92_000, sidebar: 90_000 }

describe.each(['chromium', 'firefox'] as const)('the build for %s', (name) => {
  const build = builds[name]
  const read = (path: string) => readFileSync(join(build, path), 'utf8')
  const manifest = v.parse(manifestShape, JSON.parse(read('manifest.json')))

  test('asks for the least power that does the job', () => {
    expect(manifest.permissions.toSorted()).toEqual(
      (name === 'chromium' ? [...basic, 'sidePanel'] : basic).toSorted(),
    )
    expect(manifest.host_permissions.toSorted()).toEqual(vbotHosts)
    expect(manifest.optional_host_permissions).toEqual(['*://*/*'])
    for (const absent of ['optional_permissions', 'content_scripts', 'externally_connectable', 'update_url'])
      expect(manifest, absent).not.toHaveProperty(absent)
    expect(JSON.stringify(manifest)).not.toContain('<all_urls>')
  })

  test('shows pages nothing but the sidebar', () => {
    expect(manifest.web_accessible_resources).toEqual([
      {
        resources: ['sidebar.html'],
        matches: ['*://*/*'],
        ...(name === 'chromium' && { use_dynamic_url: true }),
      },
    ])
  })

  test('has one strict policy for its pages', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy })
    for (const page of filesOf(build, '.html')) {
      const html = readFileSync(page, 'utf8')
      expect(html, page).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/)
      expect(html, page).not.toMatch(/<style|\sstyle=|\son\w+=|(?:src|href)="(?:https?:)?\/\//)
    }
  })

  test('has the commands, and one key of its own', () => {
    expect(Object.keys(manifest.commands).toSorted()).toEqual([
      'next-number',
      'previous-number',
      'toggle-sidebar',
    ])
    expect(Object.values(manifest.commands).filter((command) => command.suggested_key)).toHaveLength(1)
    expect(manifest.commands['toggle-sidebar']?.suggested_key).toEqual({
      default: name === 'firefox' ? 'Alt+Shift+Y' : 'Alt+Shift+V',
    })
  })

  test('says where it runs and what it sends', () => {
    if (name === 'chromium') {
      expect(manifest['minimum_chrome_version']).toBe('128')
      expect(manifest['cross_origin_embedder_policy']).toEqual({ value: 'require-corp' })
      expect(manifest['cross_origin_opener_policy']).toEqual({ value: 'same-origin' })
    } else {
      expect(manifest['browser_specific_settings']).toEqual({
        gecko: {
          id: 'vbot-call-history@callnote.vn',
          strict_min_version: '153.0',
          data_collection_permissions: { required: ['personallyIdentifyingInfo', 'authenticationInfo'] },
        },
      })
    }
  })

  test('runs no code but its own', () => {
    for (const path of filesOf(build, '.js')) {
      const code = readFileSync(path, 'utf8')
      const file = relative(build, path)
      expect(code.match(/\beval\s*\(|\bnew Function\b|\bimportScripts\s*\(/g), file).toBeNull()
      expect(code.match(/\b(?:import|from)\s*\(?\s*["'`](?:https?:)?\/\//g), file).toBeNull()
      expect(code.match(/sourceMappingURL/g), file).toBeNull()
      expect(strangersIn(code), file).toEqual([])
    }
  })

  test('touches the network in the background alone', () => {
    const others = filesOf(build, '.js').filter((path) => !path.endsWith('background.js'))
    for (const path of others) {
      // The builder's own loader of modules, for browsers that do not preload them; ours do.
      const code = readFileSync(path, 'utf8').replaceAll(/\bfetch\(\w+\.href,\w+\)/g, '')
      const calls = code.match(/(?<![\w.$])fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/g) ?? []
      // The one that reads the package's own words.
      const own = code.includes('/_locales/') ? ['fetch('] : []
      expect(calls, relative(build, path)).toEqual(own)
    }
  })

  test('is light', () => {
    const contentScript = statSync(join(build, 'lookout.js')).size
    const numbers = statSync(join(build, 'numbers.js')).size
    const sidebar = [...scriptsOf(build, 'sidebar.html')].reduce((sum, path) => sum + statSync(path).size, 0)
    expect(contentScript, 'content script').toBeLessThanOrEqual(mostBytes.contentScript)
    expect(numbers, 'what works with numbers').toBeLessThanOrEqual(mostBytes.numbers)
    expect(sidebar, 'the sidebar’s scripts').toBeLessThanOrEqual(mostBytes.sidebar)
  })
})

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path))
}

/** Addresses in the code that are neither VBot's, nor a CRM's in the presets, nor only a name or a link to words. */
function strangersIn(code: string): string[] {
  const known = [
    /^[\w-]+\.vbot\.vn$/,
    // Names: of a standard, of no host at all, and of where an error is explained.
    /^www\.w3\.org$|\.invalid$|^github\.com$/,
    // The options page's presets and example.
    /^amisapp\.misa\.vn$|^crm\.zoho\.com$|^crm\.congty\.vn$/,
  ]
  return [...code.matchAll(/https?:\/\/([a-z0-9][\w.-]*\.[a-z]{2,})/gi)]
    .map(([, host = '']) => host)
    .filter((host) => !known.some((each) => each.test(host)))
}

/** Every script a page loads before it shows anything: its own, and what they import without being asked. */
function scriptsOf(build: string, page: string): Set<string> {
  const found = new Set<string>()
  const follow = (path: string) => {
    if (found.has(path)) return
    found.add(path)
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(
      /(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g,
    ))
      follow(resolve(dirname(path), name))
  }
  for (const [, src = ''] of readFileSync(join(build, page), 'utf8').matchAll(
    /<script[^>]*\ssrc="\/([^"]+)"/g,
  ))
    follow(join(build, src))
  return found
}
