import { describe, expect, it } from 'vitest'
import { fail } from '../../../lib/fault.ts'
import { alerts, button, field, leave, open, press, settle, statuses, type } from './screen.tsx'
import { createState, createWorld } from './world.ts'

function names(world: ReturnType<typeof createWorld>) {
  return world.asked.map(({ name }) => name).filter((name) => name !== 'optionsState')
}

describe('adding a site', () => {
  it('from the address of any record: shows the pattern, asks for it in the click, lists it', async () => {
    const world = createWorld(createState())
    await open(world)
    type('Site address', 'https://crm.congty.vn:8443/khach/17?tab=goi')
    await settle()
    expect(document.querySelector('code')?.textContent).toBe('https://crm.congty.vn/*')
    button('Add site').click()
    expect(world.asked).toEqual([{ name: 'requestOrigins', ask: ['https://crm.congty.vn/*'] }])
    await settle()
    expect(names(world)).toEqual(['requestOrigins', 'addSite'])
    expect(statuses().join()).toContain('crm.congty.vn was added')
    expect(document.querySelector('.rows')?.textContent).toContain('crm.congty.vnWorking')
    expect(field('Site address').value).toBe('')
  })

  it('with its subdomains', async () => {
    const world = createWorld(createState())
    await open(world)
    type('Site address', 'congty.vn')
    field('Its subdomains too').click()
    await press('Add site')
    expect(world.asked[0]).toEqual({ name: 'requestOrigins', ask: ['https://*.congty.vn/*'] })
  })

  it('by one click on a preset', async () => {
    const world = createWorld(createState())
    await open(world)
    await press('Getfly')
    expect(field('Site address').value).toBe('https://*.getflycrm.com/*')
    await press('Add site')
    expect(world.asked[0]).toEqual({ name: 'requestOrigins', ask: ['https://*.getflycrm.com/*'] })
  })

  it('refused by the browser keeps what was typed', async () => {
    const world = createWorld(createState())
    world.allows = false
    await open(world)
    type('Site address', 'crm.congty.vn')
    await press('Add site')
    expect(names(world)).toEqual(['requestOrigins'])
    expect(alerts().join()).toContain('The browser did not allow crm.congty.vn')
    expect(field('Site address').value).toBe('crm.congty.vn')
  })

  it.each([
    ['', 'Paste the address of any customer in your CRM.'],
    ['*://*/*', 'Too broad'],
    ['com.vn', 'Too broad'],
    ['addons.mozilla.org', 'Browsers let no extension run on their stores'],
    ['https://open-api.vbot.vn/', 'This is VBot’s own server'],
    ['crm.anphat.vn', 'This site is in the list already.'],
  ])('%j is refused with a reason', async (address, reason) => {
    const world = createWorld(createState())
    await open(world)
    type('Site address', address)
    await press('Add site')
    expect(world.asked).toEqual([])
    expect(alerts().join()).toContain(reason)
    expect(document.activeElement).toBe(field('Site address'))
  })

  it('says nothing is wrong before the field was left', async () => {
    await open(createWorld(createState()))
    type('Site address', 'com.vn')
    await settle()
    expect(alerts()).toEqual([])
    leave('Site address')
    await settle()
    expect(alerts().join()).toContain('Too broad')
  })

  it('warns of plain http', async () => {
    await open(createWorld(createState()))
    type('Site address', 'http://crm.congty.vn/')
    await settle()
    expect(document.querySelector('.warn')?.textContent).toContain('http://')
  })
})

describe('listed sites', () => {
  it('one the browser does not allow is allowed by its button', async () => {
    const world = createWorld(createState())
    await open(world)
    expect(document.body.textContent).toContain('The browser does not allow it yet')
    button('Allow anphat.bitrix24.vn').click()
    expect(world.asked).toEqual([{ name: 'requestOrigins', ask: ['https://anphat.bitrix24.vn/*'] }])
    await settle()
    expect(names(world)).toEqual(['requestOrigins', 'addSite'])
    expect(statuses().join()).toContain('anphat.bitrix24.vn is allowed')
    expect(() => button('Allow anphat.bitrix24.vn')).toThrow('no button')
  })

  it('a removed one goes', async () => {
    const world = createWorld(createState())
    await open(world)
    await press('Remove crm.anphat.vn')
    expect(names(world)).toEqual(['removeSite'])
    expect(statuses().join()).toContain('crm.anphat.vn was removed')
    expect(document.activeElement?.id).toBe('sites-h')
  })

  it('that shares its host with the server does not take the server’s permission along', async () => {
    const state = createState()
    state.settings.baseUrl = 'http://127.0.0.1:40123/v2.0'
    state.sites = state.sites.slice(0, 1).map((site) => ({ ...site, pattern: 'http://127.0.0.1/*' }))
    const world = createWorld(state)
    await open(world)
    await press('Remove 127.0.0.1')
    expect(names(world)).toEqual(['removeSite'])
  })

  it('a fault while removing is told', async () => {
    const world = createWorld(createState(), { removeSite: () => fail({ kind: 'interrupted' }) })
    await open(world)
    await press('Remove crm.anphat.vn')
    expect(names(world)).toEqual(['removeSite'])
    expect(alerts().join()).toContain('Loading was interrupted')
  })

  it('set by an administrator can be allowed, not changed', async () => {
    const state = createState()
    state.locked = ['sites']
    await open(createWorld(state))
    expect(() => field('Site address')).toThrow('no field')
    expect(() => button('Remove crm.anphat.vn')).toThrow('no button')
    expect(button('Allow anphat.bitrix24.vn')).toBeTruthy()
  })
})

describe('an origin in the address of the page', () => {
  it('is allowed by one click, with the reason beside it', async () => {
    const world = createWorld(createState())
    await open(world, `#recordings?allow=${encodeURIComponent('https://files.anphat.vn:8443')}`)
    expect(document.body.textContent).toContain('Some recordings are kept at files.anphat.vn')
    expect(document.activeElement?.id).toBe('recordings-h')
    button('Allow files.anphat.vn').click()
    expect(world.asked).toEqual([{ name: 'requestOrigins', ask: ['https://files.anphat.vn/*'] }])
    await settle()
    expect(statuses().join()).toContain('files.anphat.vn is allowed')
  })

  it.each([
    '#recordings?allow=javascript:alert(1)',
    '#recordings?allow=',
    '#nothing?allow=https://a.vn',
    '#',
  ])('%s asks for nothing', async (hash) => {
    await open(createWorld(createState()), hash)
    expect([...document.querySelectorAll('button')].map((each) => each.textContent)).not.toContainEqual(
      expect.stringMatching(/^Allow /),
    )
  })
})
