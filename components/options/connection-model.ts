// Connection and sign-in: what is typed and not saved yet, what is wrong with it, what saving and testing came to.

import { batch, computed, signal } from '@preact/signals'
import type { Fault } from '../../lib/fault.ts'
import type { TestStep } from '../../lib/messages.ts'
import { nameOfSite, originOf } from '../../lib/site-pattern.ts'
import type { ApiVersion, Settings } from '../../lib/settings.ts'
import { readBaseUrl, versionIn, withVersion } from '../../lib/validate.ts'
import { noSecrets, readConnection, type FieldName, type Secrets } from './connection-form.ts'
import type { Shared } from './options-model.ts'

export type Connection = Pick<Settings, 'baseUrl' | 'apiVersion' | 'vbotId' | 'projectCode'>

/** Which button asked: its outcome stands beside it. */
export type Asker = 'connection' | 'sign-in'

export type Outcome =
  | { is: 'nothing' }
  | { is: 'busy'; at: Asker }
  /** `isSignedIn`: whether VBot can be asked now. */
  | { is: 'saved'; at: Asker; isSignedIn: boolean }
  | { is: 'refused'; at: Asker; host: string }
  /** `isSaved`: the settings are stored, signing in or testing went wrong. */
  | { is: 'failed'; at: Asker; fault: Fault; isSaved: boolean }
  | { is: 'tested'; at: Asker; steps: TestStep[] }
  | { is: 'signed-in' | 'signed-out'; at: Asker }

const connectionFields = ['baseUrl', 'apiVersion', 'vbotId', 'projectCode'] as const

