import { expect, type Page } from '@playwright/test'

type Wording = string | { readonly title: string; readonly text: string }

/** The verdict that fills the rider's screen. */
export function verdictOn(page: Page) {
  const field = page.locator('section[data-field]')
  const alert = field.getByRole('alert')
  return {
    alert,
    /** By colour field and words at once; a name of null is of an outcome that is about no rider. */
    async says(colour: 'done' | 'again' | 'refused' | 'quiet', name: string | null, ...words: readonly Wording[]) {
      const texts = words.flatMap((wording) => (typeof wording === 'string' ? wording : [wording.title, wording.text]))
      for (const text of texts) await expect(alert).toContainText(text)
      await expect(field).toHaveAttribute('data-field', colour)
      if (name === null) await expect(alert).not.toContainText('**')
      else await expect(alert).toContainText(name)
    },
    /** What is drawn, to be compared: outcomes differ in shape and not in colour alone. */
    mark: () => alert.locator('svg').first().innerHTML(),
    async leavesByItself() {
      await expect(alert).toBeVisible()
      await expect(alert).toBeHidden()
    },
  }
}
