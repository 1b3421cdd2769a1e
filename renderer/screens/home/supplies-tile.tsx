import { useTranslation } from 'react-i18next'
import { useNameIn } from '../../i18n/use-name-in.ts'
import { ItemPicture } from '../../illustrations/item-picture.tsx'
import { useNavigation } from '../../navigation/navigation-provider.tsx'
import { useSelfServe } from '../../self-serve/self-serve-provider.tsx'
import styles from './supplies-tile.module.css'

/** The way to what riders may take, with what there is of it now. Nothing where nothing is offered. */
export function SuppliesTile() {
  const { t } = useTranslation('rider')
  const { take } = useNavigation()
  const { shelf } = useSelfServe()
  const nameIn = useNameIn()
  if (!shelf || shelf.items.length === 0) return null
  const here = shelf.items.filter(({ isAvailable }) => isAvailable)
  const names = here.slice(0, MOST_NAMED).map((item) => nameIn(item.names))
  return (
    <button type="button" className={styles['tile']} onClick={() => take({ kind: 'take-supplies' })}>
      <span className={styles['pictures']}>
        {(here.length > 0 ? here : shelf.items).slice(0, MOST_DRAWN).map(({ itemId, picture }) => (
          <ItemPicture key={itemId} picture={picture} />
        ))}
      </span>
      <span className={styles['title']}>{t('supplies.title')}</span>
      <span className={styles['state']}>
        {names.length === 0 ? t('supplies.allGone') : names.join(t('supplies.and'))}
      </span>
    </button>
  )
}

const MOST_NAMED = 3
const MOST_DRAWN = 2
