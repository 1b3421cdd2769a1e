import { expect, type Page } from '@playwright/test'

type Wording = string | { readonly title: string; readonly text: string }

/** The verdict that fills the rider's screen. */
export function verdictOn(page: Page) {
  const alert = page.locator('section[data-field]').getByRole('alert')
  return {
    alert,
    /**
     * By colour field, name and words, looked at in one moment: the next verdict may be here in the next. A name of null
     * is of an outcome that is about no rider.
     */
    async says(colour: 'done' | 'again' | 'refused' | 'quiet', name: string | null, ...words: readonly Wording[]) {
      const texts = words.flatMap((wording) => (typeof wording === 'string' ? wording : [wording.title, wording.text]))
      const all = (name === null ? texts : [name, ...texts]).map((text) => `(?=.*${escaped(text)})`).join('')
      const isAboutNobody = name === null ? '(?!.*\\*\\*)' : ''
      const field = page.locator(`section[data-field="${colour}"]`)
      await expect(field.getByRole('alert')).toHaveText(new RegExp(`^${isAboutNobody}${all}`, 's'))
    },
    /** What is drawn, to be compared: outcomes differ in shape and not in colour alone. */
    mark: () => alert.locator('svg').first().innerHTML(),
    async leavesByItself() {
      await expect(alert).toBeVisible()
      await expect(alert).toBeHidden({ timeout: 15_000 })
    },
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
