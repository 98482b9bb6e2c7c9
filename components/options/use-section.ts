// Keeps the section that is read marked in the page's list of sections.

import type { Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type OptionsSection, optionsSections } from '../../lib/options-section.ts'

/** Where a section counts as read: this far from the top of the window, under the list of sections. */
const lineBelowTop = 120

export function useSection(section: Signal<OptionsSection>) {
  useEffect(() => {
    function look() {
      const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2
      // The last sections can't reach the line: what was chosen stays chosen while it can be seen.
      if (isAtEnd && topOf(section.peek()) >= 0) return
      const read = optionsSections.findLast((each) => topOf(each) <= lineBelowTop)
      section.value = read ?? 'connection'
    }
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [section])
}

/** From the top of the window, in CSS pixels. */
function topOf(section: OptionsSection): number {
  return document.getElementById(section)?.getBoundingClientRect().top ?? Infinity
}
