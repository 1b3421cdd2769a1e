import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { findBrowser } from '../../../electron/launch/find-browser.mjs'
import { pinnedNode } from './pinned-node.ts'
import type { Answered } from './serve-many.ts'
import type { ServedStation } from './serve-station.ts'

export type SharedHosts = {
  serve(hostArguments: readonly string[]): Promise<ServedStation>
  end(): Promise<void>
}

/**
 * A process for the browser hosts of many specs: starting one for each takes most of what a host takes of a spec. What is
 * about a process that ends or starts anew has one of its own (`serveStation`).
 */
export function startSharedHosts(): SharedHosts {
  const child = fork(join(import.meta.dirname, 'serve-many.ts'), { execPath: pinnedNode() })
  const ended = once(child, 'exit')
  let asked = 0

  async function ask(id: number, what: object): Promise<Answered> {
    child.send({ id, ...what })
    for (;;) {
      const [answered] = (await Promise.race([
        once(child, 'message'),
        ended.then(([code]) => Promise.reject(new Error(`The hosts ended with ${code}.`))),
      ])) as [Answered]
      if (answered.id === id) return answered
    }
  }

  return {
    async serve(hostArguments) {
      asked += 1
      const id = asked
      const browser = findBrowser()
      const open = [...hostArguments, ...(browser === undefined ? [] : ['--browser', browser])]
      const { address, fault } = await ask(id, { open })
      if (!address) throw new Error(`The host did not open. ${fault}`)
      return {
        address,
        async stop() {
          const { fault } = await ask(id, { close: true })
          if (fault !== undefined) throw new Error(`The host did not close. ${fault}`)
          return 0
        },
      }
    },
    async end() {
      child.disconnect()
      await ended
    },
  }
}
