import { Card } from '../../../../renderer/components/card.tsx'
import type { Summary } from '../../../summaries/summary-schema.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { hrefOf } from '../../navigation/route.ts'
import { useOffice } from '../../session/office-context.ts'
import styles from './silent-stations.module.css'

const SHOWN = 8

/** Stations that nothing has come from for too long, the longest silent first, each with since when. */
export function SilentStations({ silent }: { readonly silent: Summary['silent'] }) {
  const say = useWords()
  const formats = useFormats()
  const { settings } = useOffice()
  return (
    <Card title={say('silent.title')}>
      <p className={styles['hint']}>{say('silent.hint', { hours: settings.silentAfterHours })}</p>
      {silent.length === 0 ? (
        <p>{say('silent.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {silent.slice(0, SHOWN).map(({ stationId, code, name, lastHeardAt }) => (
            <li key={stationId}>
              <a href={hrefOf('stations', { id: stationId })}>
                <span>{name}</span>
                <small>{code}</small>
              </a>
              <span className={styles['since']}>
                {lastHeardAt === null ? say('silent.never') : say('silent.since', { at: formats.moment(lastHeardAt) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {silent.length > SHOWN && (
        <a href={hrefOf('stations', { query: { state: 'silent' } })}>{say('silent.all', { n: silent.length })}</a>
      )}
    </Card>
  )
}
