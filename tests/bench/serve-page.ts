import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { build } from 'vite'
import { CONTENT_SECURITY_POLICY } from '../../electron/hosts/content-security-policy.ts'

export type ServedPage = { readonly url: string; close(): void }

/** Builds a page as the screens are built, and serves it on loopback under the policy that the hosts send; pictures at /pictures/. */
export async function servePage(root: string, pictures?: string): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-page-'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: folder, assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'chrome130' },
  })
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = path.startsWith('/pictures/') && pictures ? join(pictures, path.slice(10)) : join(folder, path)
    try {
      const content = await readFile(path === '/' ? join(folder, 'index.html') : file)
      const type = TYPES[extname(path)] ?? 'text/html'
      response.writeHead(200, { 'content-type': type, 'content-security-policy': CONTENT_SECURITY_POLICY }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
}
