/** The ways of an attendant about the stock that many tests go. */
import type { Locator } from 'playwright'
import { openSection } from './attendant-side.ts'
import type { OnScreen } from './on-screen.ts'
import { filled } from './words.ts'

/** From anywhere on the attendant's side to the shelf. */
export async function openStock(on: OnScreen): Promise<void> {
  await openSection(on, 'stock')
  await on.page.getByRole('heading', { name: on.words.stock.stock.title, level: 1 }).waitFor()
  // The shelf is there, and takes scans.
  await on.page.getByRole('table').waitFor()
}

/** From anywhere on the attendant's side to the page of an item on the shelf. */
export async function openItem(on: OnScreen, name: string): Promise<void> {
  await openStock(on)
  await rowOf(on, name).getByRole('rowheader').getByRole('button').click()
  await on.page.getByRole('heading', { name: on.words.stock.history.title }).waitFor()
}

/** The row of an item on the stock page. */
export function rowOf({ page }: OnScreen, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) })
}

/** Opens the dialog that receives an item, from its row. */
export async function openReceiving(on: OnScreen, name: string): Promise<Locator> {
  const title = filled(on.words.stock.receive.title, { name })
  await on.page.getByRole('button', { name: title }).click()
  return on.page.getByRole('alertdialog', { name: title })
}

/** Chooses a date by three touches. */
export async function chooseDate(dialog: Locator, { stock }: OnScreen['words'], date: string): Promise<void> {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const part = (name: string) => dialog.getByRole('group', { name, exact: true })
  await part(stock.date.year)
    .getByRole('button', { name: filled(stock.date.ofYear, { n: year }), exact: true })
    .click()
  await part(stock.date.month)
    .getByRole('button')
    .nth(month - 1)
    .click()
  await part(stock.date.day)
    .getByRole('button')
    .nth(day - 1)
    .click()
}
