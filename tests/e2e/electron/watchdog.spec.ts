import { expect, test } from '../support/station-fixture.ts'

/** What a rider can be asked to wait in front of a dark screen. */
const BACK_WITHIN_MS = 15_000

test('is back on its home screen after its page crashed, three times in a row', async ({ station }) => {
  const { application } = station
  for (const _time of [1, 2, 3]) {
    const crashedAt = performance.now()
    const text = await application?.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (!contents) return ''
      const gone = new Promise((resolve) => contents.once('render-process-gone', resolve))
      contents.forcefullyCrashRenderer()
      await gone
      await new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()))
      return contents.executeJavaScript(
        `new Promise((resolve) => {
          const look = () => document.body.innerText.includes('示例骑手驿站') ? resolve(document.body.innerText) : requestAnimationFrame(look)
          look()
        })`,
      ) as Promise<string>
    })
    expect(text).toContain('示例骑手驿站')
    expect(performance.now() - crashedAt).toBeLessThan(BACK_WITHIN_MS)
  }
})
