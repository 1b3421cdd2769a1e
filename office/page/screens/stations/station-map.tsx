import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { hrefOf } from '../../navigation/route.ts'
import { StateBadge } from '../../parts/state-badge.tsx'
import { useOffice } from '../../session/office-context.ts'
import { groupStations } from '../../stations/group-stations.ts'
import { isLookedFor, type JudgedStation } from './judged-station.ts'
import { PlaceHeading } from './place-heading.tsx'
import styles from './stations.module.css'

type StationMapProps = { readonly judged: readonly JudgedStation[]; readonly state: string; readonly words: string }

/** A field for every street with its stations on it, under the name of its district. */
export function StationMap({ judged, state, words }: StationMapProps) {
  const say = useWords()
  const { nodes } = useOffice()
  const shown = judged.filter((each) => isLookedFor(each, state, words)).toSorted(closedLast)
  const isWhole = state === '' && words === ''
  const streets = groupStations(
    nodes,
    shown.map(({ station }) => station),
  ).filter(({ stations }) => isWhole || stations.length > 0)
  const byId = new Map(shown.map((each) => [each.station.stationId, each]))
  const districts = [...new Set(streets.map(({ district }) => district))]
  if (judged.length > 0 && shown.length === 0 && !isWhole) return <p>{say('stations.nothingFound')}</p>
  return districts.map((district) => (
    <section key={district?.nodeId ?? ''} className={styles['district']}>
      {district && <PlaceHeading place={district} level={2} />}
      <div className={styles['streets']}>
        {streets
          .filter((street) => street.district === district)
          .map(({ street, stations }) => (
            <section key={street.nodeId} className={styles['street']} aria-label={street.name}>
              <PlaceHeading place={street} level={3}>
                <small>{say('stations.count', { n: stations.length })}</small>
              </PlaceHeading>
              {stations.length === 0 && <p className={styles['quiet']}>{say('stations.noneInStreet')}</p>}
              <ul>
                {stations.map(({ stationId }) => {
                  const each = byId.get(stationId)
                  return each && <StationRow key={stationId} judged={each} />
                })}
              </ul>
            </section>
          ))}
      </div>
    </section>
  ))
}

/** The order they came in otherwise. */
function closedLast(one: JudgedStation, other: JudgedStation): number {
  return Number(one.state === 'closed') - Number(other.state === 'closed')
}

function StationRow({ judged: { station, state, faults } }: { readonly judged: JudgedStation }) {
  const say = useWords()
  const formats = useFormats()
  const { stationId, name, code, lastHeardAt, closedDate } = station
  const isHeard = lastHeardAt !== null && closedDate === null
  return (
    <li data-state={state}>
      <a href={hrefOf('stations', { id: stationId })}>
        <span className={styles['name']}>{name}</span>
        <StateBadge state={state} />
        <small>
          <bdi>{code}</bdi>
          {isHeard && ` · ${say('stations.heard', { at: formats.moment(lastHeardAt) })}`}
          {closedDate !== null && ` · ${say('stations.closed', { at: formats.dayWithYear(closedDate) })}`}
        </small>
        {faults.length > 0 && <small>{faults.map((fault) => say(`fault.${fault}`)).join(say('list.comma'))}</small>}
      </a>
    </li>
  )
}
