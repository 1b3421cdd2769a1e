import { useTranslation } from 'react-i18next'
import type { Movement } from '../../../shared/supplies/movement.ts'
import { detailOf } from './movement-detail.ts'

/** Why something moved and who moved it, in words. */
export function useMovementWords() {
  const { t } = useTranslation('stock')
  const reasonOf = ({ reason }: ReturnType<typeof detailOf>) => {
    if (reason === null) return ''
    if (reason.of === 'source') return t(`source.${reason.value}`)
    return reason.of === 'discardReason' ? t(`discardReason.${reason.value}`) : t(`countReason.${reason.value}`)
  }
  return {
    why(movement: Movement) {
      const detail = detailOf(movement)
      return [reasonOf(detail), detail.words].filter((part) => part !== '').join(' · ')
    },
    who: ({ by, kind }: Movement) => by ?? t(kind === 'lost' ? 'history.byTime' : 'history.byRider'),
  }
}
