import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pinnedNode } from './pinned-node.ts'
import { projectDir } from './project-dir.ts'

export type ServedOffice = {
  readonly address: string
  /** What it printed at its first start, by which it is set up. */
  readonly secret: string
  /** Ends it as the system would, and answers its exit code; its data stays. */
  stop(): Promise<number | null>
  /** Opens it again at the same address. */
  start(): Promise<void>
  remove(): void
}

/**
 * Starts the built office with a data folder of its own, and waits until it says where it is. A copy of the sample
 * office's folder it opens as that; an empty one has to be set up.
 */
export async function serveOffice(sampleDir?: string): Promise<ServedOffice> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rider-station-office-e2e-'))
  if (sampleDir !== undefined) cpSync(sampleDir, dataDir, { recursive: true })
  let running = await open(dataDir, '0', sampleDir !== undefined)
  const { address, secret } = running
  return {
    address,
    secret,
    stop: () => running.stop(),
    async start() {
      running = await open(dataDir, new URL(address).port, true)
    },
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  }
}

async function open(dataDir: string, port: string, isSetUp: boolean) {
  const program = join(projectDir, 'dist', 'office', 'serve.cjs')
  const child = spawn(pinnedNode(), [program, '--data', dataDir, '--port', port], { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let said = ''
  child.stderr.on('data', (piece) => {
    said += piece
  })
  const lines: string[] = []
  await new Promise<void>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line)
      // The line about the API comes after that about the address; the secret, at a first start, after both.
      if (/#set-up=/.test(line) || (isSetUp && line.includes('/docs'))) resolve()
    })
    child.once('exit', (code) => reject(new Error(`The office ended with ${code} before it was open. ${said}`)))
  })
  const [address = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(lines.join('\n')) ?? []
  const [, secret = ''] = /#set-up=(\S+)/.exec(lines.join('\n')) ?? []
  return {
    address,
    secret,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
