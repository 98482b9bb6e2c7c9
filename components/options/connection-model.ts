// What saving, signing in and testing came to.

import { signal } from '@preact/signals'
import type { Fault } from '../../lib/fault.ts'
import { cureOf } from '../../lib/fault-words.ts'
import type { TestStep } from '../../lib/messages.ts'
import { nameOfSite, originOf } from '../../lib/site-pattern.ts'
import { createConnectionDraft } from './connection-draft.ts'
import type { ReadConnection } from './connection-form.ts'
import type { Shared } from './options-model.ts'

/** The form whose button asked: the outcome stands beside it. */
export type FormName = 'connection' | 'sign-in'

export type Outcome =
  | { is: 'nothing' }
  | { is: 'busy'; at: FormName }
  /** `isSignedIn`: whether VBot can be asked now. */
  | { is: 'saved'; at: FormName; isSignedIn: boolean }
  | { is: 'refused'; at: FormName; host: string }
  /** VBot knows nobody by that name and password. The settings are stored. */
  | { is: 'not-taken'; at: FormName }
  /** `isSaved`: the settings are stored, signing in or testing went wrong. */
  | { is: 'failed'; at: FormName; fault: Fault; isSaved: boolean }
  | { is: 'tested'; at: FormName; steps: TestStep[] }
  | { is: 'signed-in' | 'signed-out'; at: FormName }

export function createConnectionModel(shared: Shared) {
  const { world, options } = shared
  const outcome = signal<Outcome>({ is: 'nothing' })
  const draft = createConnectionDraft(shared, () => {
    if (outcome.value.is !== 'busy') outcome.value = { is: 'nothing' }
  })

  /** Runs up to the permission request without awaiting anything: Firefox wants it so. */
  async function submit(at: FormName, then: 'test' | null): Promise<void> {
    if (outcome.value.is === 'busy') return
    const read = draft.read(at === 'sign-in')
    if (!read.ok) {
      shared.focusOn.value = read.problems.keys().next().value ?? null
      outcome.value = { is: 'nothing' }
      return
    }
    outcome.value = { is: 'busy', at }
    const { baseUrl } = read.connection
    const origin = originOf(baseUrl)
    if (origin && !(await isAllowed(origin, baseUrl))) {
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
    at: FormName,
    read: Extract<ReadConnection, { ok: true }>,
    then: 'test' | null,
  ): Promise<Outcome> {
    const changes = draft.changesOf(read.connection)
    const typed = draft.typed()
    if (Object.keys(changes).length > 0 || at === 'connection') {
      const saved = await world.send('saveSettings', { changes })
      if (!saved.ok) return { is: 'failed', at, fault: saved.fault, isSaved: false }
      // Only now do the fields stand on what is stored, or they would show the old for a moment.
      await shared.refresh()
      draft.forget(typed, 'values')
    }
    if (read.signIn) {
      const signedIn = await world.send('signIn', read.signIn)
      if (!signedIn.ok) {
        await shared.refresh()
        // Of a history `forbidden` says that the account may not read it; here there is no account yet.
        if (signedIn.fault.kind === 'forbidden') return { is: 'not-taken', at }
        return { is: 'failed', at, fault: signedIn.fault, isSaved: true }
      }
      draft.forget(typed, 'secrets')
    }
    await shared.refresh()
    draft.forgetLeft()
    if (then === 'test') return test(at)
    if (at === 'sign-in') return { is: 'signed-in', at }
    return { is: 'saved', at, isSignedIn: options.value?.signIn.state === 'signed-in' }
  }

  async function test(at: FormName): Promise<Outcome> {
    const tested = await world.send('testConnection', null)
    await shared.refresh()
    return tested.ok
      ? { is: 'tested', at, steps: tested.value }
      : { is: 'failed', at, fault: tested.fault, isSaved: true }
  }

  /** Saves first what is not saved yet: what is tested is what is seen. */
  async function testWhatIsSeen(): Promise<void> {
    if (draft.isDirty.value || !options.value?.isBaseUrlGranted) return submit('connection', 'test')
    if (outcome.value.is === 'busy') return
    outcome.value = { is: 'busy', at: 'connection' }
    outcome.value = await test('connection')
  }

  /** Does what helps against a fault; a permission is asked for before anything else. */
  async function cure(fault: Fault): Promise<void> {
    const { at } = outcome.value.is === 'nothing' ? { at: 'connection' as const } : outcome.value
    if (fault.kind === 'no-permission') {
      const origin = originOf(fault.origin)
      if (origin && (await world.requestOrigins([origin]))) return testWhatIsSeen()
      outcome.value = { is: 'refused', at, host: nameOfSite(origin ?? fault.origin) }
      return
    }
    switch (cureOf(fault)) {
      case 'sign-in':
      case 'paste-key':
        shared.focusOn.value = draft.values.value.apiVersion === 'v3' ? 'key' : 'token'
        return
      case 'open-settings':
        shared.focusOn.value = 'baseUrl'
        return
      default:
        return at === 'sign-in' ? submit('sign-in', null) : testWhatIsSeen()
    }
  }

  return {
    ...draft,
    outcome,
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
