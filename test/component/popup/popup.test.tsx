import { render } from 'preact'
import { afterEach, describe, expect, it } from 'vitest'
import { createPopupModel } from '../../../components/popup/popup-model.ts'
import { PopupPage } from '../../../components/popup/popup-page.tsx'
import type { PopupWorld } from '../../../components/popup/world.ts'
import { fail, ok } from '../../../lib/fault.ts'
import type { TabState } from '../../../lib/messages.ts'
import { button, field, press, settle, type } from '../options/screen.tsx'
import { createAnswers, createTab } from './world.ts'

afterEach(() => {
  render(null, document.body)
})

async function open(tab: TabState, change: Partial<PopupWorld> = {}, answers = {}) {
  const background = createAnswers(tab, answers)
  const world: PopupWorld = {
    send: background.send,
    requestOrigins: async (origins) => {
      background.asked.push({ name: 'requestOrigins', ask: origins })
      return true
    },
    reloadTab: async (tabId) => {
      background.asked.push({ name: 'reloadTab', ask: tabId })
    },
    close: () => background.asked.push({ name: 'close', ask: null }),
    ...change,
  }
  const model = createPopupModel(world, 'en')
  render(
    <PopupPage model={model} drawHistory={({ number }) => <p>history of {number.national}</p>} />,
    document.body,
  )
  await model.start()
  await settle()
  const { asked } = background
  const names = () => asked.map(({ name }) => name).filter((name) => name !== 'tabState')
  return { asked, names, model }
}

const on = { isListed: true, isGranted: true }

describe('this site', () => {
  it('is turned on: permission and site in one breath, for the popup may not live on', async () => {
    const { asked, names } = await open(createTab())
    expect(document.body.textContent).toContain('Off on this site')
    asked.length = 0
    button('Turn on for this site').click()
    expect(asked).toEqual([
      { name: 'requestOrigins', ask: ['https://crm.anphat.vn/*'] },
      { name: 'addSite', ask: { pattern: 'https://crm.anphat.vn/*' } },
    ])
    await settle()
    expect(names()).toEqual(['requestOrigins', 'addSite'])
    expect(document.body.textContent).toContain('Numbers are marked on this site')
  })

  it('refused by the browser is not listed', async () => {
    const { names } = await open(createTab(), { requestOrigins: async () => false })
    await press('Turn on for this site')
    expect(names()).toEqual(['addSite', 'removeSite'])
    expect(document.querySelector('[role=alert]')?.textContent).toContain('did not allow crm.anphat.vn')
  })

  it('listed, and refused once more, it stays listed', async () => {
    const { names } = await open(createTab({ isListed: true }), { requestOrigins: async () => false })
    expect(document.body.textContent).toContain('The browser does not allow it yet')
    await press('Allow')
    expect(names()).toEqual(['addSite'])
  })

  it('refused together with a frame that is listed already: only what was new goes again', async () => {
    const { asked } = await open(
      createTab({ silentFrames: ['https://khung.anphat.vn'] }),
      { requestOrigins: async () => false },
      { addSite: ({ pattern }: { pattern: string }) => ok({ isNew: !pattern.includes('khung') }) },
    )
    await press('Allow both')
    expect(asked.filter(({ name }) => name === 'removeSite')).toEqual([
      { name: 'removeSite', ask: { pattern: 'https://crm.anphat.vn/*' } },
    ])
  })

  it('is turned off', async () => {
    const { names } = await open(createTab(on))
    await press('Turn off')
    expect(names()).toEqual(['removeSite'])
    expect(document.body.textContent).toContain('Off on this site')
  })

  it('that needs a reload says so, and reloads', async () => {
    const { asked } = await open(createTab({ ...on, needsReload: true }))
    expect(document.body.textContent).toContain('Reload the page to start')
    asked.length = 0
    await press('Reload page')
    expect(asked).toEqual([
      { name: 'reloadTab', ask: 7 },
      { name: 'close', ask: null },
    ])
  })

  it('of the browser: says plainly that nothing can be done, and still looks numbers up', async () => {
    await open(createTab({ pattern: null, host: '' }))
    expect(document.body.textContent).toContain('Nothing to do on this page')
    expect(() => button('Turn on for this site')).toThrow('no button')
    expect(field('Phone number')).toBeTruthy()
  })

  it('at an address of IPv6: says that its name is wanted', async () => {
    await open(createTab({ pattern: null, host: '[2001:db8::1]' }))
    expect(document.body.textContent).toContain('Use the CRM’s host name')
  })

  it('that browsers keep to themselves says so', async () => {
    await open(createTab(), {}, { addSite: () => ok({ isNew: true }) })
    await press('Turn on for this site')
    expect(document.querySelector('[role=alert]')?.textContent).toContain('let no extension run')
  })

  it('with a silent frame says which two to allow, and asks for both at once', async () => {
    const { asked } = await open(createTab({ silentFrames: ['https://khung.anphat.vn'] }))
    expect(document.body.textContent).toContain('allow both khung.anphat.vn and crm.anphat.vn')
    asked.length = 0
    button('Allow both').click()
    expect(asked[0]).toEqual({
      name: 'requestOrigins',
      ask: ['https://crm.anphat.vn/*', 'https://khung.anphat.vn/*'],
    })
    await settle()
  })
})

