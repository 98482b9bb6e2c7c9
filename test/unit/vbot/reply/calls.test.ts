// Whole answers: what a call of VBot's is in our words, and what each unreadable part costs.

import { describe, expect, test } from 'vitest'
import { ringSeconds } from '../../../../lib/call.ts'
import { readCalls } from '../../../../lib/vbot/reply/calls.ts'

const e164 = '+84912345678'

/** As in VBot's own sample of v2.0 (numbers made up). */
const sample = {
  hotline_number: '842455599940',
  date_create: '04/06/2026 16:18:25',
  caller: [
    {
      phone: '',
      vbot_id: 'VB1',
      date_create: '04/06/2026 16:18:25',
      disposition: 'answer',
      time_call: '00:00:08',
      postage: 0,
      duration_call: 14,
      source: 'App_SDK',
      member_no: '104',
    },
  ],
  callee: [
    {
      phone: '0912345678',
      vbot_id: '',
      date_create: '04/06/2026 16:18:31',
      disposition: 'answer',
      time_call: '00:00:08',
      postage: 150.5,
      duration_call: 14,
      source: 'Phone',
      member_no: '',
    },
  ],
  time_call: '00:00:08',
  duration_call: '00:00:14',
  type_call: 'OUTCALL',
  group_id: 'b6bd4a3f-8f4e-4a3e-9a6e-1f2e3d4c5b6a',
  disposition: 'answer',
  record_file: ['https://open-api.vbot.vn/api/crm/historycall/record/b6bd4a3f-8f4e-4a3e-9a6e-1f2e3d4c5b6a'],
  external_call_id: 'CRM-1',
}

function read(changes: Record<string, unknown>) {
  const reply = readCalls([{ ...sample, ...changes }], e164)
  const call = reply?.calls[0]
  if (!call) throw new Error('The call was not read.')
  return call
}

const without = (...names: (keyof typeof sample)[]) =>
  Object.fromEntries(Object.entries(sample).filter(([name]) => !names.some((gone) => gone === name)))

test('the sample, field by field', () => {
  const startedAt = Date.UTC(2026, 3, 6, 9, 18, 25)
  const outcome = { disposition: 'answer', raw: 'answer', reach: 'answered' }
  const call = read({})
  expect(call).toEqual({
    id: sample.group_id,
    direction: 'out',
    outcome,
    startedAt,
    talkSeconds: 8,
    totalSeconds: 14,
    hotline: '842455599940',
    agent: '104',
    costVnd: 150.5,
    legs: [
      {
        side: 'caller',
        phone: '',
        agent: '104',
        source: 'App_SDK',
        outcome,
        startedAt,
        talkSeconds: 8,
        totalSeconds: 14,
        costVnd: 0,
      },
      {
        side: 'callee',
        phone: '0912345678',
        agent: '',
        source: 'Phone',
        outcome,
        startedAt: startedAt + 6000,
        talkSeconds: 8,
        totalSeconds: 14,
        costVnd: 150.5,
      },
    ],
    recordings: [{ by: 'id', id: sample.group_id }],
    externalId: 'CRM-1',
  })
  expect(ringSeconds(call)).toBe(6)
})

describe('what is asked for is a list', () => {
  test.each([null, undefined, {}, 'x', 3, true])('%j is none', (data) =>
    expect(readCalls(data, e164)).toBeNull(),
  )
  test('an empty one is a good answer', () =>
    expect(readCalls([], e164)).toEqual({ calls: [], unreadable: 0 }))

  test('a call that can’t be read costs that call, and is counted', () => {
    const reply = readCalls([sample, null, 'x', 5, [], {}, { unknown: 1 }], e164)
    expect(reply).toMatchObject({ calls: [{ id: sample.group_id }], unreadable: 6 })
  })

  test('newest first; those without a time last', () => {
    const days = ['01', '03', 'xx', '02'].map((day) => ({
      ...sample,
      group_id: day,
      date_create: `04/${day}/2026 10:00:00`,
    }))
    expect(readCalls(days, e164)?.calls.map(({ id }) => id)).toEqual(['03', '02', '01', 'xx'])
  })
})

