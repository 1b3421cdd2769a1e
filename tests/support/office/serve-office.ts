/** The office's own process, as `npm run office` starts it, for tests that kill it: `node serve-office.ts DATA_DIR`. */
import { runOffice } from '../../../office/run-office.ts'

const [dataDir = ''] = process.argv.slice(2)

const { origin } = await runOffice({
  dataDir,
  databaseUrl: process.env['OFFICE_DATABASE_URL'] || null,
  demo: false,
  host: '127.0.0.1',
  port: 0,
  certFile: null,
  keyFile: null,
  isBehindProxy: false,
  version: 'test',
  pagesDir: dataDir,
  log() {},
})
console.log(origin)
