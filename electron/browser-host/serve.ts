/** The browser host's process: `node dist/browser-host/serve.cjs [--data DIR] [--port N] [--demo] [--kiosk] …` */
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }
import { readHostOptions } from '../hosts/read-host-options.ts'
import { whenAskedToEnd } from '../hosts/when-asked-to-end.ts'
import { StationFault } from '../station/database/station-fault.ts'
import { openStation } from '../station/open-station.ts'
import { runBrowserHost } from './run-browser-host.ts'

const running = runBrowserHost(
  {
    ...readHostOptions(process.argv.slice(2)),
    pagesDir: fileURLToPath(new URL('../renderer', import.meta.url)),
    version: manifest.version,
    log: (line) => console.log(line),
    openStation,
  },
  () => void end(),
)
whenAskedToEnd(() => void end())
running.catch(giveUp)

async function end(): Promise<void> {
  const host = await running
  await host.close()
  process.exit(0)
}

function giveUp(fault: unknown): void {
  console.error(sentenceOf(fault))
  process.exit(1)
}

/** What went wrong, for whoever started it; the whole story only when it is not one we know. */
function sentenceOf(fault: unknown): unknown {
  if (fault instanceof StationFault) return fault.message
  if (fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE') {
    return 'That port is taken by another program. Choose another with --port, or leave it out.'
  }
  return fault
}
