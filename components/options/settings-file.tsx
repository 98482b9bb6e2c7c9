// Settings to a file and from one, at the end of section Advanced.

import { useRef } from 'preact/hooks'
import type { FileRefusal } from '../../lib/settings-file.ts'
import type { Settings } from '../../lib/settings.ts'
import type { T, WordKey } from '../../lib/words.ts'
import { Icon } from '../shared/icon.tsx'
import type { OptionsModel } from './options-model.ts'
import { BadOutcome, FaultOutcome, Good, Status } from './outcome.tsx'
import { siteProblemWords } from './problem-words.ts'
import type { FileState } from './settings-file-model.ts'

const names: { [Name in keyof Settings]: WordKey } = {
  version: 'settingVersion',
  baseUrl: 'fieldBaseUrl',
  apiVersion: 'fieldApiVersion',
  vbotId: 'fieldVbotId',
  projectCode: 'fieldProjectCode',
  language: 'fieldLanguage',
  sites: 'optionsSites',
  country: 'fieldCountry',
  isMarked: 'numbersMark',
  mapsOldNumbers: 'numbersMapOld',
  opensOnTelLink: 'numbersTelLink',
  place: 'fieldPlace',
  pageSize: 'fieldPageSize',
  cacheSeconds: 'fieldFresh',
  startSpeed: 'fieldSpeed',
  fileName: 'fieldFileName',
  dialect: 'settingDialect',
  hides: 'settingHides',
}

const problems: { [Each in Extract<FileState, { is: 'bad' }>['problem']]: WordKey } = {
  'too-long': 'fileNotOurs',
  'not-json': 'fileNotJson',
  'not-ours': 'fileNotOurs',
  newer: 'fileNewer',
}

export function SettingsFile({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const { settingsFile } = model
  const state = settingsFile.state.value
  const input = useRef<HTMLInputElement>(null)

  return (
    <div class="work" role="group" aria-labelledby="file-h">
      <div>
        <h3 id="file-h">{t('fileTitle')}</h3>
        <p class="hint">{t('fileWhy')}</p>
      </div>
      <div class="row">
        <button type="button" class="button" onClick={settingsFile.export}>
          {t('fileExport')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {t('fileImport')}
        </button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          aria-label={t('fileImport')}
          hidden
          onChange={(event) => {
            const { currentTarget } = event
            const file = currentTarget.files?.[0]
            if (!file) return
            void file.text().then(settingsFile.read)
            // The same file may be chosen again once it was mended.
            currentTarget.value = ''
          }}
        />
      </div>
      <Status>
        {state.is === 'exported' && <Good title={t('fileExported')} />}
        {state.is === 'imported' && <Good title={t('fileImported')} />}
        {state.is === 'unchanged' && <Good title={t('fileUnchanged')} />}
        {state.is === 'offered' && <Offered state={state} model={model} />}
      </Status>
      {state.is === 'bad' && <BadOutcome title={t(problems[state.problem])} />}
      {state.is === 'failed' && <FaultOutcome fault={state.fault} before={t('optionsNotSaved')} t={t} />}
    </div>
  )
}

function Offered({ state, model }: { state: Extract<FileState, { is: 'offered' }>; model: OptionsModel }) {
  const t = model.t.value
  const changed = Object.keys(state.changes).filter((name): name is keyof Settings => name in names)
  return (
    <div class="rows offered">
      <p>
        {changed.length > 0
          ? t('fileChanges', { names: changed.map((name) => t(names[name])).join(' · ') })
          : t('fileChangesNothing')}
      </p>
      {state.refusals.length > 0 && (
        <ul>
          {state.refusals.slice(0, 20).map((refusal) => (
            <li key={JSON.stringify(refusal)} class="warn">
              <Icon name="stop" />
              <span>{sayRefusal(refusal, t)}</span>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        {changed.length > 0 && (
          <button type="button" class="button button-main" onClick={() => void model.settingsFile.apply()}>
            {t('fileApply')}
          </button>
        )}
        <button type="button" class="button" onClick={model.settingsFile.forget}>
          {t('fileForget')}
        </button>
      </div>
    </div>
  )
}

function sayRefusal(refusal: FileRefusal, t: T): string {
  switch (refusal.why) {
    case 'unknown':
      return t('fileUnknown', { name: refusal.name })
    case 'unreadable':
      return t('fileUnreadable', { name: t(names[refusal.name]) })
    case 'locked':
      return t('fileLocked', { name: t(names[refusal.name]) })
    case 'site':
      return `${refusal.pattern || '?'}: ${t(siteProblemWords[refusal.reason])}`
  }
}
