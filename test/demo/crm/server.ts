// The demo CRM: a made-up distributor's customer records, served on loopback for the demo and the tests.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Customer } from '../../fake-vbot/customers.ts'
import { customerPage } from './customer-page.ts'
import { layout } from './layout.ts'
import { listPage } from './list-page.ts'

export type CrmOptions = {
  customers: readonly Customer[]
  /** The day the orders and notes lead up to, Unix ms; today by default. */
  nowMs?: number
  /** The Content-Security-Policy of every page; '' sends none. */
  csp?: string
}

export type Crm = { origin: string; close: () => Promise<void> }

const OWN_FILES_ONLY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"

/** Pages: `/customers`, `/customers/7`, `/customers/7?view=card` (a modal dialog); `theme=dark` on any of them. */
export async function startCrm({
  customers,
  nowMs = Date.now(),
  csp = OWN_FILES_ONLY,
}: CrmOptions): Promise<Crm> {
  function find(url: URL): { status: number; type: string; body: string | Buffer; location?: string } {
    if (url.pathname === '/crm.css') return { status: 200, type: 'text/css', body: file('crm.css') }
    if (url.pathname === '/crm.js') return { status: 200, type: 'text/javascript', body: file('crm.js') }
    if (url.pathname === '/')
      return { status: 302, type: 'text/plain', body: '', location: `/customers${url.search}` }
    const page = url.pathname === '/customers' ? listPage(customers, url, nowMs) : findCustomer(url)
    const missing = { title: 'Không có trang này', main: '<h1>Không có trang này</h1>' }
    return { status: page ? 200 : 404, type: 'text/html', body: layout(page ?? missing, url) }
  }

  function findCustomer(url: URL) {
    const id = Number(/^\/customers\/(\d+)$/.exec(url.pathname)?.[1])
    const customer = customers.find((one) => one.id === id)
    return customer && customerPage(customer, { url, nowMs, count: customers.length })
  }

  const server = createServer((request, response) => {
    const { status, type, body, location } = find(new URL(request.url ?? '/', 'http://127.0.0.1'))
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      ...(csp === '' ? {} : { 'content-security-policy': csp }),
      ...(location === undefined ? {} : { location }),
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The demo CRM has no port.')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function file(name: string): Buffer {
  return readFileSync(new URL(name, import.meta.url))
}