describe('a field that can’t be read costs that field', () => {
  test.each(Object.keys(sample))('%s', (name) => {
    for (const wrong of [null, undefined, 42, '', {}, [null], [[]], true, NaN, 'x'.repeat(100_000)]) {
      const reply = readCalls([{ ...sample, [name]: wrong }], e164)
      expect(reply).toMatchObject({ calls: [{}], unreadable: 0 })
    }
    expect(readCalls([without(name as keyof typeof sample)], e164)?.calls).toHaveLength(1)
  })

  test.each(Object.keys(sample.callee[0] ?? {}))('of a leg: %s', (name) => {
    for (const wrong of [null, undefined, '', {}, [], true]) {
      const call = read({ callee: [{ ...sample.callee[0], [name]: wrong }] })
      expect(call.legs).toHaveLength(2)
    }
  })

  test('legs that are none', () => {
    expect(read({ caller: null, callee: [null, 7, {}] }).legs).toHaveLength(1)
    expect(read({ caller: 'x', callee: [] }).legs).toMatchObject([{ phone: 'x', side: 'caller' }])
    expect(read({ caller: sample.caller[0], callee: undefined }).legs).toMatchObject([{ agent: '104' }])
    expect(read({ callee: Array.from({ length: 5000 }, () => sample.callee[0]) }).legs).toHaveLength(101)
  })
})

describe('direction', () => {
  const theirs = [{ phone: '84912345678' }]
  const ours = [{ phone: '', member_no: '104' }]

  test.each([
    ['OUTCALL', 'out'],
    ['outcall', 'out'],
    ['CALLOUT', 'out'],
    ['INCALL', 'in'],
    ['CallIn', 'in'],
    ['MISSCALL', 'in'],
    ['Outbound', 'out'],
    ['inbound', 'in'],
  ])('%s', (type_call, direction) => {
    // Whatever the sides say.
    expect(read({ type_call, caller: ours, callee: ours }).direction).toBe(direction)
  })

  test.each([
    ['their number calls', { caller: theirs, callee: ours }, 'in'],
    ['their number is called', { caller: ours, callee: theirs }, 'out'],
    ['on both sides', { caller: theirs, callee: theirs }, 'unknown'],
    ['on neither', { caller: ours, callee: ours }, 'unknown'],
    ['no legs', { caller: [], callee: [] }, 'unknown'],
    ['no legs, but missed', { caller: [], callee: [], disposition: 'MISSCALL' }, 'in'],
  ])('without a type: %s', (_, sides, direction) => {
    for (const type_call of ['', null, undefined, 'INTERNAL', 'something else']) {
      expect(read({ type_call, ...sides }).direction).toBe(direction)
    }
  })
})

test('without a type the legs too know which way the call went', () => {
  const sides = { caller: [{ phone: '0912345678' }], callee: [{ member_no: '104', disposition: 'noanswer' }] }
  expect(read({ type_call: '', ...sides }).legs[1]?.outcome?.reach).toBe('missed')
})

