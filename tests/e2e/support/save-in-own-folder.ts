import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type StationOnScreen } from './station-fixture.ts'

/** Saves in the station's own folder what a folder picker is open for, and answers the file: its name and its bytes. */
export async function saveInOwnFolder({
  page,
  dataDir,
  words,
}: StationOnScreen): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const { picker } = words.attendant
  const folder = join(dataDir, 'saved')
  const before = filesIn(folder)
  await page.getByRole('alertdialog').getByRole('button', { name: picker.station }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: picker.saveHere }).click()
  // A PDF is drawn by a browser of its own, which takes its time.
  await expect(page.getByRole('dialog').getByRole('status')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('dialog').getByRole('button', { name: picker.done }).click()
  const [name = ''] = filesIn(folder).filter((file) => !before.includes(file))
  return { name, bytes: readFileSync(join(folder, name)) }
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
}
