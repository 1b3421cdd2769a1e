import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { findBrowser } from '../../../electron/launch/find-browser.mjs'
import { addressIn } from './address-in.ts'
import { pinnedNode } from './pinned-node.ts'
import { projectDir } from './project-dir.ts'

export type ServedStation = {
  readonly address: string
  /** Ends the host as the system would, and answers its exit code. */
  stop(): Promise<number | null>
}

/** Starts a built browser host, ours unless said otherwise, under the pinned Node, and waits until it says where it is. */
export async function serveStation(
  hostArguments: readonly string[],
  builtHost = join(projectDir, 'dist', 'browser-host'),
): Promise<ServedStation> {
  const browser = findBrowser()
  const child = spawn(
    pinnedNode(),
    [join(builtHost, 'serve.cjs'), ...hostArguments, ...(browser === undefined ? [] : ['--browser', browser])],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  child.stderr.on('data', (piece) => {
    said += piece
  })
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      const found = addressIn(line)
      if (found !== undefined) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`The host ended with ${code} before it was open. ${said}`)))
  })
  return {
    address,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
