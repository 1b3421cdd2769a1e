/**
 * Browser hosts, one after the other and beside each other, in one process: what each needs to start is loaded once. Asked
 * by messages, `{ id, open: [ARGUMENT …] }` and `{ id, close: true }`, it answers each with `{ id, address }`, `{ id }` or
 * `{ id, fault }`. Ends with whoever started it.
 */
import { join } from 'node:path'
import { runBrowserHost } from '../../../electron/browser-host/run-browser-host.ts'
import { readHostOptions } from '../../../electron/hosts/read-host-options.ts'
import { openStation } from '../../../electron/station/open-station.ts'
import { addressIn } from './address-in.ts'
import { projectDir } from './project-dir.ts'

type Asked = { readonly id: number } & ({ readonly open: readonly string[] } | { readonly close: true })
export type Answered = { readonly id: number; readonly address?: string; readonly fault?: string }

const hosts = new Map<number, { close(): Promise<void> }>()

process.on('message', async (asked: Asked) => {
  const { id } = asked
  try {
    if ('open' in asked) return answer({ id, address: await open(id, asked.open) })
    await close(id)
    answer({ id })
  } catch (fault) {
    answer({ id, fault: String(fault) })
  }
})
process.on('disconnect', () => process.exit(0))

async function open(id: number, hostArguments: readonly string[]): Promise<string> {
  const lines: string[] = []
  const host = await runBrowserHost(
    {
      ...readHostOptions(hostArguments),
      pagesDir: join(projectDir, 'dist', 'renderer'),
      version: 'test',
      log: (line) => lines.push(line),
      openStation,
    },
    () => {},
  )
  hosts.set(id, host)
  return addressIn(lines.join('\n')) ?? ''
}

async function close(id: number): Promise<void> {
  await hosts.get(id)?.close()
  hosts.delete(id)
}

function answer(answered: Answered): void {
  process.send?.(answered)
}
