// The states of the popup worth looking at.

import type { TabState } from '../../../lib/messages.ts'
import { createTab } from '../../component/popup/world.ts'

const recent = [
  { e164: '+84912345678', national: '0912345678', kind: 'mobile' as const },
  { e164: '+842838225678', national: '02838225678', kind: 'landline' as const },
]

export const popupStates: Record<string, Partial<TabState>> = {
  off: { recent },
  on: { isListed: true, isGranted: true, recent },
  taken: { isListed: true },
  reload: { isListed: true, isGranted: true, needsReload: true },
  nowhere: { pattern: null, host: '' },
  silent: { silentFrames: ['https://khung.anphat.vn'] },
  'no-number': { pending: 'xin chào' },
}

export function createPopupTab(name: string, language: 'vi' | 'en'): TabState {
  const tab = createTab(popupStates[name])
  return { ...tab, settings: { ...tab.settings, language } }
}
