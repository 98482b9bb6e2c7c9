// Every state the sidebar can be in, and how it gets there.

import type { SidebarModel } from '../../../components/sidebar/sidebar-model.ts'
import type { Call } from '../../../lib/call.ts'
import { type Fault, fail, ok } from '../../../lib/fault.ts'
import type { PanelSettings } from '../../../lib/messages.ts'
import type { Period } from '../../../lib/period.ts'
import {
  contact,
  customerCalls,
  madeCall,
  manyCalls,
  nowMs,
  office,
} from '../../component/sidebar/made-calls.ts'
import {
  type Answers,
  answersFrom,
  type MadeWorld,
  pageNumbers,
  pageState,
} from '../../component/sidebar/made-world.ts'

export interface GalleryState {
  answers?: Answers
  place?: PanelSettings['place']
  act?: (sidebar: SidebarModel, world: MadeWorld, pause: () => Promise<unknown>) => Promise<void>
}

const many = manyCalls(10_000)
const never = () => new Promise<never>(() => {})
const old = manyCalls(105, 'old').map((call): Call => ({
  ...call,
  startedAt: (call.startedAt ?? 0) - 40 * 86_400_000,
}))
const long = [...customerCalls, ...old]
const answered = [...customerCalls.slice(2, 3), ...long.slice(3)]

function historyOf(sidebar: SidebarModel) {
  const screen = sidebar.screen.value
  if (screen.kind !== 'history') throw new Error(`no history but ${screen.kind}`)
  return screen
}

const choose =
  (period: Period) => async (sidebar: SidebarModel, _world: MadeWorld, pause: () => Promise<unknown>) => {
    historyOf(sidebar).history.choosePeriod(period)
    await pause()
  }

const thirty = choose({ kind: '30-days' })

async function play(sidebar: SidebarModel, world: MadeWorld, pause: () => Promise<unknown>): Promise<void> {
  const { player } = historyOf(sidebar)
  const call = customerCalls[2]
  if (call) player.toggle({ call, number: pageNumbers[0]?.number ?? office, part: 0 })
  await pause()
  world.sounds[0]?.tell({ positionSeconds: 42 })
}

function press(selector: string, at = 0): void {
  document.querySelectorAll<HTMLElement>(selector)[at]?.click()
}

const all = answersFrom(() => long)

const faults: Fault[] = [
  { kind: 'offline' },
  { kind: 'timeout', seconds: 15 },
  { kind: 'interrupted' },
  { kind: 'signed-out' },
  { kind: 'not-configured' },
  { kind: 'forbidden' },
  { kind: 'forbidden', isKey: true },
  { kind: 'not-found' },
  { kind: 'too-many', retryAfterMs: 24_000 },
  { kind: 'redirected', origin: 'https://open-api-h01.vbot.vn' },
  { kind: 'vbot', code: -1, message: 'Project not found' },
  { kind: 'server', status: 502 },
  { kind: 'bad-reply', expected: 'a count' },
  { kind: 'no-permission', origin: 'https://open-api-h01.vbot.vn' },
  { kind: 'updated' },
  { kind: 'not-allowed' },
  { kind: 'bug', where: 'calls' },
]

