import { LANGUAGES } from '../../shared/languages/language.ts'
import { signIn } from '../support/attendant-side.ts'
import { chooseLanguage } from '../support/on-screen.ts'
import { settle } from '../support/pictures/arrange-picture.ts'
import { STOCK_PICTURES } from '../support/pictures/stock-pictures.ts'
import { graveViolationsOn } from './support/grave-violations.ts'
import { expect, test } from './support/station-fixture.ts'

for (const language of LANGUAGES) {
  test(`shuts nobody out of the pages about supplies in ${language}`, async ({ page, station }) => {
    test.setTimeout(240_000)
    const on = await chooseLanguage(station, language)
    await signIn(on)
    for (const picture of STOCK_PICTURES) {
      // By day and by night, whatever the hour of the test is.
      await page.evaluate(
        (theme) => {
          document.documentElement.dataset['theme'] = theme
        },
        language === 'ug' ? 'night' : 'day',
      )
      await picture.arrange(on)
      // By day and by night, whatever the hour of the test is.
      await page.evaluate(
        (theme) => {
          document.documentElement.dataset['theme'] = theme
        },
        language === 'ug' ? 'night' : 'day',
      )
      await page.evaluate(settle)
      expect.soft(await graveViolationsOn(page), picture.name).toEqual([])
      const widerBy = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect.soft(widerBy, picture.name).toBeLessThanOrEqual(0)
      await picture.tidy?.(on)
      const close = page.getByRole('button', { name: on.words.common.actions.close })
      if (await close.isVisible()) await close.click()
      await page.getByRole('button', { name: on.words.attendant.place.home, exact: true }).click()
    }
  })
}
