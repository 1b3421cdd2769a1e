import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { useNavigation } from '../../navigation/navigation-provider.tsx'
import { useSelfServe } from '../../self-serve/self-serve-provider.tsx'
import { SelfServeWords } from './self-serve-words.tsx'
import styles from './supplies-screen.module.css'
import { TakeTile } from './take-tile.tsx'
import { useShelfScans } from './use-shelf-scans.ts'
import { useTaking } from './use-taking.ts'

/** What a rider who checked in may take, one touch each. Another rider's code begins it anew. */
export function SuppliesScreen() {
  const { t } = useTranslation('common')
  const { goHome } = useNavigation()
  const { shelf, visit, askAgain, leave } = useSelfServe()
  const { taken, trouble, take, putBack } = useTaking(visit, askAgain)
  const items = shelf?.items ?? []
  const rider = shelf?.rider ?? null
  useShelfScans(items, ({ itemId }) => take(itemId))
  return (
    <main className={styles['screen']} aria-busy={shelf === undefined}>
      {shelf && (
        <>
          <SelfServeWords shelf={shelf} taken={taken} trouble={trouble} />
          <ul className={styles['shelf']}>
            {items.map((item) => (
              <TakeTile
                key={item.itemId}
                item={item}
                isRiderHere={rider !== null}
                taken={taken.filter(({ itemId }) => itemId === item.itemId).length}
                onTake={() => take(item.itemId)}
                onPutBack={() => putBack(item.itemId)}
              />
            ))}
          </ul>
        </>
      )}
      <div className={styles['done']}>
        <Button
          size="rider"
          isWide
          onPress={() => {
            leave()
            goHome()
          }}
        >
          {t('actions.done')}
        </Button>
      </div>
    </main>
  )
}
