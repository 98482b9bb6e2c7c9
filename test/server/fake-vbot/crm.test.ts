import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCrm, type Crm } from '../../demo/crm/server.ts'
import { customers, people } from '../../fake-vbot/customers.ts'

let crm: Crm
beforeAll(async () => {
  crm = await startCrm({ customers, nowMs: Date.UTC(2026, 5, 4) })
})
afterAll(() => crm.close())
const read = async (path: string) => (await fetch(crm.origin + path)).text()

describe('the demo CRM', () => {
  it('lists every customer under columns that say what their digits are', async () => {
    const page = await read('/customers')
    for (const header of ['SĐT', 'Mã số thuế', 'Số đơn']) expect(page).toContain(`<th>${header}</th>`)
    expect(page.match(/<tr>/g)).toHaveLength(301)
  })

  it('shows every number of a customer', async () => {
    for (const { id, numbers } of customers.slice(0, 40)) {
      const page = await read(`/customers/${id}`)
      for (const { shown } of numbers) expect(page).toContain(shown)
    }
  })

  it('links the main number by tel:', async () => {
    expect(await read('/customers/7')).toContain(`<a href="tel:${people.owed.e164}">${people.owed.shown}</a>`)
  })

  it('is dark, or opens its dialog, when asked', async () => {
    expect(await read('/customers/7')).not.toMatch(/class="night"|data-show/)
    const page = await read('/customers/7?view=card&theme=dark')
    expect(page).toContain('<html lang="vi" class="night">')
    expect(page).toContain(' data-show>')
    expect(page).toContain('href="/customers/8?theme=dark"')
  })

  it('has its root at 62.5 % and a policy that allows its own files only', async () => {
    expect(await read('/crm.css')).toContain('font-size: 62.5%')
    const policy = (await fetch(`${crm.origin}/customers`)).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
  })

  it('knows no customer 301', async () => {
    expect((await fetch(`${crm.origin}/customers/301`)).status).toBe(404)
  })
})
