// What is found on pages that hold still: where numbers hide, what they are called, and what is left alone.

import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildFixtures } from '../pages/fixtures.ts'
import { bytes, marked } from '../pages/marked.ts'
import type { Probe } from '../pages/probe/probe.ts'
import { startProbe } from '../pages/probe/probe.ts'

const only = process.env['BROWSER']
const browsers = (['chromium', 'firefox'] as const).filter((name) => !only || only === name)

const recordMarks = [
  '1900 6789',
  '0912 345 678',
  '0912',
  '345',
  '679',
  '0327',
  '490422',
  '0904',
  '834726',
  '08779',
  '69770',
  '0904834720',
  'Gọi ngay',
  '0912.345.681',
  'Văn phòng',
  '0912 345 682',
  '+65 6123 4567',
  '0912 345 683',
]

/** The middle of an element's nth text rectangle. */
function pointIn(page: Page, selector: string, at = 0.5): Promise<{ x: number; y: number }> {
  return page.evaluate(
    (selector, at) => {
      const element = document.querySelector(selector)
      if (!element) throw new Error(selector)
      element.scrollIntoView({ block: 'center' })
      const range = new Range()
      range.selectNodeContents(element)
      const rect = range.getBoundingClientRect()
      return { x: rect.left + rect.width * at, y: rect.top + rect.height / 2 }
    },
    selector,
    at,
  )
}

