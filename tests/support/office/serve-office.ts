/** The office's own process, as `npm run office` starts it, for tests that kill it: `node serve-office.ts DATA_DIR [PORT]`. */
import { flushCompileCache } from 'node:module'
import { runOffice } from '../../../office/run-office.ts'

// Node keeps what it compiled when a process ends by itself, which this one never does.
flushCompileCache()
const [dataDir = '', port = '0'] = process.argv.slice(2)

const { origin } = await runOffice({
  dataDir,
  databaseUrl: process.env['OFFICE_DATABASE_URL'] || null,
  demo: false,
  host: '127.0.0.1',
  port: Number(port),
  certFile: null,
  keyFile: null,
  isBehindProxy: false,
  version: 'test',
  pagesDir: dataDir,
  log() {},
})
console.log(origin)
