// The main job with nothing to configure: `npm run demo`, or `npm run demo -- --firefox`.
// With a display the browser stays open to play with; without one the job is done, printed and pictured.

import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { customers, people } from '../fake-vbot/customers.ts'
import { startFakeVBot } from '../fake-vbot/server.ts'
import { requireNode } from '../node-version.ts'
import { middleOf } from '../browser/harness/click.ts'
import { field, press, says } from '../browser/harness/find-by-words.ts'
import { builds, type Extension, launch, sidebarFrame } from '../browser/harness/launch.ts'
import { setUp, setUpFor } from '../browser/harness/set-up.ts'
import { startCrm } from './crm/server.ts'
import { withTools } from '../tool.ts'

requireNode()

const name = process.argv.includes('--firefox') ? 'firefox' : 'chromium'
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
const isHeadless = !hasDisplay || process.argv.includes('--headless')
const output = new URL('../../demo-output/', import.meta.url)

let step = 'start'
const during = async <T>(what: string, work: () => Promise<T> | T): Promise<T> => {
  step = what
  console.log(`▸ ${what}`)
  return work()
}

const picture = (of: string) => `${new URL(`${name}-${of}`, output).pathname}.png` as const

try {
  await run()
} catch (error) {
  console.error(`\n✘ The demo failed at: ${step}\n${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

async function run(): Promise<void> {
  await mkdir(output, { recursive: true })
  const vbot = await during('Start the fake VBot server', () => startFakeVBot())
  const crm = await during('Start the demo CRM', () => startCrm({ customers }))
  await during(`Build the extension for ${name}`, build)
  const extension = await during(`Start ${name} with the extension`, () => launch(name, { isHeadless }))
  try {
    const options = await during('Fill in the options page', () =>
      setUp(extension, setUpFor(vbot, `${crm.origin}/customers`)),
    )
    await during('Test the connection', async () => {
      await press(options, 'Test connection')
      await says(options, '[role=status]', 'Connected')
      await options.screenshot({ path: picture('options') })
    })
    await during('Open a customer and click the number', () => showCustomer(extension, crm.origin))
    if (!isHeadless) await stayOpen(extension)
    await during('The same in Vietnamese', async () => {
      const language = await field(options, 'Language')
      await language.select('vi')
      await says(options, 'h1', 'cài đặt')
      await options.screenshot({ path: picture('options-vi') })
      await showCustomer(extension, crm.origin, 'Tổng cuộc gọi', '-vi')
    })
    console.log(`\n✔ Done. Screenshots: demo-output/`)
  } finally {
    await extension.close()
    await Promise.all([vbot.close(), crm.close()])
  }
}

function build(): void {
  const { status, stderr } = spawnSync('wxt', ['build', '-b', name === 'chromium' ? 'chrome' : 'firefox'], {
    encoding: 'utf8',
    ...withTools,
  })
  if (status !== 0) throw new Error(`The build failed (${builds[name]}):\n${stderr}`)
}

async function showCustomer(
  extension: Extension,
  origin: string,
  total = 'Total calls',
  suffix = '',
): Promise<void> {
  const customer = customers.find(({ numbers }) =>
    numbers.some(({ number }) => number === people.owed.number),
  )
  if (!customer) throw new Error('The demo population has lost its customer.')
  const page = await extension.newPage()
  await page.setViewport({ width: 1280, height: 800 })
  await page.goto(`${origin}/customers/${customer.id}`)
  await pressChip(page, people.owed.shown)
  const sidebar = await sidebarFrame(page)
  await says(sidebar, 'dt', total)
  await sidebar.waitForSelector('ul.calls li')
  await page.screenshot({ path: picture(`sidebar${suffix}`) })
  if (suffix) return
  const text = await sidebar.$eval('body', (body) => body.innerText)
  console.log(`\n${text.replace(/\n{2,}/g, '\n')}\n`)
}

/** The number is a link and keeps its own click: the chip that appears beside it, when the pointer rests, is pressed. */
async function pressChip(page: Page, number: string): Promise<void> {
  const { right, y } = await middleOf(page, number)
  const signal = AbortSignal.timeout(10_000)
  while (page.frames().length === 1 && !signal.aborted) {
    await page.mouse.move(right - 4, y)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 120)))
    await page.mouse.move(right + 20, y, { steps: 8 })
    await page.mouse.click(right + 20, y)
  }
}

async function stayOpen(extension: Extension): Promise<never> {
  console.log(
    '\nThe browser stays open: click any number. Ctrl-C here, or closing the browser, ends the demo.',
  )
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    extension.browser.once('disconnected', () => resolve())
  })
  await extension.close().catch(() => undefined)
  process.exit(0)
}
