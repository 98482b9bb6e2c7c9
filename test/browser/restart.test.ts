// The browser is closed and started again: permissions stay, Chromium drops registrations, and the site works all the same.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { people } from '../fake-vbot/customers.ts'
import { clickWords } from './harness/click.ts'
import { says } from './harness/find-by-words.ts'
import { sidebarFrame } from './harness/launch.ts'
import { ask, enterWorld, openWorld } from './harness/open-world.ts'

const browsers = (['chromium', 'firefox'] as const).filter(
  (name) => (process.env['BROWSER'] ?? name) === name,
)

test.each(browsers)('after a restart of %s the site is marked, and the kept sign-in holds', async (name) => {
  const userDataDir = await mkdtemp(join(tmpdir(), 'vbot-profile-'))
  const options = { userDataDir, isInProfile: true }
  const before = await openWorld(name, options)
  const { vbot, crm } = before
  await ask(before.options, 'signIn', { by: 'token', token: vbot.token, isKept: true })
  await before.extension.close()

  const after = await enterWorld({ name, vbot, crm }, { ...options, isFresh: true })
  const page = await after.openCustomer(people.today.number)
  await clickWords(page, people.today.shown)
  const sidebar = await sidebarFrame(page)
  await says(sidebar, 'dd', String(vbot.calls(people.today.number).length))
  expect(await sidebar.$('[role=alert]')).toBeNull()
  await after.close()
  await rm(userDataDir, { recursive: true, force: true, maxRetries: 5 })
})
