// The CRM sites: one being typed, and those listed.

import { batch, computed, signal } from '@preact/signals'
import type { Fault, Result } from '../../lib/fault.ts'
import { readSite } from '../../lib/site-address.ts'
import { nameOfSite } from '../../lib/site-pattern.ts'
import type { Preset } from '../../lib/presets.ts'
import type { Shared } from './options-model.ts'

export type SitesOutcome =
  | { is: 'nothing' }
  | { is: 'busy' }
  | { is: 'added' | 'allowed' | 'removed' | 'refused'; name: string }
  | { is: 'failed'; fault: Fault }

export function createSitesModel(shared: Shared) {
  const { world, options } = shared
  const address = signal('')
  const withSubdomains = signal(false)
  const wasLeft = signal(false)
  const outcome = signal<SitesOutcome>({ is: 'nothing' })

  const listed = computed(() => options.value?.sites.map((site) => site.pattern) ?? [])
  const read = computed(() =>
    readSite(address.value, { withSubdomains: withSubdomains.value, listed: listed.value }),
  )

  async function finish(answer: Result<unknown>, is: 'added' | 'allowed' | 'removed', pattern: string) {
    await shared.refresh()
    outcome.value = answer.ok ? { is, name: nameOfSite(pattern) } : { is: 'failed', fault: answer.fault }
    return answer.ok
  }

  return {
    address,
    withSubdomains,
    outcome,
    read,
    problem: computed(() => (!read.value.ok && wasLeft.value ? read.value.reason : null)),
    type: (typed: string) => {
      batch(() => {
        address.value = typed
        outcome.value = { is: 'nothing' }
        if (typed === '') wasLeft.value = false
      })
    },
    leave: () => {
      if (address.value.trim() !== '') wasLeft.value = true
    },
    fill: (preset: Preset) => {
      batch(() => {
        address.value = preset.address
        withSubdomains.value = preset.address.includes('//*.')
        wasLeft.value = true
        outcome.value = { is: 'nothing' }
      })
    },
    add: async () => {
      if (!read.value.ok) {
        wasLeft.value = true
        shared.focusOn.value = 'site'
        return
      }
      const { pattern } = read.value
      if (!(await world.requestOrigins([pattern]))) {
        outcome.value = { is: 'refused', name: nameOfSite(pattern) }
        return
      }
      outcome.value = { is: 'busy' }
      if (await finish(await world.send('addSite', { pattern }), 'added', pattern)) {
        batch(() => {
          address.value = ''
          withSubdomains.value = false
          wasLeft.value = false
        })
      }
    },
    allow: async (pattern: string) => {
      if (!(await world.requestOrigins([pattern]))) {
        outcome.value = { is: 'refused', name: nameOfSite(pattern) }
        return
      }
      await finish(await world.send('addSite', { pattern }), 'allowed', pattern)
    },
    remove: async (pattern: string) => {
      await finish(await world.send('removeSite', { pattern }), 'removed', pattern)
      // The button that had the focus is gone.
      shared.focusOn.value = 'sites-h'
    },
  }
}

export type SitesModel = ReturnType<typeof createSitesModel>
