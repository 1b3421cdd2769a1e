import { Tag, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockLine } from '../../../shared/contract/groups/stock-calls.ts'
import type { PieceTag } from '../../../shared/ids/ids.ts'
import type { TaggedPiece } from '../../../shared/supplies/tagged-piece.ts'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { IconButton } from '../../components/icon-button.tsx'
import { isolated } from '../../i18n/isolated.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { CallFault } from '../attendant-parts/call-fault.tsx'
import page from '../attendant-parts/page.module.css'
import styles from './item-history.module.css'
import type { Remark } from './item-page.tsx'
import { TagPieceDialog } from './tag-piece-dialog.tsx'

type TaggedPiecesProps = {
  readonly line: StockLine
  readonly pieces: readonly TaggedPiece[]
  readonly onRemark: (remark: Remark) => void
}

/** The stickers on the pieces of a lent item: which are here, which a rider has. */
export function TaggedPieces({ line, pieces, onRemark }: TaggedPiecesProps) {
  const { t } = useTranslation('stock')
  const [isTagging, setIsTagging] = useState(false)
  const untagging = useStationCommand((station, tag: PieceTag) => station.catalogue.untagPiece({ tag }))
  const untag = async (tag: PieceTag) => {
    const answer = await untagging.run(tag)
    if (answer)
      onRemark({
        tone: answer.outcome === 'untagged' ? 'done' : 'care',
        text: t(`tags.${answer.outcome}`, { tag: isolated(tag) }),
      })
  }
  return (
    <Card title={t('tags.title')}>
      <p className={page['hint']}>{pieces.length === 0 ? t('tags.none') : t('tags.hint')}</p>
      <ul className={styles['pieces']} aria-label={t('tags.title')}>
        {pieces.map(({ tag, isOut }) => (
          <li key={tag} className={styles['piece']}>
            <bdi className={styles['tag']}>{tag}</bdi>
            {isOut ? t('tags.out') : t('tags.here')}
            <IconButton
              icon={<Trash2 aria-hidden />}
              label={t('tags.remove', { tag })}
              isDisabled={isOut || untagging.isRunning}
              onPress={() => untag(tag)}
            />
          </li>
        ))}
      </ul>
      <CallFault code={untagging.refusal} />
      {line.loan !== null && (
        <div>
          <Button kind="secondary" icon={<Tag aria-hidden />} onPress={() => setIsTagging(true)}>
            {t('tags.add')}
          </Button>
        </div>
      )}
      {isTagging && <TagPieceDialog line={line} onClose={() => setIsTagging(false)} />}
    </Card>
  )
}