describe.each(browsers)('%s', (name) => {
  let scene: Probe

  beforeAll(async () => {
    scene = await startProbe(name, await buildFixtures())
  })
  afterAll(() => scene?.close())

  const listed = (page: Page): Promise<string[]> =>
    scene.inContent(page, () =>
      probe.numbers.list().map(({ number, label }) => `${number.national} ${label}`.trim()),
    )
  /** What is listed, once that is as it should be. */
  const untilListed = (page: Page) => expect.poll(() => listed(page), { timeout: 5_000 })

  const hitAt = async (page: Page, selector: string, at?: number): Promise<string | null> => {
    const { x, y } = await pointIn(page, selector, at)
    return scene.inContent(
      page,
      (x, y) => {
        const hit = probe.numbers.numberAt(x, y, Document.prototype.elementFromPoint.call(document, x, y))
        return hit && `${hit.number.national}${hit.number.ext ? ` ext ${hit.number.ext}` : ''}`
      },
      x,
      y,
    )
  }

  test.each(['/record', '/strict'])('%s: every number is marked, editors and code are not', async (path) => {
    const page = await scene.open(path)
    const without = await scene.open(`${path}?idle`)
    await page.bringToFront()
    // The strict page's policy forbids the style that sets two texts apart.
    await expect.poll(() => marked(page), { timeout: 5_000 }).toEqual(recordMarks)
    expect(await bytes(page)).toBe(await bytes(without))
    expect(await scene.inContent(page, () => probe.numbers.firstInMain()?.number.national)).toBe('0912345678')
    expect(await scene.inContent(page, () => probe.asked)).toEqual([['+6561234567']])
    await page.close()
    await without.close()
  })

  test('labels outside the text decide: headers, dt, labels, grids', async () => {
    const page = await scene.open('/labels')
    await untilListed(page).toEqual([
      '0912345601 SĐT',
      '0912345602 SĐT',
      '0912345603 Di động',
      '0912345604 Điện thoại',
      '0912345605 Điện thoại',
      '0912345606 SĐT',
      '0912345607 SĐT',
      '0912345608 SĐT',
      '0912345610 SĐT',
      '0912345611 Di động',
      '0912345612 SĐT phụ',
      '0912345613',
      '0912345614',
      '0912345615',
      '0912345609 Số điện thoại',
    ])
    await page.evaluate(() => {
      const head = document.querySelector('#headed th:last-child')
      if (head) head.textContent = 'Số tài khoản'
      const taxes = document.querySelector('#taxes')?.firstChild
      if (taxes) taxes.nodeValue = 'Điện thoại'
      const board = document.querySelector('#board [role="columnheader"]:nth-child(3)')?.firstChild
      if (board) board.nodeValue = 'Zalo'
    })
    await untilListed(page).not.toContain('0912345601 SĐT')
    await untilListed(page).toContain('0700123461 Điện thoại')
    await untilListed(page).toContain('0700123460 Zalo')
    await page.close()
  })

  test('heads are found where they stand: apart from the rows, in two rows, by the row, over plain rows', async () => {
    const page = await scene.open('/heads')
    await untilListed(page).toEqual([
      '0912345601 SĐT',
      '0912345602 ĐT di động',
      '0912345603 SĐT',
      '0912345604 SĐT',
      '0912345605 SĐT',
      '0912345606',
      '0912345607 SĐT',
      '0912345608 SĐT',
      '0912345609 SĐT',
      '0912345610 SĐT',
      '0912345611 SĐT',
      '0912345612 Điện thoại',
      '0912345613 Điện thoại',
      '0912345614 SĐT',
      '0912345615 Điện thoại',
      '0912345616 Điện thoại',
      '0912345617 SĐT',
      '0912345618 SĐT',
      '0912345619 Lan',
      '0912345620 Hoa',
      '0912345621 SĐT chính',
      '0912345622 Điện thoại',
      '0912345623 Điện thoại',
      '02838225678 Liên lạc',
      '0912345627 Di động',
      '0912345628 Di động',
      '0912345629 Điện thoại',
      '0912345630 Liên hệ',
      '0912345631 Di động',
      '0912345632 Di động',
      '0912345624 Di động',
      '0912345633 Số ĐT',
      '0912345634 Điện thoại',
      '0912345635 mobile',
      '0912345636 Điện thoại',
      '0912345637 Điện thoại',
      '0912345638 SĐT giám sát',
      '1900686815 Tổng đài',
    ])
    await page.evaluate(() => {
      const head = document.querySelector('#apart th:nth-child(3) div')
      if (head) head.textContent = 'Số tài khoản'
    })
    await untilListed(page).not.toContain('0912345601 SĐT')
    await page.close()
  })

  test('grids in parts, links that dial nothing, and what only styles set apart', async () => {
    const page = await scene.open('/parts')
    const tags = Array.from({ length: 40 }, (_tag, at) => `09123457${at + 10}`)
    await untilListed(page).toEqual([
      '0912345601',
      '0912345602',
      '0912345603 Điện thoại',
      '0912345604 Phụ trách',
      '0912345605 SĐT',
      '0912345606',
      '0912345607',
      '0912345608',
      '0912345609',
      '0912345610',
      '0912345611',
      '6561234567',
      '0912345612',
      '0912345616',
      '0912345617',
      ...tags,
    ])
    // Of a line that is read in parts, what stands in the others stays.
    await page.evaluate(() => {
      const tag = document.querySelector('#tags')?.children[38]?.firstChild
      if (tag) tag.nodeValue = '0987 345 678'
    })
    const changed = tags.with(38, '0987345678')
    await expect.poll(async () => (await listed(page)).slice(-40), { timeout: 5_000 }).toEqual(changed)
    expect(await hitAt(page, '#none')).toBe('0912345601')
    await page.close()
  })

  test('labels are found before what is too small to part them from their values', async () => {
    const page = await scene.open('/beside')
    await untilListed(page).toEqual([
      '0912345601',
      '0912345602 SĐT',
      '0912345612',
      '0912345613',
      '0912345614',
      '0912345603 SĐT',
      '0912345604 SĐT',
      '0912345605 SĐT',
      '0912345606 SĐT',
      '0912345607 Di động',
      '0912345608',
      '0912345609 SĐT',
      '0912345610 SĐT',
      '0912345611 SĐT',
      '0987123459',
    ])
    await page.evaluate(() => {
      document.querySelector('#own')?.insertAdjacentHTML('afterbegin', '<div>Số tài khoản</div>')
      const label = document.querySelector('#lines b')?.firstChild
      if (label) label.nodeValue = 'Mã số thuế'
    })
    const isGone = async (): Promise<boolean> =>
      !(await listed(page)).some((each) => /0987123459|0912345607/.test(each))
    await expect.poll(isGone, { timeout: 5_000 }).toBe(true)
    await page.close()
  })

  test('frames read themselves, and frames in frames', async () => {
    const page = await scene.open('/frames')
    const all = async (): Promise<string[]> => {
      const found = await Promise.all(page.frames().map((frame) => marked(frame).catch(() => [])))
      return found.flat().toSorted()
    }
    await expect
      .poll(all, { timeout: 5_000 })
      .toEqual(['0933 000 110', '0933 000 111', '0933 000 112', '0933 000 113'])
    await page.close()
  })

  test('open shadow roots are read, painted, and followed', async () => {
    const page = await scene.open('/shadow')
    const first = ['0944 000 001', '0944', '000 002', '0944 000 004', '0944 000 003']
    await expect
      .poll(async () => (await marked(page)).toSorted(), { timeout: 5_000 })
      .toEqual(first.toSorted())
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.shadowRoot
      const deep = root?.querySelector('x-inner')?.shadowRoot?.querySelector('p')?.firstChild
      if (deep) deep.nodeValue = '0944 000 005'
      // The page drops every sheet it does not know.
      if (root) root.adoptedStyleSheets = []
    })
    await untilListed(page).toContain('0944000005')
    const sheets = (): Promise<number | undefined> =>
      page.evaluate(() => document.querySelector('#host')?.shadowRoot?.adoptedStyleSheets.length)
    await expect.poll(sheets, { timeout: 5_000 }).toBe(1)
    // Defined only now: its root comes with no change of the tree.
    await page.evaluate(() => {
      customElements.define(
        'x-late',
        class extends HTMLElement {
          constructor() {
            super()
            this.attachShadow({ mode: 'open' }).innerHTML = '<p>0944 000 006 <slot></slot></p>'
          }
        },
      )
    })
    await expect.poll(() => listed(page), { timeout: 15_000 }).toContain('0944000006')
    await page.close()
  })

  test('names that hide the tree change nothing', async () => {
    const page = await scene.open('/hostile')
    await expect
      .poll(() => marked(page), { timeout: 5_000 })
      .toEqual(['0955 000 001', '0955 000 002', '0955 000 003', '0955 000 004'])
    expect(await hitAt(page, '#last')).toBe('0955000004')
    expect(await hitAt(page, '#form > p', 0.8)).toBe('0955000001')
    await page.close()
  })

  test('the number under the pointer is read from the live text', async () => {
    const page = await scene.open('/record')
    await expect.poll(async () => (await marked(page)).length, { timeout: 5_000 }).toBe(recordMarks.length)
    expect(await hitAt(page, '#plain', 0.3)).toBe('0912345678')
    expect(await hitAt(page, '#plain', 0.9)).toBe(null)
    expect(await hitAt(page, '#split', 0.5)).toBe('0912345679')
    expect(await hitAt(page, '#split mark')).toBe('0912345679')
    expect(await hitAt(page, '#tel')).toBe('0912345680')
    expect(await hitAt(page, '#ext')).toBe('02838225678 ext 12')
    const { x, y } = await pointIn(page, '#comment')
    // In one turn: nothing of ours has run between the change and the question.
    const live = await scene.inContent(
      page,
      (x, y) => {
        const text = document.querySelector('#comment')?.firstChild
        if (text) text.nodeValue = '0905'
        return probe.numbers.numberAt(x, y, Document.prototype.elementFromPoint.call(document, x, y))?.number
          .national
      },
      x,
      y,
    )
    expect(live).toBe('0905834726')
    await page.close()
  })

  test('fields are read when asked, passwords never', async () => {
    const page = await scene.open('/record')
    const fields = await scene.inContent(page, () =>
      [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].map((field) =>
        probe.numbers.numbersInField(field).map(({ national }) => national),
      ),
    )
    expect(fields).toEqual([['0912345684'], ['0912345685'], ['0912345686'], [], []])
    await page.close()
    const forms = await scene.open('/forms')
    const read = await scene.inContent(forms, () =>
      [...document.querySelectorAll('input')].map((field) => [
        field.id,
        probe.numbers.numbersInField(field).map(({ national }) => national),
      ]),
    )
    expect(read.filter(([id, numbers]) => (id === 'phone') !== (String(numbers) === '0912345601'))).toEqual(
      [],
    )
    expect(read).toHaveLength(13)
    await forms.close()
  })

  test('stepping and scrolling leave focus and page alone', async () => {
    const page = await scene.open('/table')
    await page.focus('body')
    await expect.poll(async () => (await listed(page)).length, { timeout: 10_000 }).toBe(200)
    const steps = await scene.inContent(page, () => {
      const one = probe.numbers.step(1)
      const two = probe.numbers.step(1)
      const back = probe.numbers.step(-1)
      const list = probe.numbers.list()
      const far = probe.numbers.scrollTo(list[150]?.number.e164 ?? '')
      const rect = far?.rects[0]
      return {
        names: [one, two, back].map((hit) => hit?.number.e164),
        list: list.slice(0, 2).map(({ number }) => number.e164),
        isSeen: rect !== undefined && rect.top > 0 && rect.bottom < innerHeight,
        focus: document.activeElement?.localName,
      }
    })
    expect(steps.names).toEqual([steps.list[0], steps.list[1], steps.list[0]])
    expect(steps).toMatchObject({ isSeen: true, focus: 'body' })
    await page.close()
  })

  test('of many numbers, those near what is seen are marked, wherever one scrolls', async () => {
    const page = await scene.open('/table')
    const isMarkedHere = async (): Promise<boolean> => {
      const marks = await marked(page)
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll('td:nth-child(3)')].flatMap((cell) => {
          const { top, bottom } = cell.getBoundingClientRect()
          return top > 0 && bottom < innerHeight ? [cell.textContent?.split(' / ')[0] ?? ''] : []
        }),
      )
      return marks.length < 400 && seen.length > 10 && seen.every((number) => marks.includes(number))
    }
    for (const share of [0, 0.5, 1, 0.3]) {
      await page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), share)
      await expect.poll(isMarkedHere, { timeout: 10_000, message: String(share) }).toBe(true)
    }
    await page.close()
  })

  test.each([
    ['hidden-twice', 'every number that is seen is marked, whatever is hidden beside it'],
    ['filtered', 'of a filtered table as well'],
    ['columns', 'in columns that scroll on their own'],
    ['scattered', 'in rows that stand in another order than they are read in'],
    ['dense', 'and of a dense table in a high window'],
  ])('%s: %s', async (kind) => {
    const page = await scene.open(`/many-${kind}`)
    if (kind === 'dense') await page.setViewport({ width: 1200, height: 2000 })
    await page.bringToFront()
    const unmarked = async (): Promise<string[] | null> => {
      const marks = new Set(await marked(page))
      const seen = await page.evaluate(() =>
        [...document.querySelectorAll('b')].flatMap((each) => {
          const { top, bottom, left, right, width } = each.getBoundingClientRect()
          const isSeen = width > 0 && top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth
          return isSeen ? [each.textContent ?? ''] : []
        }),
      )
      return seen.length > 4 ? seen.filter((number) => !marks.has(number)) : null
    }
    await expect.poll(unmarked, { timeout: 10_000 }).toEqual([])
    if (kind === 'filtered') {
      await page.evaluate(() => {
        for (const [at, row] of [...document.querySelectorAll<HTMLElement>('tr')].entries())
          row.style.display = at % 331 === 7 ? '' : 'none'
      })
      await expect.poll(unmarked, { timeout: 10_000 }).toEqual([])
    }
    await page.close()
  })
})
