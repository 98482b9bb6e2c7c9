// Section Diagnostics: what was asked lately, a self-test, and a copy of both for support.

import type { Exchange } from '../../lib/diagnosis.ts'
import { wordsOf } from '../../lib/fault-words.ts'
import { sayTook } from '../../lib/report.ts'
import type { T } from '../../lib/words.ts'
import { Section } from './field.tsx'
import type { OptionsModel } from './options-model.ts'
import { FaultOutcome, Good, Status } from './outcome.tsx'
import { SelfTest } from './self-test.tsx'

export function Diagnostics({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const { diagnostics } = model
  const state = diagnostics.state.value
  const copied = diagnostics.copied.value

  return (
    <Section name="diagnostics" title={t('optionsDiagnostics')} why={t('optionsDiagnosticsWhy')}>
      {state.is === 'failed' && <FaultOutcome fault={state.fault} t={t} />}
      {state.is === 'ready' && state.diagnosis.exchanges.length > 0 && (
        <Exchanges exchanges={state.diagnosis.exchanges} model={model} />
      )}
      {state.is === 'ready' && state.diagnosis.exchanges.length === 0 && (
        <p class="hint">{t('diagnosticsNoRequests')}</p>
      )}
      <SelfTest model={model} />
      <div class="row">
        <button type="button" class="button" onClick={() => void diagnostics.test()}>
          {t('diagnosticsTest')}
        </button>
        <button type="button" class="button" onClick={() => void diagnostics.copy()}>
          {t('diagnosticsCopy')}
        </button>
        {state.is === 'ready' && (
          <span class="hint">
            {t('diagnosticsVersion', { version: state.diagnosis.version, browser: state.diagnosis.browser })}
          </span>
        )}
      </div>
      <Status>{copied.is === 'copied' && <Good title={t('diagnosticsCopied')} />}</Status>
      {copied.is === 'by-hand' && (
        <div class="field">
          <label for="report">{t('diagnosticsByHand')}</label>
          <textarea id="report" class="report" readOnly rows={12} value={copied.report} />
        </div>
      )}
    </Section>
  )
}

function Exchanges({ exchanges, model }: { exchanges: Exchange[]; model: OptionsModel }) {
  const t = model.t.value
  return (
    <table class="log">
      <caption class="vh">{t('diagnosticsRequests')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('diagnosticsTime')}</th>
          <th scope="col">{t('diagnosticsAsked')}</th>
          <th scope="col">{t('diagnosticsOutcome')}</th>
          <th scope="col">{t('diagnosticsTook')}</th>
        </tr>
      </thead>
      <tbody>
        {exchanges.slice(0, 10).map((exchange) => (
          <tr key={`${exchange.at} ${exchange.endpoint} ${exchange.tookMs}`}>
            <td>{new Date(exchange.at).toLocaleTimeString('en-GB')}</td>
            <td>
              <code>{exchange.endpoint}</code>
            </td>
            <td>{sayOutcome(exchange, t)}</td>
            <td>{sayTook(exchange.tookMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sayOutcome({ fault, status, calls }: Exchange, t: T): string {
  if (fault) {
    const { title } = wordsOf(fault, t)
    return status === null ? title : `${status}, ${title}`
  }
  return calls === null ? t('diagnosticsFine') : t('diagnosticsFineCalls', { n: calls })
}
