import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { renderPdfInBrowser } from '../../../../electron/browser-host/render-pdf-in-browser.ts'
import { aFolder } from '../../../support/a-station.ts'

/** A browser that speaks over its pipe as a real one does, and answers the questions for `data-print-ready` in turn. */
function aBrowser(answers: readonly (object | 'ends')[]): string {
  const file = join(aFolder(), 'browser.cjs')
  writeFileSync(
    file,
    `#!${process.execPath}
    const { createReadStream, createWriteStream, mkdirSync, writeFileSync } = require('node:fs')
    const answers = ${JSON.stringify(answers)}
    const toHost = createWriteStream(null, { fd: 4 })
    let rest = ''
    createReadStream(null, { fd: 3, encoding: 'utf8' }).on('data', (text) => {
      const messages = (rest + text).split('\\0')
      rest = messages.pop()
      for (const { id, method } of messages.map((message) => JSON.parse(message))) {
        const answer = answerTo(method)
        if (answer === 'ends') process.exit(1)
        toHost.write(JSON.stringify({ id, ...answer }) + '\\0')
      }
    })
    const profile = process.argv.find((flag) => flag.startsWith('--user-data-dir=')).slice('--user-data-dir='.length)
    writeFileSync(__filename + '.profile', profile)
    // As a real one does: what it has on its mind is written before it ends.
    process.once('SIGTERM', () => setTimeout(() => {
      mkdirSync(profile, { recursive: true })
      writeFileSync(profile + '/Cache', 'a page with a name on it')
      writeFileSync(__filename + '.ended', '')
      process.exit(0)
    }, 300))
    function answerTo(method) {
      if (method === 'Runtime.evaluate') return answers.shift()
      if (method === 'Page.printToPDF') return { result: { data: Buffer.from('%PDF-1.4').toString('base64') } }
      return { result: { targetId: 't', sessionId: 's' } }
    }`,
  )
  chmodSync(file, 0o755)
  return file
}

const said = (value?: string) => ({ result: { result: { value } } })

describe('a PDF drawn by a browser', () => {
  it('waits through the moment in which the page has no document to be asked in', async () => {
    const between = { error: { message: 'Cannot find default execution context' } }
    const browser = aBrowser([said(), between, said(), said('true')])
    const pdf = await renderPdfInBrowser(browser, 'http://127.0.0.1:1/')
    expect(Buffer.from(pdf).toString()).toBe('%PDF-1.4')
  })

  it('leaves nothing of the page behind, though the browser writes until it ends', async () => {
    const browser = aBrowser([said('true')])
    await renderPdfInBrowser(browser, 'http://127.0.0.1:1/')
    await vi.waitUntil(() => existsSync(`${browser}.ended`))
    expect(existsSync(readFileSync(`${browser}.profile`, 'utf8'))).toBe(false)
  })

  it('is given up at once when the browser ends', async () => {
    const browser = aBrowser([said(), 'ends'])
    await expect(renderPdfInBrowser(browser, 'http://127.0.0.1:1/')).rejects.toThrow('ended before it answered')
  })
})
