// What a panel goes by until the background has said.

import type { PanelSettings } from '../../lib/messages.ts'
import type { SidebarOptions } from './sidebar-model.ts'

export function startSettings({ language, place, tabId }: SidebarOptions): PanelSettings {
  return {
    language,
    place,
    tabId,
    pageSize: 20,
    startSpeed: null,
    fileName: 'number-time',
    hides: { cost: false, recordings: false, export: false },
    country: 'VN',
    mapsOldNumbers: true,
    shortcut: '',
    isPrivate: false,
  }
}
