// The pages the tests open, by path.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { manyPages } from './many.ts'
import { bundle, type Fixture } from './probe/probe.ts'
import { tableHtml } from './table.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

function appPage(script: string): Fixture {
  return {
    body: `<!doctype html><meta charset="utf-8"><title>CRM</title><div id="app"></div><script src="${script}"></script>`,
  }
}

function html(name: string, headers: Record<string, string> = {}): Fixture {
  return { body: readFileSync(here(`html/${name}.html`), 'utf8'), headers }
}

/** Nothing may be loaded, run or styled; and no string becomes script. */
const strictPolicy =
  "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

export async function buildFixtures(): Promise<(path: string) => Fixture | undefined> {
  const [react, vue] = await Promise.all([bundle(here('react-app.ts')), bundle(here('vue-app.ts'))])
  const fixtures: Record<string, Fixture> = {
    '/react': appPage('/react.js'),
    '/react.js': { body: react, type: 'text/javascript' },
    '/vue': appPage('/vue.js'),
    '/vue.js': { body: vue, type: 'text/javascript' },
    '/record': html('record'),
    '/labels': html('labels'),
    '/heads': html('heads'),
    '/beside': html('beside'),
    '/parts': html('parts'),
    '/forms': html('forms'),
    '/strict': html('record', { 'content-security-policy': strictPolicy }),
    '/frames': html('frames'),
    '/shadow': html('shadow'),
    '/hostile': html('hostile'),
    '/empty': { body: '<!doctype html><meta charset="utf-8"><title>CRM</title><main></main>' },
    '/inner': { body: '<!doctype html><meta charset="utf-8"><p>Trong khung 0933 000 111</p>' },
    ...manyPages,
    '/table': { body: tableHtml(2_000) },
  }
  return (path) => fixtures[path]
}
