import { LANGUAGES } from '../../shared/languages/language.ts'
import { openSection, signIn } from '../support/attendant-side.ts'
import { chooseLanguage } from '../support/on-screen.ts'
import type { PictureOf } from '../support/pictures/picture.ts'
import { STOCK_PICTURES } from '../support/pictures/stock-pictures.ts'
import { SUPPLIES_PICTURES } from '../support/pictures/supplies-pictures.ts'
import { isOpenToAll, isOpenToAllFromHereOn } from './support/open-to-all.ts'
import { type StationOnScreen, test } from './support/station-fixture.ts'

test.describe.configure({ timeout: 240_000 })
test.use({ settings: { verdictSeconds: 15, riderIdleSeconds: 30 } })

/** Pictures for the eye: to whoever cannot see well they are the same as others. */
const LIKE_ANOTHER: ReadonlySet<string> = new Set([
  'supplies-shelf',
  'supplies-shelf-night',
  'supplies-verdict-loan',
  'supplies-desk-anonymous',
  'supplies-rider-to-desk',
  'stock-shelf-needs',
  'stock-item',
  'stock-dialog-receive',
  'stock-item-form',
])

const ALL = [...SUPPLIES_PICTURES, ...STOCK_PICTURES].filter(({ name }) => !LIKE_ANOTHER.has(name))

const isDialog = ({ name }: PictureOf) => name.startsWith('stock-dialog') || name.startsWith('stock-stock-take')

/** Parts of about the same length, each walked over a station of its own. */
const PARTS: readonly (readonly [string, (picture: PictureOf) => boolean])[] = [
  ['the desk and the loans', ({ name }) => name.startsWith('supplies-')],
  ['the shelf and the catalogue', (picture) => picture.name.startsWith('stock-') && !isDialog(picture)],
  ['what is done at the shelf', isDialog],
]

test('shuts nobody out of what riders see of supplies, in any language', async ({ page, station }) => {
  for (const picture of ALL.filter(({ from }) => from === 'start')) {
    for (const language of LANGUAGES) {
      await page.reload()
      const on = await chooseLanguage(station, language)
      await picture.arrange(on)
      await isOpenToAll(page, picture.name, language)
      await picture.tidy?.(on)
    }
  }
})

for (const [what, isAmong] of PARTS) {
  test(`shuts nobody out of ${what}, in any language`, async ({ page, station }) => {
    await signIn(station)
    let on: StationOnScreen = station
    for (const picture of ALL.filter((one) => one.from === 'attendant-home' && isAmong(one))) {
      await picture.arrange(on)
      on = await isOpenToAllFromHereOn(on, picture.name)
      await picture.tidy?.(on)
      const close = page.getByRole('button', { name: on.words.common.actions.close })
      if (await close.isVisible()) await close.click()
      await openSection(on, 'home')
    }
  })
}