describe('outcome', () => {
  test.each([
    ['INCALL', 'answer', '8', 'answered'],
    ['INCALL', 'answer', '', 'answered'],
    ['OUTCALL', 'ANSWERED', '8', 'answered'],
    ['INCALL', 'someoneanswered', '0', 'answered'],
    ['INCALL', 'misscall', '0', 'missed'],
    ['INCALL', 'noanswer', '0', 'missed'],
    ['INCALL', 'busy', '0', 'missed'],
    ['INCALL', 'cancel', '0', 'missed'],
    ['OUTCALL', 'noanswer', '0', 'unreached'],
    ['OUTCALL', 'busy', '0', 'unreached'],
    ['OUTCALL', 'misscall', '0', 'unreached'],
    ['MISSCALL', '', '', 'missed'],
    ['MISSCALL', 'cancel', '0', 'missed'],
    ['OUTCALL', 'NORMAL_CLEARING', '12', 'answered'],
    ['OUTCALL', 'NORMAL_CLEARING', '0', 'unreached'],
    ['INCALL', 'NORMAL_CLEARING', '', 'missed'],
    ['INCALL', '', '5', 'answered'],
    ['INCALL', 'botivr', '30', 'answered'],
    ['INCALL', 'botivr', '0', 'missed'],
    ['OUTCALL', 'more', '0', 'unreached'],
  ])('%s %s %s is %s', (type_call, disposition, time_call, reach) => {
    expect(read({ type_call, disposition, time_call }).outcome).toMatchObject({ reach, raw: disposition })
  })

  test.each([
    ['answer', 'answer'],
    ['ANSWER', 'answer'],
    ['ANSWERED', 'answer'],
    ['NO_ANSWER', 'noanswer'],
    ['Torture', 'torture'],
    ['OUT_OF_MONEY', null],
    ['', null],
    ['constructor', null],
    ['__proto__', null],
  ])('%j is the disposition %j, and stays to be seen as it came', (raw, disposition) => {
    expect(read({ disposition: raw }).outcome).toMatchObject({ raw, disposition })
  })
})

describe('agent', () => {
  const rung = (member_no: string, disposition: string, time_call = '') => ({
    member_no,
    disposition,
    time_call,
  })

  test.each([
    [
      'who answered',
      [rung('101', 'someoneanswered'), rung('102', 'answer'), rung('103', 'someoneanswered')],
      '102',
    ],
    ['who answered first, when transferred', [rung('104', 'answer'), rung('112', 'answer')], '104'],
    [
      'who talked, where no outcome is told',
      [rung('101', ''), rung('102', '', '00:01:00'), rung('103', '')],
      '102',
    ],
    ['else the last who was rung', [rung('101', 'noanswer'), rung('102', 'noanswer')], '102'],
    ['nobody', [rung('', 'answer')], ''],
  ])('%s', (_, callee, agent) => expect(read({ caller: [], callee }).agent).toBe(agent))
})

describe('cost', () => {
  test.each([
    [[1, 2.5], 3.5],
    [['150', ''], 150],
    [[0], 0],
    [['', null, undefined, -5, 'x'], null],
  ])('%j', (costs, costVnd) => {
    expect(read({ caller: costs.map((postage) => ({ postage })), callee: [] }).costVnd).toBe(costVnd)
  })
})

describe('id', () => {
  const nameless = without('group_id')

  test('where VBot gives none it is made from what stays: the same each time', () => {
    const [one, again, later] = [
      nameless,
      { ...nameless },
      { ...nameless, duration_call: '99', disposition: 'busy' },
    ].map((row) => readCalls([row], e164)?.calls[0]?.id)
    expect(one).toMatch(/^made-/)
    expect(again).toBe(one)
    expect(later).toBe(one)
  })

  test('another call has another', () => {
    const others = [
      { date_create: '04/06/2026 16:18:26' },
      { hotline_number: '1' },
      { callee: [] },
      { external_call_id: 'x' },
    ]
    const ids = [{}, ...others].map((changes) => readCalls([{ ...nameless, ...changes }], e164)?.calls[0]?.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('two rows with one id are both seen', () => {
    const ids = readCalls([sample, sample, sample], e164)?.calls.map(({ id }) => id)
    expect(ids).toEqual([sample.group_id, `${sample.group_id}~2`, `${sample.group_id}~3`])
  })
})

test('hostile text stays plain text, cut', () => {
  const script = '<script>alert(1)</script>\u202e\u0000'
  const call = read({ hotline_number: script, callee: [{ phone: script, member_no: 'x'.repeat(9999) }] })
  expect(call.hotline).toBe('<script>alert(1)</script>')
  expect(call.legs[1]?.agent).toHaveLength(500)
})
