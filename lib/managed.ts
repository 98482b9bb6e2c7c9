// What an administrator fixed by policy (`storage.managed`, schema in public/managed-schema.json), laid over the settings.

import { readSettingsFields } from './stored-settings.ts'
import type { Settings } from './settings.ts'

/** The settings a policy may fix, as named in public/managed-schema.json. */
const fixable = ['baseUrl', 'apiVersion', 'vbotId', 'projectCode', 'sites', 'hides', 'language'] as const

/**
 * `managed` is whatever `storage.managed` gave, or undefined. A value of the wrong type fixes nothing: a policy with a
 * typing error must not take the user's own setting away.
 */
export function applyManaged(
  settings: Settings,
  managed: unknown,
): { settings: Settings; locked: (keyof Settings)[] } {
  const { fields } = readSettingsFields(managed)
  const applied: Settings = { ...settings }
  const locked: (keyof Settings)[] = []
  for (const name of fixable) {
    const value = fields[name]
    if (value === undefined || value === '') continue
    Object.assign(applied, { [name]: value })
    locked.push(name)
  }
  if (fields.sites) applied.sites = keepLayouts(fields.sites, settings.sites)
  return { settings: applied, locked }
}

/** The administrator says which sites; how wide and where the sidebar stands is the agent's. */
function keepLayouts(fixed: Settings['sites'], own: Settings['sites']): Settings['sites'] {
  return fixed.map((site) => own.find(({ pattern }) => pattern === site.pattern) ?? site)
}
