// Which origins the browser allows us: asked once, until that changes. Every message and every request wants to know.

import { browser } from 'wxt/browser'
import { isGranted } from '../../lib/sites.ts'

export function createGrants(): (pattern: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>()
  const forget = () => known.clear()
  browser.permissions.onAdded.addListener(forget)
  browser.permissions.onRemoved.addListener(forget)

  return (pattern) => {
    const asked = known.get(pattern) ?? isGranted(pattern)
    known.set(pattern, asked)
    // A question that failed is asked again.
    asked.catch(forget)
    return asked
  }
}
