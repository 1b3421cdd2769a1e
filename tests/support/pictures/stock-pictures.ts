import { nameIn } from '../../../shared/languages/name-in.ts'
import type { OnScreen } from '../on-screen.ts'
import { openItem, openReceiving, openStock } from '../stock-side.ts'
import { scanInOneGo } from '../type-like-a-scanner.ts'
import { filled } from '../words.ts'
import type { PictureOf } from './picture.ts'

/** The stock page by page, with what opens above it. */
export const STOCK_PICTURES: readonly PictureOf[] = [
  stockPage('shelf', openStock),
  stockPage('shelf-needs', async (on) => {
    await openStock(on)
    const [start = ''] = on.words.stock.stock.needs.split('{{')
    await on.page.getByRole('button', { name: start.trim() }).click()
  }),
  stockPage('item', (on) => openItem(on, nameOf(on, MASK))),
  stockPage('item-dated', (on) => openItem(on, nameOf(on, ALCOHOL))),
  stockPage('item-lent', (on) => openItem(on, nameOf(on, UMBRELLA))),
  stockDialog('receive', async (on) => {
    await openStock(on)
    await openReceiving(on, nameOf(on, ALCOHOL))
  }),
  stockDialog('receive-faults', async (on) => {
    await openStock(on)
    const dialog = await openReceiving(on, nameOf(on, ALCOHOL))
    await dialog.getByRole('button', { name: on.words.stock.receive.confirm, exact: true }).last().click()
  }),
  stockDialog('unknown-barcode', async (on) => {
    await openStock(on)
    await scanInOneGo(on.page, '6901234567892')
    await on.page.getByRole('dialog', { name: on.words.stock.unknownBarcode.title }).waitFor()
  }),
  stockDialog('save', async (on) => {
    await openStock(on)
    await on.page.getByRole('button', { name: on.words.stock.stock.save, exact: true }).click()
  }),
  stockDialog('discard', async (on) => {
    await openItem(on, nameOf(on, ALCOHOL))
    await on.page.getByRole('button', { name: on.words.stock.discard.action, exact: true }).click()
  }),
  stockDialog('transfer', async (on) => {
    await openItem(on, nameOf(on, MASK))
    await on.page.getByRole('button', { name: on.words.stock.transfer.action, exact: true }).click()
  }),
  stockDialog('tags', async (on) => {
    await openItem(on, nameOf(on, UMBRELLA))
    await on.page.getByRole('button', { name: on.words.stock.tags.add, exact: true }).click()
  }),
  stockPage('catalogue', openCatalogue),
  stockPage('item-form', async (on) => {
    await openCatalogue(on)
    const name = nameOf(on, UMBRELLA)
    await on.page.getByRole('button', { name: filled(on.words.stock.catalogue.changeOf, { name }) }).click()
    await on.page.getByRole('button', { name: on.words.stock.itemForm.save }).waitFor()
  }),
  stockPage('item-form-faults', async (on) => {
    await openCatalogue(on)
    await on.page.getByRole('button', { name: on.words.stock.catalogue.addItem, exact: true }).click()
    await on.page.getByRole('textbox', { name: on.words.stock.item.barcode }).fill('6901234567890')
    await on.page.getByRole('button', { name: on.words.stock.itemForm.save }).click()
  }),
  stockPage('kit-form', async (on) => {
    await openCatalogue(on)
    await on.page.getByRole('list', { name: on.words.stock.catalogue.kits }).getByRole('button').first().click()
    await on.page.getByRole('button', { name: on.words.stock.itemForm.save }).waitFor()
  }),
  stockPage('stock-take', (on) => countSome(on)),
  stockDialog('count-pad', async (on) => {
    await countSome(on)
    await on.page.getByText('\u2014', { exact: true }).first().click()
  }),
  stockPage('stock-take-review', async (on) => {
    await countSome(on)
    await on.page.getByRole('button', { name: on.words.stock.stockTake.toReview }).click()
  }),
  stockPage('handover', async (on) => {
    await on.page.getByRole('button', { name: on.words.stock.handover.title }).click()
    await on.page.getByRole('button', { name: on.words.stock.handover.confirm, exact: true }).waitFor()
  }),
  {
    ...stockPage('handed-over', async (on) => {
      await on.page.getByRole('button', { name: on.words.stock.handover.title }).click()
      await on.page.getByRole('textbox').fill(on.words.stock.handover.usual.slice(1, 4).join('\n'))
      await on.page.getByRole('button', { name: on.words.stock.handover.confirm, exact: true }).click()
      await on.page.getByText(on.words.stock.handover.handedOver).waitFor()
      await on.page.getByRole('button', { name: on.words.attendant.place.home, exact: true }).click()
      await on.page.getByRole('heading', { name: on.words.stock.handover.card }).waitFor()
    }),
    tidy: (on) => on.page.getByRole('button', { name: on.words.stock.handover.takeOver }).click(),
  },
]

const MASK = { 'zh-CN': '口罩', en: 'Mask', ug: 'ماسكا' }
const ALCOHOL = { 'zh-CN': '消毒酒精', en: 'Disinfectant alcohol', ug: 'دېزىنفېكسىيە ئىسپىرتى' }
const UMBRELLA = { 'zh-CN': '雨伞', en: 'Umbrella', ug: 'كۈنلۈك' }

function nameOf({ words }: OnScreen, names: typeof MASK): string {
  return nameIn(names, words.language)
}

function stockPage(name: string, arrange: PictureOf['arrange']): PictureOf {
  return { name: `stock-${name}`, station: 'sample', from: 'attendant-home', isLong: true, arrange }
}

function stockDialog(name: string, arrange: PictureOf['arrange']): PictureOf {
  return { name: `stock-dialog-${name}`, station: 'sample', from: 'attendant-home', arrange }
}

async function openCatalogue(on: OnScreen): Promise<void> {
  await openStock(on)
  await on.page.getByRole('button', { name: on.words.stock.stock.catalogue, exact: true }).click()
  await on.page.getByRole('heading', { name: on.words.stock.catalogue.title, level: 1 }).waitFor()
}

/** A count in which one batch agrees and two differ. */
async function countSome(on: OnScreen): Promise<void> {
  await openStock(on)
  await on.page.getByRole('main').getByRole('button', { name: on.words.stock.stock.count, exact: true }).click()
  // A count that an earlier picture left unfinished.
  const startOver = on.page.getByRole('button', { name: on.words.stock.stockTake.startOver })
  if (await startOver.isEnabled()) {
    await startOver.click()
    await on.page.getByRole('alertdialog').getByRole('button', { name: on.words.stock.stockTake.startOver }).click()
  }
  const groups = on.page.getByRole('main').getByRole('listitem').getByRole('group')
  await groups.nth(0).getByText(on.words.stock.stockTake.agree, { exact: true }).click()
  await groups.nth(1).getByRole('button', { name: on.words.stock.less, exact: true }).click()
  await groups.nth(2).getByRole('button', { name: on.words.stock.more, exact: true }).click()
}
