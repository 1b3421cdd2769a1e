import { isDeepStrictEqual } from 'node:util'
import type { ItemId, KitId } from '../../../shared/ids/ids.ts'
import { itemSchema, kitSchema } from '../../../shared/supplies/item.ts'
import { DamagedContent, objectIn } from '../database/damaged-content.ts'
import type { OpenDatabase } from '../database/open-database.ts'
import { enterIfSound } from '../database/salvage.ts'
import { StationFault } from '../database/station-fault.ts'
import type { StationStores } from '../station-stores.ts'
import { rebuildProjections } from './rebuild-projections.ts'

/**
 * Rebuilds the projections from the log where settings or catalogue make no sense, without which nobody opens a station
 * or sees a shelf. SQLite reads a page of which a bit was altered without complaint, and so do the copies that were made
 * of it: the log knows better. Answers whether it had to.
 *
 * Throws `DamagedContent` where the log does not give them either, and `StationFault` with a sentence where it does and
 * it is a newer version that they make sense to.
 */
export function mendProjections(db: OpenDatabase, stores: StationStores): boolean {
  const found = judge(stores)
  if (found === 'sound' || (found === 'odd' && isAsLogged(stores))) return false
  const isRebuilt = enterIfSound(db, () => rebuildProjections(db, stores))
  if (found === 'unreadable' && !isRebuilt) throw new DamagedContent('the log')
  if (judge(stores) === 'unreadable') {
    throw new StationFault(
      'The settings of this station were last changed by a newer version, and this one cannot go on with them. Install that version again; nothing is lost.',
    )
  }
  return isRebuilt
}

/** `odd`: it can be read, and no screen can show it. */
type Judgement = 'sound' | 'odd' | 'unreadable'

function judge({ settingStore, items, kits }: StationStores): Judgement {
  try {
    settingStore.get()
    const isShown =
      items.all().every((item) => shownItem.safeParse(item, QUICKLY).success) &&
      kits.all().every((kit) => kitSchema.safeParse(kit, QUICKLY).success)
    return isShown ? 'sound' : 'odd'
  } catch (fault) {
    if (fault instanceof DamagedContent) return 'unreadable'
    throw fault
  }
}

const shownItem = itemSchema.strip()

/** What is read once at each start is not worth compiling. */
const QUICKLY = { jitless: true } as const

/** Whether the catalogue is what the log says, to the letter: then it was a newer version that wrote it. */
function isAsLogged({ eventLog, items, kits }: StationStores): boolean {
  const logged = new Map<string, object | undefined>()
  for (const row of eventLog.rows()) {
    if (!OF_CATALOGUE.test(row.kind)) continue
    const { itemId, kitId, details } = (objectIn(row.payload) ?? {}) as OfCatalogue
    logged.set(nameOf(itemId, kitId), details)
  }
  return (
    items.all().every(({ itemId, isRetired, onHand, onLoan, ...details }) => {
      return isDeepStrictEqual(details, logged.get(nameOf(itemId)))
    }) &&
    kits.all().every(({ kitId, isRetired, ...details }) => {
      return isDeepStrictEqual(details, logged.get(nameOf(undefined, kitId)))
    })
  )
}

/** What the events have that add or change something of the catalogue. */
type OfCatalogue = { readonly itemId?: ItemId; readonly kitId?: KitId; readonly details?: object }

const nameOf = (itemId?: ItemId, kitId?: KitId) => `${itemId} ${kitId}`

const OF_CATALOGUE = /^(item|kit)\.(added|changed)$/
