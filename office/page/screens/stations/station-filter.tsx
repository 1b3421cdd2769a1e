import { TextField } from '../../../../renderer/components/text-field.tsx'
import { useWords } from '../../i18n/use-words.ts'
import { OPEN_STATES } from '../../stations/judge-station.ts'
import type { JudgedStation } from './judged-station.ts'
import styles from './stations.module.css'

type StationFilterProps = {
  readonly judged: readonly JudgedStation[]
  readonly query: Readonly<Record<string, string>>
  readonly onAsk: (changes: Readonly<Record<string, string>>) => void
}

/** How many are in which state, each a way to see only those, the closed ones last; and a search. */
export function StationFilter({ judged, query, onAsk }: StationFilterProps) {
  const say = useWords()
  const chosen = query['state'] ?? ''
  const choices = (['', ...OPEN_STATES, 'closed'] as const).map((state) => ({
    state,
    n: judged.filter((each) => (state === '' ? each.state !== 'closed' : each.state === state)).length,
    name: say(`state.${state === '' ? 'open' : state}`),
  }))
  return (
    <div className={styles['filter']}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend that nobody needs to see */}
      <div className={styles['states']} role="group" aria-label={say('state.label')}>
        {choices.map(({ state, n, name }) => (
          <button key={state} type="button" aria-pressed={state === chosen} onClick={() => onAsk({ state })}>
            {name} <strong>{n}</strong>
          </button>
        ))}
      </div>
      <TextField
        label={say('stations.search')}
        value={query['words'] ?? ''}
        onChange={(words) => onAsk({ words })}
        type="search"
      />
    </div>
  )
}
