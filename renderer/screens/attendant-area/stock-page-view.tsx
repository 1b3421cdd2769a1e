import { CatalogueScreen } from '../attendant-catalogue/catalogue-screen.tsx'
import { AddItemScreen, ChangeItemScreen } from '../attendant-catalogue/item-form-screen.tsx'
import { KitFormScreen } from '../attendant-catalogue/kit-form-screen.tsx'
import { ItemScreen } from '../attendant-item/item-screen.tsx'
import { StockScreen } from '../attendant-stock/stock-screen.tsx'
import { StockTakeScreen } from '../attendant-stock-take/stock-take-screen.tsx'
import type { StockPage } from './stock-page.ts'

/** The screen of a page about the stock. */
export function StockPageView({ page }: { readonly page: StockPage }) {
  switch (page.name) {
    case 'stock':
      return <StockScreen />
    case 'item':
      return <ItemScreen key={page.itemId} itemId={page.itemId} />
    case 'stock-take':
      return <StockTakeScreen itemId={page.itemId} />
    case 'catalogue':
      return <CatalogueScreen />
    case 'add-item':
      return <AddItemScreen barcode={page.barcode} />
    case 'change-item':
      return <ChangeItemScreen key={page.itemId} itemId={page.itemId} />
    case 'add-kit':
      return <KitFormScreen kitId={null} />
    case 'change-kit':
      return <KitFormScreen key={page.kitId} kitId={page.kitId} />
  }
}
