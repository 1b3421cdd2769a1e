/** Fills a data folder with the sample office, of so many days: `node fill-office.ts DATA_DIR DAYS`. */
import { randomBytes } from 'node:crypto'
import { openSqlite } from '../../../office/database/open-sqlite.ts'
import { fillDemoOffice } from '../../../office/demo/fill-demo-office.ts'
import { createOffice } from '../../../office/office.ts'
import { systemClock } from '../../../shared/time/clock.ts'

const [dataDir = '', days = ''] = process.argv.slice(2)
const db = await openSqlite(dataDir)
const office = createOffice({ db, clock: systemClock, randomBytes, version: 'test' })
await fillDemoOffice(office, { days: Number(days) })
await db.close()
