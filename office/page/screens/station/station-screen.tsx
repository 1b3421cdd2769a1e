import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useWords } from '../../i18n/use-words.ts'
import { hrefOf } from '../../navigation/route.ts'
import { useRoute } from '../../navigation/use-route.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import pageStyles from '../../parts/page.module.css'
import { Page } from '../../parts/page.tsx'
import { SpanPicker } from '../../parts/span-picker.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { useOffice } from '../../session/office-context.ts'
import { chosenSpan } from '../../spans/chosen-span.ts'
import { judgeStation } from '../../stations/judge-station.ts'
import { AllMeasures } from '../overview/all-measures.tsx'
import { Headlines } from '../overview/headlines.tsx'
import { readAllMeasures, readOverview } from '../overview/read-overview.ts'
import { ClosedBanner } from './closed-banner.tsx'
import { StationActions } from './station-actions.tsx'
import { StationDays } from './station-days.tsx'
import { StationHealthCard } from './station-health-card.tsx'

/** One station: how it is doing, what it counted, and what can be done about its kiosk. */
export function StationScreen({ stationId }: { readonly stationId: string }) {
  const say = useWords()
  const { settings, today, isEditor } = useOffice()
  const { query, ask } = useRoute()
  const span = chosenSpan(query, today)
  const inputs = [stationId, span.from, span.to]
  const station = useAnswer(() => officeClient.station(stationId), [stationId])
  const overview = useAnswer((untilGone) => readOverview(stationId, span, untilGone), inputs)
  const all = useAnswer((untilGone) => readAllMeasures({ nodeId: stationId, kind: 'station' }, span, untilGone), inputs)
  return (
    <AnswerView answer={station}>
      {(value) => {
        const judgement = judgeStation(value, settings, Date.now())
        const { name, code, streetName, address } = value
        return (
          <Page
            title={name}
            hint={
              <>
                <a href={hrefOf('stations')}>{say('frame.stations')}</a> · <bdi>{streetName}</bdi> · <bdi>{code}</bdi>
                {address !== '' && (
                  <>
                    {' '}
                    · <bdi>{address}</bdi>
                  </>
                )}
              </>
            }
            actions={<StateBadge state={judgement.state} />}
          >
            <ClosedBanner station={value} />
            {isEditor && <StationActions station={value} onChanged={station.askAgain} />}
            <SpanPicker span={span} onAsk={ask} />
            <AnswerView answer={overview}>{(known) => <Headlines overview={known} span={span} />}</AnswerView>
            <div className={pageStyles['columns']}>
              <AnswerView answer={all}>{({ now }) => <AllMeasures summary={now} />}</AnswerView>
              <div className={pageStyles['form']}>
                <StationHealthCard station={value} faults={judgement.faults} />
                <StationDays stationId={stationId} latestDate={value.latestDate} />
              </div>
            </div>
          </Page>
        )
      }}
    </AnswerView>
  )
}
