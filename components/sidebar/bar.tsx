// The uppermost line: the numbers of the page, and the tools of the frame itself.

import type { PanelSettings, PageState } from '../../lib/messages.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import { IconButton } from './icon-button.tsx'
import { NumberMenu } from './number-menu.tsx'
import type { SidebarModel } from './sidebar-model.ts'
import { useWording } from './wording-context.ts'

interface Props {
  sidebar: SidebarModel
  page: PageState | null
  place: PanelSettings['place']
  /** The numbers whose history is on the screen. */
  merged: PhoneNumber[]
  onMerge: ((number: PhoneNumber) => void) | null
}

export function Bar({ sidebar, page, place, merged, onMerge }: Props) {
  const { t } = useWording()
  const otherDock = page?.layout.dock === 'left' ? 'right' : 'left'
  return (
    <div class="bar">
      {(page?.numbers.length || onMerge) && (
        <NumberMenu sidebar={sidebar} numbers={page?.numbers ?? []} merged={merged} onMerge={onMerge} />
      )}
      <span class="bar-tools">
        {onMerge && place !== 'popup' && (
          <IconButton
            icon="pin"
            name={t('barPin')}
            isPressed={sidebar.isPinned.value}
            onPress={sidebar.togglePin}
          />
        )}
        {place === 'page' && (
          <IconButton
            icon={`dock-${otherDock}`}
            name={t(otherDock === 'left' ? 'barDockLeft' : 'barDockRight')}
            onPress={() => sidebar.order({ do: 'dock', dock: otherDock })}
          />
        )}
        <IconButton
          icon="settings"
          name={t('barSettings')}
          onPress={() => sidebar.openOptions('connection')}
        />
        {place === 'page' && (
          <>
            <IconButton
              icon="collapse"
              name={t('barCollapse')}
              class={otherDock === 'right' ? 'is-mirrored' : ''}
              onPress={() => sidebar.order({ do: 'collapse', isCollapsed: true })}
            />
            <IconButton icon="close" name={t('barClose')} onPress={() => sidebar.order({ do: 'close' })} />
          </>
        )}
      </span>
    </div>
  )
}
