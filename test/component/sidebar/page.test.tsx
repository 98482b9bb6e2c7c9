import { expect, test } from 'vitest'
import { fail, ok } from '../../../lib/fault.ts'
import { contact, customerCalls, manyCalls, office } from './made-calls.ts'
import { answersFrom, pageNumbers, pageState } from './made-world.ts'
import { all, asked, button, figure, hasButton, mount, one, press, rows, textOf } from './mounted.tsx'

const orders = (world: Parameters<typeof asked>[0]) =>
  asked(world, 'orderPage').filter((ask) => !JSON.stringify(ask).includes('tell-owed'))

test('another record: its number is offered, never looked up unasked', async () => {
  const { world, settle, click } = await mount()
  const offered = { number: contact, label: '' }
  world.tellNews({ ...pageState, seq: 2, offered })
  await settle()
  expect(textOf(one('.offer'))).toBe('The page shows 0987 654 321Show it')
  expect(asked(world, 'count')).toHaveLength(1)
  await click(button('Show it'))
  expect(orders(world)).toEqual([{ tabId: null, order: { do: 'show', number: offered } }])
})

test('pinned, nothing is offered', async () => {
  const { world, settle, click } = await mount()
  await click(button('Pin this number'))
  expect(button('Pin this number').getAttribute('aria-pressed')).toBe('true')
  world.tellNews({ ...pageState, seq: 2, offered: { number: contact, label: '' } })
  await settle()
  expect(all('.offer')).toHaveLength(0)
})

test('the numbers of the page: look one up, find it there', async () => {
  const { world, click } = await mount()
  await click(button('4 numbers here'))
  expect(all('.menu li').map((each) => textOf(each))).toEqual([
    '0912 345 678SĐT chính',
    '028 3822 5678Cơ quan',
    '0987 654 321Người liên hệ: anh Bảo',
    '+65 6123 4567Singapore · no label',
  ])
  await click(button('Show 028 3822 5678 on the page'))
  await click(button('028 3822 5678Cơ quan'))
  expect(orders(world)).toEqual([
    { tabId: null, order: { do: 'scroll-to', e164: office.e164 } },
    { tabId: null, order: { do: 'show', number: pageNumbers[1] } },
  ])
  expect(all('.menu')).toHaveLength(0)
})

test('Esc closes the menu first, then the sidebar', async () => {
  const { world, click } = await mount()
  await click(button('4 numbers here'))
  await press('Escape', one('.menu button'))
  expect(all('.menu')).toHaveLength(0)
  expect(document.activeElement).toBe(button('4 numbers here'))
  expect(orders(world)).toEqual([])
  await press('Escape')
  expect(orders(world)).toEqual([{ tabId: null, order: { do: 'close' } }])
})

test('dock, collapse, close, settings', async () => {
  const { world, click } = await mount()
  await click(button('Dock left'))
  await click(button('Collapse'))
  await click(button('Close'))
  await click(button('Settings'))
  expect(orders(world)).toEqual([
    { tabId: null, order: { do: 'dock', dock: 'left' } },
    { tabId: null, order: { do: 'collapse', isCollapsed: true } },
    { tabId: null, order: { do: 'close' } },
  ])
  expect(asked(world, 'openOptions')).toEqual([{ section: 'connection' }])
})

test('an order the page does not follow is said', async () => {
  const { click } = await mount({ orderPage: () => fail({ kind: 'updated' }) })
  await click(button('Close'))
  expect(textOf(one('.top [role=status]'))).toBe('The extension was updated')
})

test('in the popup and the native panel the frame has no tools', async () => {
  await mount({}, { place: 'native', tabId: 7 })
  expect(hasButton('Close')).toBe(false)
  expect(hasButton('Dock left')).toBe(false)
  button('Settings')
})

test('no number yet: those of the page', async () => {
  const { world, click } = await mount({ pageState: () => ok({ ...pageState, shown: null }) })
  expect(textOf(one('h1'))).toBe('Numbers on this page')
  expect(asked(world, 'count')).toHaveLength(0)
  await click(button('028 3822 5678Cơ quan'))
  expect(orders(world)).toEqual([{ tabId: null, order: { do: 'show', number: pageNumbers[1] } }])
})

test('no number on the page at all', async () => {
  await mount({ pageState: () => ok({ ...pageState, shown: null, numbers: [] }) })
  expect(textOf(one('.notice h2'))).toBe('No numbers on this page')
})

const two = answersFrom((e164) => (e164 === office.e164 ? manyCalls(9, 'office') : customerCalls))

test('several numbers of one customer in one timeline, each call marked', async () => {
  const { click } = await mount(two)
  await click(button('4 numbers here'))
  await click(button('Add a number of this customer'))
  await click(button('028 3822 5678Cơ quan'))
  expect(figure('Total calls')).toBe('32')
  expect(textOf(rows()[0])).toContain('028 3822 5678')
  expect(textOf(rows()[1])).toContain('0912 345 678')
  expect(textOf(one('.merged'))).toContain('028 3822 5678')
  await click(button('Take 028 3822 5678 out'))
  expect(figure('Total calls')).toBe('23')
  expect(all('.merged')).toHaveLength(0)
})

test('a typed number is read by the same grammar', async () => {
  const { click, settle } = await mount(two)
  await click(button('4 numbers here'))
  await click(button('Add a number of this customer'))
  const [field, form] = [one('#add-number'), one('form')]
  if (!(field instanceof HTMLInputElement)) throw new Error('no field')
  const submit = async (text: string) => {
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await import('../../../lib/phone/normalise.ts')
    await settle()
    await settle()
  }
  await submit('nothing')
  expect(textOf(one('#add-unread'))).toBe('This is no phone number')
  await submit('(028) 3822.5678')
  expect(figure('Total calls')).toBe('32')
})

test('the popup may bring its own number', async () => {
  const { world, click } = await mount(two, {
    place: 'popup',
    tabId: 7,
    shown: { number: office, label: '' },
  })
  expect(textOf(one('h1'))).toBe('028 3822 5678')
  expect(asked(world, 'pageState')).toHaveLength(0)
  expect(figure('Total calls')).toBe('9')
  await click(button('Add a number'))
  expect(all('#add-number')).toHaveLength(1)
})

test('in the native panel a pinned number stays when the tab opens another page', async () => {
  const { world, settle, click } = await mount({}, { place: 'native', tabId: 7, e164: '' })
  world.tellNews({ ...pageState, seq: 2 })
  await settle()
  await click(button('Pin this number'))
  world.tellNews({ ...pageState, seq: 99, shown: null, numbers: [] })
  await settle()
  expect(textOf(one('h1'))).toBe('0912 345 678')
  await click(button('Pin this number'))
  world.tellNews({ ...pageState, seq: 100, shown: null, numbers: [] })
  await settle()
  expect(textOf(one('h1'))).toBe('Numbers on this page')
})

test('what is done in vain is said on the list of numbers, too', async () => {
  const { click } = await mount(
    {
      pageState: () => ok({ ...pageState, shown: null }),
      orderPage: () => fail({ kind: 'updated' }),
    },
    { place: 'native', tabId: 7, e164: '' },
  )
  expect(textOf(one('.top [role=status]'))).toBe('')
  await click(one('.page-numbers button'))
  expect(textOf(one('.top [role=status]'))).not.toBe('')
})
