// Checks what a message asks: whatever comes from another context is unknown until it has passed here.

import * as v from 'valibot'
import type { Ask, MessageName } from './messages.ts'
import { optionsSections } from './options-section.ts'
import { fastest, narrowestPx, slowest, widestPx } from './settings.ts'

const text = v.pipe(v.string(), v.maxLength(2_000))
const shortText = v.pipe(v.string(), v.maxLength(200))
const secret = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000))
const e164 = v.pipe(v.string(), v.regex(/^\+\d{3,20}$/))
const digits = v.pipe(v.string(), v.regex(/^\d{3,20}$/))
const frameId = v.pipe(v.number(), v.integer(), v.minValue(1))
const tabId = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)))
const pattern = v.pipe(v.string(), v.minLength(1), v.maxLength(300))

const reading = {
  e164,
  national: digits,
  kind: v.picklist(['mobile', 'landline', 'service', 'international']),
}

const number = v.object({
  ...reading,
  ext: v.optional(shortText),
  alternative: v.optional(v.object(reading)),
  country: v.optional(shortText),
})

const pageNumber = v.object({ number, label: shortText })

const layout = v.object({
  dock: v.picklist(['left', 'right']),
  widthPx: v.pipe(v.number(), v.minValue(narrowestPx), v.maxValue(widestPx)),
  isCollapsed: v.boolean(),
})

const pageState = v.object({
  seq: v.number(),
  shown: v.nullable(pageNumber),
  numbers: v.pipe(v.array(pageNumber), v.maxLength(200)),
  offered: v.nullable(pageNumber),
  isOpen: v.boolean(),
  layout,
})

const lookup = {
  number,
  span: v.nullable(v.object({ fromMs: v.number(), toMs: v.number() })),
  isFresh: v.boolean(),
  isPrivate: v.boolean(),
}

const known = v.object({ e164, total: v.number(), isOwed: v.boolean() })

const order = v.variant('do', [
  v.object({ do: v.literal('close') }),
  v.object({ do: v.literal('show'), number: pageNumber }),
  v.object({ do: v.literal('scroll-to'), e164 }),
  v.object({ do: v.literal('dock'), dock: v.picklist(['left', 'right']) }),
  v.object({ do: v.literal('collapse'), isCollapsed: v.boolean() }),
  v.object({ do: v.literal('tell-owed'), known }),
  v.object({ do: v.literal('reload') }),
])

const goOrder = v.variant('do', [
  v.object({ do: v.literal('go-on'), by: v.picklist([1, -1]), hasChip: v.boolean() }),
  v.object({ do: v.literal('go-to'), e164 }),
  v.object({ do: v.literal('leave') }),
  v.object({ do: v.literal('stay') }),
])

const signIn = v.variant('by', [
  v.object({ by: v.literal('token'), token: secret, isKept: v.boolean() }),
  v.object({ by: v.literal('password'), username: secret, password: secret, isKept: v.boolean() }),
  v.object({ by: v.literal('key'), key: secret, isKept: v.boolean() }),
])

const place = v.picklist(['page', 'native'])

const nothing = v.null()

/** Settings are checked field by field where they are saved (lib/stored-settings.ts). */
const settingsChanges = v.record(v.string(), v.unknown())

export const recordingAsk = v.object({
  recording: v.variant('by', [
    v.object({ by: v.literal('id'), id: shortText }),
    v.object({ by: v.literal('url'), url: text }),
  ]),
})

const asks: { [Name in MessageName]: v.GenericSchema<unknown, Ask<Name>> } = {
  pageStart: nothing,
  bringNumbers: nothing,
  readForeign: v.object({
    candidates: v.pipe(
      v.array(v.object({ text: shortText, country: v.pipe(v.string(), v.maxLength(2)) })),
      v.maxLength(1_000),
    ),
  }),
  known: v.object({ e164s: v.pipe(v.array(e164), v.maxLength(200)) }),
  pageChanged: v.object({
    state: pageState,
    opens: v.boolean(),
    isInert: v.boolean(),
    isNew: v.boolean(),
    wish: place,
  }),
  saveLayout: v.object({ layout }),
  openOnTop: v.object({ number: pageNumber }),
  frameNumbers: v.object({ frameIds: v.nullable(v.pipe(v.array(frameId), v.maxLength(100))) }),
  orderFrame: v.object({ frameId, order: goOrder }),
  frameChanged: nothing,
  panelStart: v.object({ tabId }),
  pageState: v.object({ tabId }),
  orderPage: v.object({ tabId, order }),
  count: v.object(lookup),
  calls: v.object({
    ...lookup,
    page: v.pipe(v.number(), v.integer(), v.minValue(0)),
    size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  }),
  dropLookup: v.object({ e164 }),
  openOptions: v.object({ section: v.picklist(optionsSections), origin: v.optional(text) }),
  savePreferences: v.object({ startSpeed: v.pipe(v.number(), v.minValue(slowest), v.maxValue(fastest)) }),
  tabState: nothing,
  openHistory: v.object({ tabId, number }),
  optionsState: nothing,
  saveSettings: v.object({ changes: settingsChanges }),
  addSite: v.object({ pattern }),
  removeSite: v.object({ pattern }),
  signIn,
  signOut: nothing,
  testConnection: nothing,
  learnAgain: nothing,
  diagnose: nothing,
}

/** The message, if it is one of ours and asks for what it may; null for anything else. */
export function readMessage(
  message: unknown,
): { [Name in MessageName]: { name: Name; ask: Ask<Name> } }[MessageName] | null {
  const shape = v.safeParse(v.object({ name: v.string(), ask: v.unknown() }), message)
  if (!shape.success || !Object.hasOwn(asks, shape.output.name)) return null
  const name = shape.output.name as MessageName
  const ask = v.safeParse(asks[name], shape.output.ask)
  return ask.success ? ({ name, ask: ask.output } as ReturnType<typeof readMessage>) : null
}
