import { openSection, readGlance, signIn, signOut } from '../support/attendant-side.ts'
import { filled, wordsOf } from '../support/words.ts'
import { expect, test } from './support/station-fixture.ts'
import { verdictOn } from './support/verdict-on.ts'

const { rider, attendant } = wordsOf('zh-CN')
const { verdict } = rider

test.use({ settings: { verdictSeconds: 3 } })

test('greets each rider by what the visit is, and counts it as that', async ({ page, station }) => {
  const { riders } = station.sample
  const [regular, newcomer] = [riders[0]!, riders.at(-1)!]
  const shown = verdictOn(page)
  await signIn(station)
  const before = await readGlance(station)
  await signOut(station)

  await station.typeScan(newcomer.codeText)
  await shown.says('done', '赵**', verdict['first-visit'], filled(verdict.thisMonth, { month: 1 }))
  await shown.leavesByItself()

  await station.typeScan(regular.codeText)
  await shown.says('done', '王**', verdict.welcome)
  const marks = [await shown.mark()]

  await station.typeScan(regular.codeText)
  await shown.says('again', '王**', verdict['already-checked-in'].title)
  await expect(shown.alert).toContainText(/\d\d:\d\d 签过，不用再刷，直接进来吧/)
  marks.push(await shown.mark())
  await shown.leavesByItself()
  await expect(page.getByRole('heading', { name: rider.home.title })).toBeVisible()
  expect(new Set(marks).size, 'marks of their own').toBe(2)

  await signIn(station)
  await expect
    .poll(() => readGlance(station))
    .toEqual({
      visits: before.visits + 2,
      riders: before.riders + 2,
      'first-timers': before['first-timers'] + 1,
      refusals: before.refusals,
    })
  await openSection(station, 'daily-counts')
  const repeats = page.locator('dl > div').filter({ hasText: attendant.counts.repeats })
  await expect(repeats.getByRole('definition')).toHaveText('1')
})

test('sounds for each rider, and lets the sound card sleep between them', async ({ page, station }) => {
  await page.addInitScript(() => {
    const made: AudioContext[] = []
    const startedIn: string[] = []
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (when) {
      startedIn.push(this.context.state)
      start.call(this, when)
    }
    globalThis.AudioContext = class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        super(options)
        made.push(this)
      }
    }
    Object.assign(globalThis, { heard: () => startedIn, cards: () => made.map(({ state }) => state) })
  })
  await page.reload()
  const read = (what: 'heard' | 'cards') =>
    page.evaluate((name) => (globalThis as unknown as Record<string, () => string[]>)[name]!(), what)
  const [first, second] = station.sample.riders

  await station.typeScan(first!.codeText)
  await expect.poll(() => read('heard')).toContain('running')
  await expect.poll(() => read('cards')).toEqual(['suspended'])
  const before = await read('heard')

  await station.typeScan(second!.codeText)
  await expect.poll(async () => (await read('heard')).length).toBeGreaterThan(before.length)
  expect(new Set(await read('heard')), 'tones of a sound card that is awake').toEqual(new Set(['running']))
})

test.describe('without a repeat window', () => {
  test.use({ settings: { repeatWindowMinutes: 0 } })

  test('greets a rider who comes again on the same day as one who is back', async ({ page, station }) => {
    const { codeText } = station.sample.riders.at(-1)!
    const shown = verdictOn(page)
    await station.scan(codeText)
    await shown.says('done', '赵**', verdict['first-visit'].title)
    const first = await shown.mark()
    await station.scan(codeText)
    await shown.says('done', '赵**', verdict['back-again'].title, filled(verdict['back-again'].text, { today: 2 }))
    await expect(shown.alert).toContainText(filled(verdict.thisMonth, { month: 2 }))
    expect(await shown.mark()).not.toBe(first)
  })
})
