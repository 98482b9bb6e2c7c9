// Section CRM sites: add one, and what became of those that are listed.

import type { SiteState } from '../../lib/messages.ts'
import { presets } from '../../lib/presets.ts'
import { nameOfSite } from '../../lib/site-pattern.ts'
import { Icon } from '../shared/icon.tsx'
import { Check, Field, Locked, Section } from './field.tsx'
import type { OptionsModel } from './options-model.ts'
import { OriginOffer } from './origin-offer.tsx'
import { BadOutcome, FaultOutcome, Good, Status } from './outcome.tsx'
import { siteProblemWords } from './problem-words.ts'

export function Sites({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const listed = model.options.value?.sites ?? []
  const isLocked = model.isLocked('sites')

  return (
    <Section name="sites" title={t('optionsSites')} why={t('optionsSitesWhy')}>
      <OriginOffer model={model} section="sites" />
      {isLocked ? <Locked text={t('optionsLocked')} /> : <NewSite model={model} />}
      {listed.length > 0 ? (
        <ul class="rows" aria-label={t('optionsSites')}>
          {listed.map((site) => (
            <ListedSite key={site.pattern} site={site} model={model} isLocked={isLocked} />
          ))}
        </ul>
      ) : (
        <p class="hint">{t('sitesNone')}</p>
      )}
      <SitesOutcome model={model} />
    </Section>
  )
}

function NewSite({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const { sites } = model
  const read = sites.read.value
  const problem = sites.problem.value
  return (
    <form
      class="work"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void sites.add()
      }}
    >
      <div class="with-button">
        <Field
          id="site"
          label={t('fieldSite')}
          value={sites.address.value}
          placeholder="https://crm.congty.vn"
          problem={problem && t(siteProblemWords[problem])}
          onType={sites.type}
          onLeave={sites.leave}
        />
        <button type="submit" class="button">
          {t('siteAdd')}
        </button>
      </div>
      {read.ok && (
        <>
          <p class="hint">
            {t('sitePattern')} <code>{read.pattern}</code>
          </p>
          {read.isPlainHttp && (
            <p class="hint warn">
              <Icon name="lock" />
              <span>{t('sitePlainHttp')}</span>
            </p>
          )}
        </>
      )}
      <Check
        id="withSubdomains"
        label={t('siteSubdomains')}
        isChecked={sites.withSubdomains.value}
        onChoose={(withSubdomains) => {
          sites.withSubdomains.value = withSubdomains
        }}
      />
      <div class="presets" role="group" aria-label={t('sitePresets')}>
        {presets.map((preset) => (
          <button key={preset.name} type="button" class="chip" onClick={() => sites.fill(preset)}>
            {preset.name}
          </button>
        ))}
      </div>
    </form>
  )
}

interface ListedSiteProps {
  site: SiteState
  model: OptionsModel
  isLocked: boolean
}

function ListedSite({ site, model, isLocked }: ListedSiteProps) {
  const t = model.t.value
  const name = nameOfSite(site.pattern)
  return (
    <li>
      <span>
        <b>{name}</b>
        {site.isGranted ? (
          <small>{t('siteWorking')}</small>
        ) : (
          <small class="warn">
            <Icon name="lock" />
            <span>{t(isLocked ? 'siteToAllow' : 'siteNotAllowed')}</span>
          </small>
        )}
      </span>
      {!site.isGranted && (
        <button
          type="button"
          class="button"
          aria-label={t('originAllow', { host: name })}
          onClick={() => void model.sites.allow(site.pattern)}
        >
          {t('cureAllow')}
        </button>
      )}
      {!isLocked && (
        <button
          type="button"
          class="button"
          aria-label={t('siteRemoveName', { name })}
          onClick={() => void model.sites.remove(site.pattern)}
        >
          {t('siteRemove')}
        </button>
      )}
    </li>
  )
}

function SitesOutcome({ model }: { model: OptionsModel }) {
  const t = model.t.value
  const outcome = model.sites.outcome.value
  return (
    <>
      <Status>
        {outcome.is === 'busy' && <p class="hint">{t('optionsBusy')}</p>}
        {outcome.is === 'added' && (
          <Good title={t('siteAdded', { name: outcome.name })}>
            <p>{t('siteAddedNext')}</p>
          </Good>
        )}
        {outcome.is === 'allowed' && <Good title={t('siteAllowed', { name: outcome.name })} />}
        {outcome.is === 'removed' && <Good title={t('siteRemoved', { name: outcome.name })} />}
      </Status>
      {outcome.is === 'refused' && (
        <BadOutcome title={t('optionsRefused', { host: outcome.name })}>
          <p>{t('siteRefusedText')}</p>
        </BadOutcome>
      )}
      {outcome.is === 'failed' && <FaultOutcome fault={outcome.fault} t={t} />}
    </>
  )
}
