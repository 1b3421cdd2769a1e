import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskItem, IssueOutcome } from '../../../shared/contract/groups/supply-calls.ts'
import { type CountReason, countReasonSchema } from '../../../shared/supplies/movement.ts'
import { Banner } from '../../components/banner.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { NumberStepper } from '../../components/number-stepper.tsx'
import { useIsMounted } from '../../hooks/use-is-mounted.ts'
import { useFormats } from '../../i18n/use-formats.ts'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useAttendantSession } from '../attendant-area/attendant-session.ts'
import { FormDialog } from '../attendant-parts/form-dialog.tsx'
import { quantityOf, setQuantity } from './basket.ts'
import { type CountedItem, countShelf } from './count-shelf.ts'
import { ExpiringLine } from './expiring-line.tsx'
import { type DeskShelf, riderNameOf } from './use-desk-shelf.ts'
import type { IssueDesk } from './use-issue-desk.ts'

type Lines = Extract<IssueOutcome, { outcome: 'count-first' }>['lines']

type CountFirstDialogProps = { readonly desk: IssueDesk; readonly shelf: DeskShelf; readonly lines: Lines }

/**
 * The station believes there are fewer than are to be issued. What is really on the shelf is counted, and the issue goes
 * on; what expires cannot be counted into being, since nobody would know until when it is good.
 */
export function CountFirstDialog({ desk, shelf, lines }: CountFirstDialogProps) {
  const { t } = useTranslation(['supplies', 'attendant'])
  const { number } = useFormats()
  const nameIn = useNameIn()
  const { open } = useAttendantSession()
  const { basket, riderRef } = desk.draft
  const missing = lines.flatMap(({ itemId, available }) => {
    const item = shelf.itemsById.get(itemId)
    return item ? [{ item, available, wanted: quantityOf(basket, itemId) }] : []
  })
  const undated = missing.filter(({ item }) => !item.hasExpiry)
  const [counted, setCounted] = useState<readonly CountedItem[]>(() =>
    undated.map(({ item, wanted }) => ({ itemId: item.itemId, pieces: wanted })),
  )
  const [reason, setReason] = useState<CountReason | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const [hasMoved, setHasMoved] = useState(false)
  const isOpen = useIsMounted()
  const counting = useStationCommand((station) => countShelf(station, counted, reason))
  const piecesOf = ({ itemId }: DeskItem) => counted.find((one) => one.itemId === itemId)?.pieces ?? 0

  const submit = async () => {
    setIsAsked(true)
    if (undated.length > 0 && reason === null) return
    const outcome = undated.length === 0 ? 'counted' : await counting.run()
    setHasMoved(outcome === 'stock-moved')
    // Whoever closed it meanwhile issues nothing any more.
    if (outcome !== 'counted' || !isOpen.current) return
    const there = missing.reduce((left, { item, available, wanted }) => {
      return setQuantity(left, item.itemId, Math.min(wanted, item.hasExpiry ? available : piecesOf(item)))
    }, basket)
    const isAllThere = missing.every(({ item, wanted }) => quantityOf(there, item.itemId) === wanted)
    if (isAllThere) desk.issue({ riderName: riderNameOf(shelf, riderRef) })
    else desk.take({ kind: 'counted', basket: there })
  }

  const receive = ({ itemId }: DeskItem) => {
    desk.take({ kind: 'release' })
    open({ name: 'item', itemId })
  }

  return (
    <FormDialog
      title={t('countFirst.title')}
      confirm={undated.length > 0 ? t('countFirst.confirm') : t('countFirst.takeOut')}
      isBusy={counting.isRunning}
      refusal={counting.refusal}
      onClose={() => desk.take({ kind: 'release' })}
      onSubmit={submit}
    >
      {undated.length > 0 && <p>{t('countFirst.text')}</p>}
      {undated.map(({ item, available, wanted }) => (
        <NumberStepper
          key={item.itemId}
          label={nameIn(item.names)}
          hint={t('countFirst.line', { available: number(available), wanted: number(wanted) })}
          value={piecesOf(item)}
          onChange={(pieces) =>
            setCounted((all) => all.map((one) => (one.itemId === item.itemId ? { ...one, pieces } : one)))
          }
          min={0}
          max={MOST_COUNTED}
          lessLabel={t('attendant:settings.less')}
          moreLabel={t('attendant:settings.more')}
        />
      ))}
      {undated.length > 0 && (
        <ChoiceList
          label={t('countFirst.reason')}
          choices={countReasonSchema.options.map((value) => ({ value, label: t(`countReason.${value}`) }))}
          value={reason}
          onChange={setReason}
          columns={2}
        />
      )}
      {isAsked && undated.length > 0 && reason === null && (
        <Banner tone="alarm">{t('countFirst.reasonMissing')}</Banner>
      )}
      {hasMoved && <Banner tone="care">{t('countFirst.moved')}</Banner>}
      {missing.map(
        ({ item, available }) =>
          item.hasExpiry && (
            <ExpiringLine key={item.itemId} item={item} available={available} onReceive={() => receive(item)} />
          ),
      )}
    </FormDialog>
  )
}

const MOST_COUNTED = 100_000
