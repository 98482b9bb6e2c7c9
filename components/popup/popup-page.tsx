// The toolbar popup: header, this site, looking a number up, lately looked up; or one number's history.

import type { ComponentChildren } from 'preact'
import { wordsOf } from '../../lib/fault-words.ts'
import type { PageNumber, TabState } from '../../lib/messages.ts'
import { FaultNotice } from '../shared/fault-notice.tsx'
import { Icon } from '../shared/icon.tsx'
import { Logo } from '../shared/logo.tsx'
import { Lookup } from './lookup.tsx'
import type { PopupModel } from './popup-model.ts'
import { Recent } from './recent.tsx'
import { SilentFrames } from './silent-frames.tsx'
import { Site } from './site.tsx'

interface Props {
  model: PopupModel
  /** Draws the sidebar for one number, inside the popup. */
  drawHistory: (shown: PageNumber, tab: TabState) => ComponentChildren
}

export function PopupPage({ model, drawHistory }: Props) {
  const state = model.state.value
  const t = model.t.value

  if (state.is === 'history') {
    return (
      <div class="popup-history">
        <button type="button" class="quiet-button back" onClick={model.back}>
          <Icon name="down" class="turned" />
          <span>{t('popupBack')}</span>
        </button>
        {drawHistory(state.shown, state.tab)}
      </div>
    )
  }

  return (
    <div class="popup">
      <header>
        <Logo />
        <h1>{t('extensionName')}</h1>
        <button
          type="button"
          class="icon-button"
          aria-label={t('cureOpenSettings')}
          onClick={() => void model.openOptions()}
        >
          <Icon name="settings" />
        </button>
      </header>
      <main>
        {state.is === 'failed' && (
          <FaultNotice
            kind={state.fault.kind}
            words={wordsOf(state.fault, t)}
            onCure={() => void model.refresh()}
          />
        )}
        {state.is === 'ready' && (
          <>
            <Site model={model} tab={state.tab} />
            <SilentFrames model={model} tab={state.tab} />
            <Lookup model={model} />
            <Recent model={model} tab={state.tab} />
          </>
        )}
      </main>
    </div>
  )
}
