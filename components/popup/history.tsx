// One number's history inside the popup: a sidebar that lives as long as it is shown.

import { useEffect, useMemo } from 'preact/hooks'
import { Sidebar } from '../sidebar/sidebar.tsx'
import type { SidebarModel } from '../sidebar/sidebar-model.ts'

export function History({ create }: { create: () => SidebarModel }) {
  // Created once: another number is another element, by its key.
  const sidebar = useMemo(create, [])
  useEffect(() => () => sidebar.close(), [sidebar])
  return <Sidebar sidebar={sidebar} />
}
