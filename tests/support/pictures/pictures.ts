import { ATTENDANT_DIALOG_PICTURES } from './attendant-dialog-pictures.ts'
import { ATTENDANT_PAGE_PICTURES } from './attendant-page-pictures.ts'
import { MORE_OFFICE_PICTURES, OFFICE_PICTURES } from './office-pictures.ts'
import type { PictureOf } from './picture.ts'
import { OUT_OF_SERVICE, RIDER_PICTURES } from './rider-pictures.ts'
import { STOCK_PICTURES } from './stock-pictures.ts'
import { SUPPLIES_PICTURES } from './supplies-pictures.ts'
import { VERDICT_PICTURES } from './verdict-pictures.ts'
import { WIZARD_PICTURES } from './wizard-pictures.ts'

/** Every screen there is. Those over one station come in an order in which none spoils the next. */
export const PICTURES: readonly PictureOf[] = [
  ...RIDER_PICTURES,
  OUT_OF_SERVICE,
  ...VERDICT_PICTURES,
  ...ATTENDANT_PAGE_PICTURES,
  ...ATTENDANT_DIALOG_PICTURES,
  ...SUPPLIES_PICTURES,
  ...STOCK_PICTURES,
  ...OFFICE_PICTURES,
  ...MORE_OFFICE_PICTURES,
  ...WIZARD_PICTURES,
]
