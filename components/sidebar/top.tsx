// Who: the number, what kind it is, and what can be done with it. Never scrolls away.

import type { PageNumber } from '../../lib/messages.ts'
import { kindWords } from '../../lib/number-words.ts'
import { formatNumber } from '../../lib/phone/format.ts'
import type { PhoneNumber } from '../../lib/phone/number.ts'
import { Icon } from '../shared/icon.tsx'
import { Bar } from './bar.tsx'
import { IconButton } from './icon-button.tsx'
import type { SidebarModel } from './sidebar-model.ts'
import { useWording } from './wording-context.ts'

export function Top({ sidebar }: { sidebar: SidebarModel }) {
  const { t } = useWording()
  const screen = sidebar.screen.value
  const history = screen.kind === 'history' ? screen.history : null
  const merged = history?.numbers.value ?? []
  return (
    <header class="top">
      <Bar
        sidebar={sidebar}
        page={sidebar.page.value}
        place={sidebar.settings.value.place}
        merged={merged}
        onMerge={history && history.add}
      />
      {screen.kind === 'history' ? (
        <Who sidebar={sidebar} shown={screen.shown} />
      ) : (
        <div class="number">
          <h1>{screen.kind === 'numbers' ? t('numbersTitle') : screen.title || t('history')}</h1>
        </div>
      )}
      {screen.kind !== 'history' && screen.kind !== 'numbers' && sidebar.said.value === '' && (
        <p class="kind">&nbsp;</p>
      )}
      <p class="kind" role="status">
        {sidebar.said.value}
      </p>
      {history && merged.length > 1 && <Merged numbers={merged.slice(1)} onRemove={history.remove} />}
    </header>
  )
}

interface WhoProps {
  sidebar: SidebarModel
  shown: PageNumber
}

function Who({ sidebar, shown: { number, label } }: WhoProps) {
  const { t } = useWording()
  const written = formatNumber(number)
  return (
    <>
      <div class="number">
        <h1>{written}</h1>
        <IconButton
          icon="copy"
          name={t('numberCopy')}
          onPress={() => void sidebar.copy(number.national, t('numberCopied'))}
        />
        <IconButton icon="refresh" name={t('numberRefresh')} onPress={() => void sidebar.refresh()} />
        <button type="button" class="button button-main call-button" onClick={sidebar.dial}>
          <Icon name="call" />
          <span>{t('numberCall')}</span>
        </button>
      </div>
      {sidebar.said.value === '' && <Kind sidebar={sidebar} number={number} label={label} />}
    </>
  )
}

function Kind({ sidebar, number, label }: PageNumber & { sidebar: SidebarModel }) {
  const wording = useWording()
  const { t } = wording
  const { alternative } = number
  return (
    <p class="kind">
      <span>{kindWords(number, wording)}</span>
      {alternative && (
        <>
          {' · '}
          <button type="button" class="link" onClick={() => sidebar.show({ number: alternative, label })}>
            {t('kindAlternative', { number: formatNumber(alternative) })}
          </button>
        </>
      )}
      {label && <span class="kind-more"> · {t('kindOnPage', { label })}</span>}
    </p>
  )
}

interface MergedProps {
  numbers: PhoneNumber[]
  onRemove: (e164: string) => void
}

function Merged({ numbers, onRemove }: MergedProps) {
  const { t } = useWording()
  return (
    <p class="merged">
      <span>{t('mergeShown')}</span>
      {numbers.map((number) => {
        const written = formatNumber(number)
        return (
          <span class="tag" key={number.e164}>
            {written}
            <IconButton
              icon="close"
              class="small"
              name={t('mergeRemove', { number: written })}
              onPress={() => onRemove(number.e164)}
            />
          </span>
        )
      })}
    </p>
  )
}