export const states: Record<string, GalleryState> = {
  starting: { answers: { panelStart: never, pageState: never } },
  loading: { answers: { count: never, calls: never } },
  ready: {
    answers: all,
    async act(sidebar, world, pause) {
      await thirty(sidebar, world, pause)
      await play(sidebar, world, pause)
    },
  },
  'all-time': { answers: all },
  'all-10000': { answers: answersFrom(() => many) },
  calm: { answers: answersFrom(() => answered), act: thirty },
  today: { answers: all, act: choose({ kind: 'today' }) },
  custom: { answers: all, act: choose({ kind: 'custom', from: '2026-11-01', to: '2026-11-20' }) },
  opened: {
    answers: answersFrom(() => customerCalls),
    async act(_sidebar, _world, pause) {
      press('.call-open', 4)
      press('.call-open', 15)
      await pause()
      document.querySelectorAll('.call')[2]?.scrollIntoView()
    },
  },
  scrolled: {
    answers: answersFrom(() => many),
    async act(_sidebar, _world, pause) {
      document.querySelector('.body')?.scrollTo({ top: 900 })
      await pause()
    },
  },
  filtered: {
    answers: all,
    async act(sidebar, world, pause) {
      await thirty(sidebar, world, pause)
      const { history } = historyOf(sidebar)
      const missed = history.choices.value.outcomes[1]?.value ?? null
      history.chooseFilter({ outcome: missed })
      await pause()
    },
  },
  'day-filtered': {
    answers: all,
    async act(sidebar, world, pause) {
      await thirty(sidebar, world, pause)
      document.querySelector<HTMLElement>('.days')?.focus()
      document
        .querySelector('.days g:nth-child(30)')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      await pause()
    },
  },
  new: {
    answers: { ...all },
    async act(sidebar, world, pause) {
      await thirty(sidebar, world, pause)
      const fresh = madeCall({ id: 'fresh', word: 'misscall', totalSeconds: 12, startedAt: nowMs - 60_000 })
      Object.assign(
        world.answers,
        answersFrom(() => [fresh, ...long]),
      )
      void historyOf(sidebar).history.refresh()
      await pause()
      await play(sidebar, world, pause)
    },
  },
  follow: {
    answers: all,
    async act(sidebar, world, pause) {
      await thirty(sidebar, world, pause)
      await play(sidebar, world, pause)
      world.tellNews({ ...pageState, seq: 2, offered: { number: contact, label: '' } })
    },
  },
  numbers: {
    answers: all,
    async act(sidebar, world, pause) {
      await thirty(sidebar, world, pause)
      press('.bar .quiet-button')
    },
  },
  'add-number': {
    answers: all,
    async act(_sidebar, _world, pause) {
      press('.bar .quiet-button')
      await pause()
      press('.menu-foot')
      await pause()
    },
  },
  merged: {
    answers: answersFrom((e164) => (e164 === office.e164 ? manyCalls(9, 'office') : customerCalls)),
    async act(sidebar, _world, pause) {
      historyOf(sidebar).history.add(office)
      await pause()
    },
  },
  stale: {
    answers: all,
    async act(sidebar, world, pause) {
      await thirty(sidebar, world, pause)
      await play(sidebar, world, pause)
      Object.assign(world.answers, {
        calls: () => fail({ kind: 'offline' }),
        count: () => fail({ kind: 'offline' }),
      })
      void historyOf(sidebar).history.refresh()
    },
  },
  aged: {
    answers: {
      ...all,
      calls: (ask) => {
        const answer = all.calls?.(ask)
        if (ask.isFresh || !answer || answer instanceof Promise || !answer.ok) return never()
        return ok({ ...answer.value, isStale: true, at: nowMs - 25 * 60_000 })
      },
    },
  },
  empty: { answers: answersFrom(() => []) },
  'empty-period': {
    answers: answersFrom(() => long.slice(23)),
    act: thirty,
  },
  odd: {
    answers: {
      ...answersFrom(() => []),
      count: (ask) => ok({ e164: ask.number.e164, at: nowMs, isStale: false, total: 12 }),
    },
  },
  'recording-loading': {
    answers: all,
    async act(sidebar, world, pause) {
      world.fetchRecording = async (_recording, { onProgress }) => {
        onProgress(60, 100)
        return never()
      }
      press('.listen')
      await pause()
      void sidebar
    },
  },
  'recording-missing': {
    answers: all,
    async act(_sidebar, world, pause) {
      world.fetchRecording = async () => fail({ kind: 'not-found' })
      press('.listen', 0)
      await pause()
      press('.listen', 4)
      await pause()
    },
  },
  'recording-failed': {
    answers: all,
    async act(_sidebar, world, pause) {
      world.fetchRecording = async () => fail({ kind: 'server', status: 500 })
      press('.listen', 0)
      await pause()
    },
  },
  'export-running': {
    answers: {
      ...all,
      calls: (ask) => (ask.size === 100 && ask.page > 0 ? never() : (all.calls?.(ask) ?? never())),
    },
    async act(sidebar, _world, pause) {
      await historyOf(sidebar).startExport()
      await pause()
    },
  },
  'export-failed': {
    answers: {
      ...all,
      calls: (ask) =>
        ask.size === 100 && ask.page > 0
          ? fail({ kind: 'timeout', seconds: 15 })
          : (all.calls?.(ask) ?? never()),
    },
    async act(sidebar, _world, pause) {
      await historyOf(sidebar).startExport()
      await pause()
    },
  },
  'export-done': {
    answers: all,
    async act(sidebar, _world, pause) {
      await historyOf(sidebar).startExport()
      await pause()
    },
  },
  'page-numbers': { answers: { pageState: () => ok({ ...pageState, shown: null }) } },
  'no-numbers': { answers: { pageState: () => ok({ ...pageState, shown: null, numbers: [] }) } },
  popup: { answers: all, place: 'popup' },
  'focused-row': {
    answers: all,
    async act() {
      document.querySelectorAll<HTMLElement>('.call-open')[1]?.focus()
    },
  },
  ...Object.fromEntries(
    faults.map((fault): [string, GalleryState] => [
      `fault-${fault.kind}`,
      { answers: { count: () => fail(fault), calls: () => fail(fault) } },
    ]),
  ),
}
