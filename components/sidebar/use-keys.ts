// Keys that work wherever the focus is: Esc closes, space and arrows play.

import { useEffect } from 'preact/hooks'
import type { SidebarModel } from './sidebar-model.ts'

export function useKeys(sidebar: SidebarModel): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key === 'Escape') {
        if (sidebar.settings.peek().place === 'page') sidebar.order({ do: 'close' })
        return
      }
      const screen = sidebar.screen.peek()
      if (screen.kind !== 'history' || screen.player.state.peek().kind !== 'ready') return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input, select, textarea, [role=slider]')) return
      if (event.key === ' ' && !target?.closest('button')) screen.player.togglePlaying()
      else if (event.key === 'ArrowLeft') screen.player.jump('back')
      else if (event.key === 'ArrowRight') screen.player.jump('ahead')
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [sidebar])
}
