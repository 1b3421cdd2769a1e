import { KeySquare } from 'lucide-react'
import { Button } from '../../../../renderer/components/button.tsx'
import { Card } from '../../../../renderer/components/card.tsx'
import { EmptyState } from '../../../../renderer/components/empty-state.tsx'
import type { Issuer } from '../../api/answers.ts'
import { officeClient } from '../../api/office-client.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useCommand } from '../../api/use-command.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { hrefOf } from '../../navigation/route.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { RefusalBanner } from '../../parts/refusal-banner.tsx'
import rowStyles from '../../parts/rows.module.css'
import { useOffice } from '../../session/office-context.ts'

/** The keys that stations sign rider codes with: whose codes are good at the other stations, and whose no longer. */
export function IssuersView() {
  const say = useWords()
  const answer = useAnswer(officeClient.issuers)
  return (
    <Card>
      <p>{say('issuers.hint')}</p>
      <AnswerView answer={answer}>
        {({ issuers }) =>
          issuers.length === 0 ? (
            <EmptyState icon={<KeySquare aria-hidden />} title={say('issuers.none')} />
          ) : (
            <ul className={rowStyles['rows']}>
              {issuers.map((issuer) => (
                <IssuerRow key={issuer.publicKey} issuer={issuer} onChanged={answer.askAgain} />
              ))}
            </ul>
          )
        }
      </AnswerView>
    </Card>
  )
}

function IssuerRow({ issuer, onChanged }: { readonly issuer: Issuer; readonly onChanged: () => void }) {
  const say = useWords()
  const formats = useFormats()
  const { isEditor } = useOffice()
  const trust = useCommand(officeClient.trustIssuer, onChanged)
  const { publicKey, stationId, stationName, sinceAt, isTrusted } = issuer
  return (
    <li className={isTrusted ? undefined : rowStyles['ended']}>
      <div className={rowStyles['words']}>
        <a href={hrefOf('stations', { id: stationId })}>{stationName}</a>
        <small>
          {say(isTrusted ? 'issuers.trusted' : 'issuers.distrusted')} ·{' '}
          {say('issuers.since', { at: formats.moment(sinceAt) })} · <bdi>{publicKey.slice(0, SHOWN)}…</bdi>
        </small>
        <RefusalBanner refusal={trust.refusal} />
      </div>
      {isEditor && (
        <Button
          kind={isTrusted ? 'danger' : 'secondary'}
          isBusy={trust.isBusy}
          onPress={() => trust.start(publicKey, !isTrusted)}
        >
          {say(isTrusted ? 'issuers.distrust' : 'issuers.trust')}
        </Button>
      )}
    </li>
  )
}

/** Enough of a key to tell it from the others. */
const SHOWN = 12