describe('looking a number up', () => {
  it('opens the sidebar on a page where it is on, and gets out of the way', async () => {
    const { asked } = await open(createTab(on))
    type('Phone number', ' 0912.345.678 ')
    asked.length = 0
    await press('Look up')
    expect(asked).toEqual([
      {
        name: 'openHistory',
        ask: { tabId: 7, number: { e164: '+84912345678', national: '0912345678', kind: 'mobile' } },
      },
      { name: 'close', ask: null },
    ])
  })

  it('shows the history in the popup elsewhere, with a way back', async () => {
    const { names } = await open(createTab())
    type('Phone number', '0912345678')
    await press('Look up')
    expect(names()).toEqual([])
    expect(document.body.textContent).toContain('history of 0912345678')
    await press('Back')
    expect(field('Phone number').value).toBe('0912345678')
  })

  it('shows it in the popup where the page does not answer', async () => {
    await open(createTab(on), {}, { openHistory: () => fail({ kind: 'updated' }) })
    type('Phone number', '0912345678')
    await press('Look up')
    expect(document.body.textContent).toContain('history of 0912345678')
  })

  it('has foreign numbers checked', async () => {
    const { names } = await open(createTab())
    type('Phone number', '+65 6123 4567')
    await press('Look up')
    expect(names()).toEqual(['readForeign'])
    expect(document.body.textContent).toContain('history of 6561234567')
  })

  it.each(['', 'xin chào', '12', '2026-11-20'])('%j: that is no phone number', async (text) => {
    const { names } = await open(createTab(on), {}, { readForeign: () => ok([null]) })
    type('Phone number', text)
    await press('Look up')
    expect(names().filter((name) => name !== 'readForeign')).toEqual([])
    expect(document.querySelector('[role=alert]')?.textContent).toContain('That is no phone number')
    type('Phone number', '0')
    await settle()
    expect(document.querySelector('[role=alert]')).toBeNull()
  })

  it('lately looked up is one click', async () => {
    const recent = [{ e164: '+842838225678', national: '02838225678', kind: 'landline' as const }]
    await open(createTab({ recent }))
    await press('028 3822 5678')
    expect(document.body.textContent).toContain('history of 02838225678')
  })

  it('a text chosen on the page is looked up at once; what is none is said', async () => {
    await open(createTab({ pending: '0912 345 678' }))
    expect(document.body.textContent).toContain('history of 0912345678')
    render(null, document.body)
    await open(createTab({ pending: 'xin chào' }))
    expect(field('Phone number').value).toBe('xin chào')
    expect(document.querySelector('[role=alert]')?.textContent).toContain('That is no phone number')
  })
})

describe('the popup', () => {
  it('opens the settings', async () => {
    const { names } = await open(createTab())
    await press('Open settings')
    expect(names()).toEqual(['openOptions', 'close'])
  })

  it('says a fault with its cure', async () => {
    await open(createTab(), {}, { tabState: () => fail({ kind: 'interrupted' }) })
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Loading was interrupted')
    expect(button('Try again')).toBeTruthy()
  })
})
