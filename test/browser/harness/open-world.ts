// One browser with the extension set up in it, one fake VBot and one CRM.

import type { Page } from 'puppeteer-core'
import type { Settings } from '../../../lib/settings.ts'
import { type Crm, startCrm } from '../../demo/crm/server.ts'
import { type Customer, customers } from '../../fake-vbot/customers.ts'
import { type FakeVBot, startFakeVBot } from '../../fake-vbot/server.ts'
import type { BrowserName } from './find.ts'
import { type Extension, launch, type LaunchOptions } from './launch.ts'
import { openMarked } from './marks.ts'

export interface World {
  name: BrowserName
  extension: Extension
  vbot: FakeVBot
  crm: Crm
  /** The options page, left open: it can send every message that an options page may send. */
  options: Page
  /** Opens the record of the customer with this number, or any path of the CRM. */
  openCustomer(number: string): Promise<Page>
  close(): Promise<void>
}

export interface WorldOptions extends LaunchOptions {
  /** Leave the extension as it is when freshly installed. */
  isFresh?: boolean
  settings?: Partial<Settings>
}

export async function openWorld(name: BrowserName, options: WorldOptions = {}): Promise<World> {
  const [vbot, crm] = await Promise.all([startFakeVBot(), startCrm({ customers })])
  return enterWorld({ name, vbot, crm }, options)
}

/** Starts a browser in a world that is there. */
export async function enterWorld(
  { name, vbot, crm }: Pick<World, 'name' | 'vbot' | 'crm'>,
  options: WorldOptions,
): Promise<World> {
  const extension = await launch(name, options)
  const close = async () => {
    await extension.close()
    await Promise.all([vbot.close(), crm.close()])
  }
  const world = { name, vbot, crm, extension, close } as World
  world.openCustomer = (number) => openMarked(world, `${crm.origin}/customers/${customerOf(number).id}`)
  if (!options.isFresh) world.options = await configure(world, options.settings)
  return world
}

export function customerOf(number: string): Customer {
  const found = customers.find(({ numbers }) => numbers.some((each) => each.number === number))
  if (!found) throw new Error('No customer has this number.')
  return found
}

/** By the options page's own messages: quick, and the same as what its buttons send. */
async function configure(world: World, settings: Partial<Settings> = {}): Promise<Page> {
  const { extension, vbot, crm } = world
  await extension.grant('http://127.0.0.1/*')
  const options = await extension.open('options.html')
  const changes = {
    baseUrl: vbot.v2Url,
    vbotId: vbot.vbotId,
    projectCode: vbot.projectCode,
    language: 'en',
    ...settings,
  }
  await ask(options, 'saveSettings', { changes })
  await ask(options, 'signIn', { by: 'token', token: vbot.token, isKept: false })
  await ask(options, 'addSite', { pattern: `http://${new URL(crm.origin).hostname}/*` })
  return options
}

/** Sends a message from a page of ours, and throws where it is answered with a fault. */
export async function ask<T = unknown>(page: Page, name: string, ask: unknown = null): Promise<T> {
  const result = await askForResult(page, name, ask)
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.fault)}`)
  return result.value as T
}

export function askForResult(
  page: Page,
  name: string,
  ask: unknown = null,
): Promise<{ ok: true; value: unknown } | { ok: false; fault: { kind: string } }> {
  return page.evaluate((message) => chrome.runtime.sendMessage(message), { name, ask })
}
