// Connection and sign-in as typed and not saved yet, and what is wrong with it.

import { batch, computed, signal } from '@preact/signals'
import type { ApiVersion, Settings } from '../../lib/settings.ts'
import { readBaseUrl, versionIn, withVersion } from '../../lib/validate.ts'
import {
  type Connection,
  noSecrets,
  readConnection,
  type FieldName,
  type Secrets,
} from './connection-form.ts'
import type { Shared } from './options-model.ts'

/** The address and the API version contradict each other: which of the two to change. */
export interface VersionOffer {
  change: 'apiVersion' | 'baseUrl'
  to: ApiVersion
}

/** What stands in the fields at one moment. */
export interface Typed {
  drafts: Partial<Connection>
  secrets: Secrets
}

const fields = ['baseUrl', 'apiVersion', 'vbotId', 'projectCode'] as const

/** `onTyped`: an outcome on the screen is about what was saved; now it no longer is. */
export function createConnectionDraft(shared: Shared, onTyped: () => void) {
  const { options, isLocked } = shared
  /** Only what differs from what is stored, so that a change stored elsewhere shows. */
  const drafts = signal<Partial<Connection>>({})
  const secrets = signal<Secrets>(noSecrets)
  const isKept = signal(true)
  const left = signal<ReadonlySet<FieldName>>(new Set())
  const wantsSecret = signal(false)
  const typedLast = signal<'baseUrl' | 'apiVersion'>('baseUrl')

  const stored = computed(() => pick(options.value?.settings))
  const values = computed<Connection>(() => ({ ...stored.value, ...drafts.value }))
  const form = computed(() => readConnection(values.value, secrets.value, isKept.value, wantsSecret.value))

  function type(changes: Partial<Connection>) {
    const next = { ...drafts.value, ...changes }
    for (const field of fields) if (next[field] === stored.value[field]) delete next[field]
    batch(() => {
      drafts.value = next
      if (changes.baseUrl !== undefined) typedLast.value = 'baseUrl'
      if (changes.apiVersion !== undefined) typedLast.value = 'apiVersion'
      onTyped()
    })
  }

  function leave(...names: FieldName[]) {
    left.value = new Set([...left.value, ...names])
  }

  return {
    values,
    secrets,
    isKept,
    isDirty: computed(
      () =>
        Object.keys(drafts.value).length > 0 || Object.values(secrets.value).some((secret) => secret !== ''),
    ),
    type,
    typeSecret: (changes: Partial<Secrets>) => {
      batch(() => {
        secrets.value = { ...secrets.value, ...changes }
        wantsSecret.value = false
        onTyped()
      })
    },
    leave,
    /** What is wrong with a field, once it was left or a button pressed. */
    problemOf: (field: FieldName) => {
      const read = form.value
      return !read.ok && left.value.has(field) ? (read.problems.get(field) ?? null) : null
    },
    /** Reads the form for a press of a button: from now on every problem shows. */
    read: (needsSecret: boolean) => {
      wantsSecret.value = needsSecret
      const read = form.value
      if (!read.ok) leave(...read.problems.keys())
      return read
    },
    /** What of a read connection is new, and free to be changed. */
    changesOf: (connection: Connection): Partial<Connection> => {
      const changed = fields.filter((field) => connection[field] !== stored.value[field] && !isLocked(field))
      return Object.fromEntries(changed.map((field) => [field, connection[field]]))
    },
    /** Forgets what was typed until `typed` was taken; what was typed since stays. */
    forget: (typed: Typed, what: 'values' | 'secrets') => {
      if (what === 'secrets') {
        if (secrets.value === typed.secrets) secrets.value = noSecrets
        return
      }
      const since = fields.filter((field) => drafts.value[field] !== typed.drafts[field])
      drafts.value = Object.fromEntries(since.map((field) => [field, drafts.value[field]]))
    },
    typed: (): Typed => ({ drafts: drafts.value, secrets: secrets.value }),
    forgetLeft: () => {
      left.value = new Set()
    },
    offer: computed<VersionOffer | null>(() => {
      const { baseUrl, apiVersion } = values.value
      const inUrl = versionIn(baseUrl)
      if (!inUrl || inUrl === apiVersion || !readBaseUrl(baseUrl).ok) return null
      if (typedLast.value === 'apiVersion' && !isLocked('baseUrl')) {
        return { change: 'baseUrl', to: apiVersion }
      }
      return isLocked('apiVersion') ? null : { change: 'apiVersion', to: inUrl }
    }),
    takeOffer: ({ change, to }: VersionOffer) => {
      if (change === 'apiVersion') type({ apiVersion: to })
      else type({ baseUrl: withVersion(values.value.baseUrl, to) })
    },
  }
}

function pick(settings: Settings | undefined): Connection {
  return {
    baseUrl: settings?.baseUrl ?? '',
    apiVersion: settings?.apiVersion ?? 'v2',
    vbotId: settings?.vbotId ?? '',
    projectCode: settings?.projectCode ?? '',
  }
}
