import { UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attendant } from '../../../shared/attendants/attendant.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AnswerView } from '../attendant-parts/answer-view.tsx'
import styles from '../attendant-parts/page.module.css'
import { PageHeading } from '../attendant-parts/page-heading.tsx'
import type { Remark } from '../attendant-rider/rider-page.tsx'
import { AddAttendantDialog } from './add-attendant-dialog.tsx'
import { AttendantLine } from './attendant-line.tsx'
import { NewPinDialog } from './new-pin-dialog.tsx'
import { RetireDialog } from './retire-dialog.tsx'

type Asked = { readonly what: 'add' } | { readonly what: 'pin' | 'retire'; readonly attendant: Attendant }

/** Who may sign in here: a lead adds attendants, gives new PINs and retires them. */
export function RosterScreen() {
  const { t } = useTranslation('attendant')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [remark, setRemark] = useState<Remark | null>(null)
  const roster = useStationQuery((station) => station.attendants.roster(), ['attendants'])
  const close = () => setAsked(null)
  const done = (said: Remark) => {
    setRemark(said)
    close()
  }
  return (
    <div className={styles['page']}>
      <PageHeading title={t('roster.title')}>
        <Button icon={<UserRoundPlus aria-hidden />} onPress={() => setAsked({ what: 'add' })}>
          {t('roster.add')}
        </Button>
      </PageHeading>
      {remark && <Banner tone={remark.tone}>{remark.text}</Banner>}
      <Card>
        <AnswerView answer={roster}>
          {(attendants) =>
            attendants.map((attendant) => (
              <AttendantLine
                key={attendant.attendantId}
                attendant={attendant}
                onNewPin={() => setAsked({ what: 'pin', attendant })}
                onRetire={() => setAsked({ what: 'retire', attendant })}
              />
            ))
          }
        </AnswerView>
        <p className={styles['hint']}>{t('roster.roleHint')}</p>
      </Card>
      {asked?.what === 'add' && <AddAttendantDialog onClose={close} onDone={done} />}
      {asked?.what === 'pin' && <NewPinDialog attendant={asked.attendant} onClose={close} onDone={done} />}
      {asked?.what === 'retire' && <RetireDialog attendant={asked.attendant} onClose={close} onDone={done} />}
    </div>
  )
}
