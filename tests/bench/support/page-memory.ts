import type { CDPSession, Page } from 'playwright'

export type PageMemory = {
  /** The JavaScript heap in use. */
  readonly heapMB: number
  /** Machine and byte code in it: it grows until V8 has compiled whatever runs often, and then no more. */
  readonly codeMB: number
  /** In the document and outside of it. */
  readonly nodes: number
  readonly listeners: number
}

/** What a page holds once its garbage is gone. */
export async function memoryOf(page: Page): Promise<PageMemory> {
  const devTools = await page.context().newCDPSession(page)
  // What one collection lets go of, such as a detached node, may be all that held the next.
  for (let turn = 0; turn < 3; turn += 1) await devTools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devTools.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await devTools.send('Memory.getDOMCounters')
  const codeMB = (await codeBytesOf(devTools)) / 1e6
  await devTools.detach()
  return { heapMB: usedSize / 1e6, codeMB, nodes, listeners: jsEventListeners }
}

type HeapSnapshot = {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: [string[]] } }
  /** So many numbers in a row for each node as there are fields. */
  readonly nodes: readonly number[]
}

async function codeBytesOf(devTools: CDPSession): Promise<number> {
  let text = ''
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    text += chunk
  })
  await devTools.send('HeapProfiler.takeHeapSnapshot')
  const { snapshot, nodes }: HeapSnapshot = JSON.parse(text)
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const code = types[0].indexOf('code')
  let bytes = 0
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] === code) bytes += nodes[at + size] ?? 0
  }
  return bytes
}
