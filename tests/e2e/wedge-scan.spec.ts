import type { Page } from '@playwright/test'
import { isolated } from '../../renderer/i18n/isolated.ts'
import { aForeignIssuer } from '../support/a-foreign-issuer.ts'
import { openAttendantSide, openSection, pressDigits, readGlance, signIn, signOut } from '../support/attendant-side.ts'
import { devToolsOf } from '../support/dev-tools-of.ts'
import { filled, wordsOf } from '../support/words.ts'
import { expect, test } from './support/station-fixture.ts'
import { verdictOn } from './support/verdict-on.ts'

const { rider, attendant, common } = wordsOf('zh-CN')
const { verdict } = rider
const trusted = aForeignIssuer()

test.use({ settings: { trustedIssuers: [{ name: '合新家', publicKey: trusted.publicKey }] } })

test('keeps what is typed in a field, whatever is scanned meanwhile', async ({ page, station }) => {
  const [first, second] = station.sample.riders
  await signIn(station)
  await openSection(station, 'riders')
  const words = page.getByRole('searchbox', { name: attendant.riders.words })
  await words.focus()
  await page.keyboard.type('wang', { delay: 90 })
  await station.typeScan(first!.codeText)
  await expect(page.getByRole('alert')).toContainText('王**')
  await expect(words).toHaveValue('wang')
  await expect(words).toBeFocused()
  await page.keyboard.type(' xm', { delay: 90 })
  await expect(words).toHaveValue('wang xm')

  // In the middle of what is there, and some of it chosen.
  await words.evaluate((field: HTMLInputElement) => field.setSelectionRange(2, 4))
  await station.typeScan(second!.codeText)
  await expect(page.getByRole('alert')).toContainText('李**')
  await expect(words).toHaveValue('wang xm')
})

test('keeps the digits on a pad, and adds none of a code', async ({ page, station }) => {
  await page.getByRole('button', { name: rider.home.typeCard }).click()
  await pressDigits(page, '12345')
  await station.typeScan(station.sample.riders[0]!.codeText)
  await verdictOn(page).says('done', '王**', verdict.welcome)
  await page.getByRole('button', { name: common.actions.done }).click()
  await expect(page.getByRole('status', { name: rider.card.label })).toHaveText('12345·····')
  await page.getByRole('button', { name: common.actions.back }).click()

  await openAttendantSide(station)
  await page.getByRole('button', { name: '示例站员' }).click()
  const pad = page.getByRole('group', { name: filled(attendant.signIn.pinFor, { name: isolated('示例站员') }) })
  await pressDigits(pad, '135')
  await station.typeScan(station.sample.riders[1]!.codeText)
  await expect(page.getByRole('alert').filter({ hasText: '李**' })).toBeVisible()
  await pressDigits(pad, '790')
  await page.getByRole('button', { name: attendant.signIn.signIn, exact: true }).click()
  await expect(page.getByRole('navigation')).toBeVisible()
})

test('reads a whole code after one that broke off half-way', async ({ page, station }) => {
  const [first, second] = station.sample.riders
  const askedAgain = page.getByRole('status').filter({ hasText: verdict.halfScan })
  await expect(page.getByRole('heading', { name: rider.home.title })).toBeVisible()
  // No faster than its keys say that they are, or the silence after them is not one yet.
  await station.typeScan(first!.codeText.slice(0, 60), { enter: false, everyMs: 15 })
  await expect(askedAgain).toBeVisible()
  await station.typeScan(second!.codeText)
  await verdictOn(page).says('done', '李**', verdict.welcome)
  await expect(askedAgain).toBeHidden()
  await station.typeScan(first!.codeText.slice(0, 60))
  await station.typeScan(first!.codeText)
  await verdictOn(page).says('done', '王**', verdict.welcome)
})

test('takes the next code during a verdict, and keeps the one before in sight', async ({ page, station }) => {
  const [first, second] = station.sample.riders
  const shown = verdictOn(page)
  await Promise.all([station.typeScan(first!.codeText), station.typeScan(second!.codeText)])
  await shown.says('done', '李**', verdict.welcome)
  const justBefore = page.getByText(verdict.justBefore)
  await expect(justBefore).toContainText('王**')
  await expect(justBefore).toContainText(verdict.welcome.title)
})

test('gives ten codes one right after another ten verdicts, in order, and counts ten visits', async ({
  page,
  station,
}) => {
  const riders = station.sample.riders.map(({ name, codeText }) => ({ code: codeText, name: `${[...name][0]}**` }))
  const strangers = [1, 2, 3, 4].map((number) => strangerCode(number))
  const inTurn = riders.flatMap((known, turn) => {
    const stranger = strangers[turn]
    return stranger === undefined ? [known] : [known, { code: stranger, name: verdict.riderNoName }]
  })
  const seen = await rememberVerdicts(page)
  for (const { code } of inTurn) await station.typeScan(code)
  await expect.poll(seen).toEqual(inTurn.map(({ name }) => name))

  await page.getByRole('button', { name: common.actions.done }).click()
  await signIn(station)
  await expect.poll(() => readGlance(station)).toMatchObject({ visits: 10, riders: 10, refusals: 0 })
})

test('is not misled by a rider who leans on the keyboard, before and during a scan', async ({ page, station }) => {
  const [first, second] = station.sample.riders
  const shown = verdictOn(page)
  const held = await holdKey(page)
  await station.typeScan(first!.codeText, { heldKey: 'KeyJ' })
  await shown.says('done', '王**', verdict.welcome)
  await held.repeat()
  await station.typeScan(second!.codeText, { heldKey: 'KeyJ' })
  await shown.says('done', '李**', verdict.welcome)
  await held.letGo()
  await page.getByRole('button', { name: common.actions.done }).click()

  await signIn(station)
  await expect(page.getByRole('listitem').filter({ hasText: attendant.home.refused })).toHaveCount(0)
  await signOut(station)
})

function strangerCode(number: number): string {
  return trusted.code({ riderId: `ff${String(number).padStart(14, '0')}`, expiryDay: 65_000 })
}

/** Notes whom each verdict names from now on; answers what reads the notes. */
async function rememberVerdicts(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const names: string[] = []
    Object.assign(window, { names })
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          const name = node instanceof HTMLElement && node.querySelector('[role="alert"] bdi')
          if (name) names.push(name.textContent)
        }
      }
    }).observe(document.body, { childList: true, subtree: true })
  })
  return () => page.evaluate(() => (window as unknown as { names: string[] }).names)
}

/** An elbow on the J: the key goes down once and repeats. */
async function holdKey(page: Page) {
  const devTools = await devToolsOf(page)
  const key = { code: 'KeyJ', key: 'j', text: 'j', windowsVirtualKeyCode: 74 }
  const repeat = async () => {
    for (let time = 0; time < 20; time += 1) {
      await devTools.send('Input.dispatchKeyEvent', { ...key, type: 'keyDown', autoRepeat: true })
    }
  }
  await devTools.send('Input.dispatchKeyEvent', { ...key, type: 'keyDown' })
  await repeat()
  return { repeat, letGo: () => devTools.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' }) }
}