export function createConnectionModel(shared: Shared) {
  const { world, options } = shared
  /** Only what differs from what is stored, so that a change stored elsewhere shows. */
  const drafts = signal<Partial<Connection>>({})
  const secrets = signal<Secrets>(noSecrets)
  const isKept = signal(true)
  const left = signal<ReadonlySet<FieldName>>(new Set())
  const wantsSecret = signal(false)
  const touchedLast = signal<'baseUrl' | 'apiVersion'>('baseUrl')
  const outcome = signal<Outcome>({ is: 'nothing' })

  const values = computed<Connection>(() => ({
    ...pick(options.value?.settings),
    ...drafts.value,
  }))
  const form = computed(() => readConnection(values.value, secrets.value, isKept.value, wantsSecret.value))
  const isDirty = computed(
    () =>
      Object.keys(drafts.value).length > 0 || Object.values(secrets.value).some((secret) => secret !== ''),
  )

  function type(changes: Partial<Connection>) {
    const stored = pick(options.value?.settings)
    const next = { ...drafts.value, ...changes }
    for (const field of connectionFields) if (next[field] === stored[field]) delete next[field]
    batch(() => {
      drafts.value = next
      if (changes.baseUrl !== undefined) touchedLast.value = 'baseUrl'
      if (changes.apiVersion !== undefined) touchedLast.value = 'apiVersion'
      forgetOutcome()
    })
  }

  /** An outcome is about what was saved; once something else is typed it no longer is. */
  function forgetOutcome() {
    if (outcome.value.is !== 'busy') outcome.value = { is: 'nothing' }
  }

  /** Runs up to the permission request without awaiting anything: Firefox wants it so. */
  async function submit(at: Asker, then: 'test' | null): Promise<void> {
    if (outcome.value.is === 'busy') return
    wantsSecret.value = at === 'sign-in'
    const read = form.value
    if (!read.ok) {
      left.value = new Set([...left.value, ...read.problems.keys()])
      shared.focusOn.value = read.problems.keys().next().value ?? null
      outcome.value = { is: 'nothing' }
      return
    }
    outcome.value = { is: 'busy', at }
    const origin = originOf(read.connection.baseUrl)
    if (origin && !(await isAllowed(origin, read.connection.baseUrl))) {
      outcome.value = { is: 'refused', at, host: nameOfSite(origin) }
      return
    }
    outcome.value = await save(at, read, then)
  }

  function isAllowed(origin: string, baseUrl: string): Promise<boolean> {
    const isStored = baseUrl === options.value?.settings.baseUrl && options.value.isBaseUrlGranted
    return isStored ? Promise.resolve(true) : world.requestOrigins([origin])
  }

  async function save(
    at: Asker,
    read: Extract<ReturnType<typeof readConnection>, { ok: true }>,
    then: 'test' | null,
  ): Promise<Outcome> {
    const stored = pick(options.value?.settings)
    const changes: Partial<Settings> = {}
    for (const field of connectionFields) {
      if (read.connection[field] !== stored[field] && !shared.isLocked(field)) {
        Object.assign(changes, { [field]: read.connection[field] })
      }
    }
    if (Object.keys(changes).length > 0 || at === 'connection') {
      const saved = await world.send('saveSettings', { changes })
      if (!saved.ok) return { is: 'failed', at, fault: saved.fault, isSaved: false }
      drafts.value = {}
    }
    if (read.signIn) {
      const signedIn = await world.send('signIn', read.signIn)
      if (!signedIn.ok) {
        await shared.refresh()
        return { is: 'failed', at, fault: signedIn.fault, isSaved: true }
      }
      secrets.value = noSecrets
    }
    await shared.refresh()
    left.value = new Set()
    if (then === 'test') return test(at)
    if (at === 'sign-in') return { is: 'signed-in', at }
    return { is: 'saved', at, isSignedIn: options.value?.signIn.state === 'signed-in' }
  }

  async function test(at: Asker): Promise<Outcome> {
    const tested = await world.send('testConnection', null)
    await shared.refresh()
    return tested.ok
      ? { is: 'tested', at, steps: tested.value }
      : { is: 'failed', at, fault: tested.fault, isSaved: true }
  }

  /** Saves first what is not saved yet: what is tested is what is seen. */
  async function testWhatIsSeen(): Promise<void> {
    if (isDirty.value || !options.value?.isBaseUrlGranted) return submit('connection', 'test')
    if (outcome.value.is === 'busy') return
    outcome.value = { is: 'busy', at: 'connection' }
    outcome.value = await test('connection')
  }

  /** Does what helps against a fault; a permission is asked for before anything else. */
  async function cure(fault: Fault): Promise<void> {
    const { at } = outcome.value.is === 'nothing' ? { at: 'connection' as const } : outcome.value
    switch (fault.kind) {
      case 'no-permission': {
        const origin = originOf(fault.origin)
        if (origin && (await world.requestOrigins([origin]))) return testWhatIsSeen()
        outcome.value = { is: 'refused', at, host: nameOfSite(origin ?? fault.origin) }
        return
      }
      case 'signed-out':
        shared.focusOn.value = values.value.apiVersion === 'v3' ? 'key' : 'token'
        return
      case 'not-configured':
      case 'redirected':
      case 'not-allowed':
        shared.focusOn.value = 'baseUrl'
        return
      default:
        return at === 'sign-in' ? submit('sign-in', null) : testWhatIsSeen()
    }
  }

  return {
    values,
    secrets,
    isKept,
    outcome,
    isDirty,
    /** What is wrong with a field, once it was left or a button pressed. */
    problemOf: (field: FieldName) => {
      const read = form.value
      return !read.ok && left.value.has(field) ? (read.problems.get(field) ?? null) : null
    },
    /** The address and the API version contradict each other: which of the two to change. */
    offer: computed<{ change: 'apiVersion' | 'baseUrl'; to: ApiVersion } | null>(() => {
      const { baseUrl, apiVersion } = values.value
      const inUrl = versionIn(baseUrl)
      if (!inUrl || inUrl === apiVersion || !readBaseUrl(baseUrl).ok) return null
      if (touchedLast.value === 'apiVersion' && !shared.isLocked('baseUrl')) {
        return { change: 'baseUrl', to: apiVersion }
      }
      return shared.isLocked('apiVersion') ? null : { change: 'apiVersion', to: inUrl }
    }),
    takeOffer: (offer: { change: 'apiVersion' | 'baseUrl'; to: ApiVersion }) => {
      if (offer.change === 'apiVersion') type({ apiVersion: offer.to })
      else type({ baseUrl: withVersion(values.value.baseUrl, offer.to) })
    },
    type,
    typeSecret: (changes: Partial<Secrets>) => {
      batch(() => {
        secrets.value = { ...secrets.value, ...changes }
        wantsSecret.value = false
        forgetOutcome()
      })
    },
    leave: (field: FieldName) => {
      left.value = new Set([...left.value, field])
    },
    save: () => submit('connection', null),
    signIn: () => submit('sign-in', null),
    test: testWhatIsSeen,
    cure: (fault: Fault) => void cure(fault),
    signOut: async () => {
      outcome.value = { is: 'busy', at: 'sign-in' }
      const answer = await world.send('signOut', null)
      await shared.refresh()
      outcome.value = answer.ok
        ? { is: 'signed-out', at: 'sign-in' }
        : { is: 'failed', at: 'sign-in', fault: answer.fault, isSaved: true }
    },
  }
}

export type ConnectionModel = ReturnType<typeof createConnectionModel>

function pick(settings: Settings | undefined): Connection {
  return {
    baseUrl: settings?.baseUrl ?? '',
    apiVersion: settings?.apiVersion ?? 'v2',
    vbotId: settings?.vbotId ?? '',
    projectCode: settings?.projectCode ?? '',
  }
}
