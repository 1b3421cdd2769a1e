/** The office's process: `node dist/office/serve.cjs [--data DIR] [--port N] [--host ADDRESS] [--demo] …` */
import { fileURLToPath } from 'node:url'
import manifest from '../package.json' with { type: 'json' }
import { OfficeFault } from './database/office-fault.ts'
import { readOfficeOptions } from './read-office-options.ts'
import { runOffice } from './run-office.ts'

const running = runOffice({
  ...readOfficeOptions(process.argv.slice(2), process.env),
  version: manifest.version,
  pagesDir: fileURLToPath(new URL('page', import.meta.url)),
  log: (line) => console.log(line),
})
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => void end())
running.catch(giveUp)

async function end(): Promise<void> {
  const office = await running
  await office.close()
  process.exit(0)
}

function giveUp(fault: unknown): void {
  console.error(sentenceOf(fault))
  process.exit(1)
}

/** What went wrong, for whoever started it; the whole story only when it is not one we know. */
function sentenceOf(fault: unknown): unknown {
  if (fault instanceof OfficeFault) return fault.message
  if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') {
    return 'That port is taken by another program. Choose another with --port.'
  }
  return fault
}
