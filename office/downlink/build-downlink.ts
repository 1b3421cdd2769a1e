import { plainLine } from '../../shared/settings/station-settings.ts'
import {
  type Downlink,
  downlinkSchema,
  type OfficeNotice,
  type OfficeSettings,
} from '../../shared/upstream/downlink.ts'
import type { Reading } from '../database/office-database.ts'
import { nodeById } from '../tree/node-store.ts'

const MOST_ISSUERS = 20_000
const MOST_ITEMS = 500
const MOST_NOTICES = 100

/** All that a station is sent: what is set for it, its street, its district or its city; the nearest has the last word. */
export async function buildDownlink(read: Reading, stationId: string, now: number): Promise<Downlink> {
  const path = (await nodeById(read, stationId))?.path.split('/').filter((part) => part !== '') ?? []
  const settings: OfficeSettings = Object.assign({}, ...(await settingsOf(read, path)))
  return {
    trustedIssuers: await trustedIssuers(read),
    items: await catalogueItems(read),
    notices: await noticesFor(read, path, now),
    settings,
    contentPacks: [],
  }
}

/** The keys of every station, its own too: a kiosk that is new there takes the cards of the one before it. */
async function trustedIssuers(read: Reading): Promise<Downlink['trustedIssuers']> {
  const rows = await read
    .selectFrom('station_issuer')
    .innerJoin('node', 'node.node_id', 'station_issuer.station_id')
    .select(['name', 'public_key as publicKey'])
    .where('is_trusted', '=', 1)
    .orderBy('since_at', 'desc')
    .orderBy('public_key')
    .limit(MOST_ISSUERS)
    .execute()
  return rows.map(({ name, publicKey }) => ({ name: shortName(name), publicKey }))
}

/** A station keeps names of 60 letters; the office has some of 80. */
function shortName(name: string): string {
  return plainLine().safeParse(name).data ?? [...name].slice(0, 30).join('').trim()
}

async function catalogueItems(read: Reading): Promise<Downlink['items']> {
  const present = read.selectFrom('catalogue_item').selectAll().where('removed_at', 'is', null)
  const rows = await present.orderBy('item_id').limit(MOST_ITEMS).execute()
  return downlinkSchema.shape.items.parse(
    rows.map(({ item_id, details }) => ({ itemId: item_id, details: JSON.parse(details) })),
  )
}

async function noticesFor(read: Reading, path: readonly string[], now: number): Promise<OfficeNotice[]> {
  if (path.length === 0) return []
  const rows = await read
    .selectFrom('notice')
    .select('body')
    .where('node_id', 'in', path)
    .where('until_at', '>', now)
    .orderBy('until_at')
    .orderBy('notice_id')
    .limit(MOST_NOTICES)
    .execute()
  return downlinkSchema.shape.notices.parse(rows.map(({ body }) => JSON.parse(body)))
}

/** From the root down to the station itself. */
async function settingsOf(read: Reading, path: readonly string[]): Promise<readonly OfficeSettings[]> {
  if (path.length === 0) return []
  const rows = await read.selectFrom('node_setting').selectAll().where('node_id', 'in', path).execute()
  return rows
    .sort((a, b) => path.indexOf(a.node_id) - path.indexOf(b.node_id))
    .map(({ settings }) => downlinkSchema.shape.settings.parse(JSON.parse(settings)))
}
