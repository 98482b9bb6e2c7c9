// The first use, by the extension's own options page: what the demo and most tests begin with.

import type { FakeVBot } from '../../fake-vbot/server.ts'
import { press, says, type } from './find-by-words.ts'
import type { Extension } from './launch.ts'

export interface SetUp {
  baseUrl: string
  vbotId: string
  projectCode: string
  token: string
  /** The address of any record of the CRM. */
  crm: string
}

export function setUpFor(vbot: FakeVBot, crm: string): SetUp {
  return { baseUrl: vbot.v2Url, vbotId: vbot.vbotId, projectCode: vbot.projectCode, token: vbot.token, crm }
}

/** Fills in the options page, allows the CRM, and leaves the page open. English words. */
export async function setUp(extension: Extension, given: SetUp) {
  await extension.grant(`http://${new URL(given.baseUrl).hostname}/*`)
  const options = await extension.open('options.html')
  await type(options, 'API base URL', given.baseUrl)
  await type(options, 'VBot ID', given.vbotId)
  await type(options, 'Project code', given.projectCode)
  await type(options, 'Access token', given.token)
  await press(options, 'Save')
  await says(options, '[role=status]', 'Saved')
  await type(options, 'Site address', given.crm)
  await press(options, 'Add site')
  await says(options, '#sites li', new URL(given.crm).hostname)
  return options
}
