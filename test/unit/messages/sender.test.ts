import { describe, expect, test } from 'vitest'
import type { Browser } from 'wxt/browser'
import { identifySender, type SenderWorld } from '../../../lib/sender.ts'
import { defaultLayout } from '../../../lib/settings.ts'

const ourUrl = 'chrome-extension://abc/'
const site = { pattern: 'https://crm.anphat.example/*', isMarked: true, layout: defaultLayout }

const world: SenderWorld = {
  ourId: 'abc',
  ourUrl,
  sites: () => Promise.resolve([site]),
  isGranted: (pattern) => Promise.resolve(pattern === site.pattern),
}

const tab = (url: string | undefined, extra: object = {}) =>
  ({ id: 7, url, incognito: false, ...extra }) as Browser.tabs.Tab
const crm = 'https://crm.anphat.example/customers/7'

const rows: [what: string, sender: Browser.runtime.MessageSender, is: string][] = [
  [
    'a content script of a granted site',
    { id: 'abc', tab: tab(crm), url: crm, origin: 'https://crm.anphat.example', frameId: 0 },
    'page',
  ],
  [
    'the same in Firefox, which may give no origin',
    { id: 'abc', tab: tab(crm), url: crm, frameId: 0 },
    'page',
  ],
  [
    'an opaque frame of a granted page',
    { id: 'abc', tab: tab(crm), url: 'about:srcdoc', origin: 'null', frameId: 3 },
    'page',
  ],
  [
    'a foreign frame in a granted page',
    { id: 'abc', tab: tab(crm), url: 'https://ads.example/', origin: 'https://ads.example', frameId: 3 },
    'refused',
  ],
  [
    'a granted frame in a foreign page',
    {
      id: 'abc',
      tab: tab('https://evil.example/'),
      url: crm,
      origin: 'https://crm.anphat.example',
      frameId: 3,
    },
    'refused',
  ],
  ['a frame whose top page is not told', { id: 'abc', tab: tab(undefined), url: crm, frameId: 3 }, 'refused'],
  [
    'a page whose permission is gone',
    { id: 'abc', tab: tab('https://other.example/'), url: 'https://other.example/', frameId: 0 },
    'refused',
  ],
  [
    'our sidebar in a granted page',
    { id: 'abc', tab: tab(crm), url: `${ourUrl}sidebar.html#+84912345678`, frameId: 4 },
    'panel',
  ],
  [
    'our sidebar framed by a stranger',
    { id: 'abc', tab: tab('https://evil.example/'), url: `${ourUrl}sidebar.html`, frameId: 4 },
    'refused',
  ],
  [
    'our options page framed by a granted page',
    { id: 'abc', tab: tab(crm), url: `${ourUrl}options.html`, frameId: 4 },
    'refused',
  ],
  [
    'our options page in a tab',
    { id: 'abc', tab: tab(`${ourUrl}options.html`), url: `${ourUrl}options.html`, frameId: 0 },
    'options',
  ],
  ['our options page, no tab told', { id: 'abc', url: `${ourUrl}options.html#sites` }, 'options'],
  ['the popup', { id: 'abc', url: `${ourUrl}popup.html` }, 'popup'],
  ['the native panel', { id: 'abc', url: `${ourUrl}sidebar.html?native` }, 'panel'],
  ['a page of ours that asks nothing', { id: 'abc', url: `${ourUrl}other.html` }, 'refused'],
  ['another extension', { id: 'xyz', tab: tab(crm), url: crm, frameId: 0 }, 'refused'],
  ['nobody', {}, 'refused'],
]

describe('who sent a message', () => {
  test.each(rows)('%s', async (_, sender, is) => {
    expect((await identifySender(sender, world)).is).toBe(is)
  })

  test('a refused page is told which permission is missing', async () => {
    const asker = await identifySender(
      { id: 'abc', tab: tab('https://other.example/x'), url: 'https://other.example/x' },
      world,
    )
    expect(asker).toEqual({
      is: 'refused',
      fault: { kind: 'no-permission', origin: 'https://other.example' },
    })
  })

  test('a private tab is told apart', async () => {
    const asker = await identifySender(
      { id: 'abc', tab: tab(crm, { incognito: true }), url: crm, frameId: 0 },
      world,
    )
    expect(asker).toMatchObject({ is: 'page', isPrivate: true, tabId: 7, site })
  })
})
