import { z } from 'zod'
import { isBarcode } from './is-barcode.ts'

/** An EAN-13, EAN-8 or UPC-A barcode; kept in its one normal form. */
export const barcodeSchema = z
  .string()
  .max(20)
  .transform((typed) => typed.replace(/\s/g, ''))
  .refine(isBarcode, 'not-a-barcode')
  .transform(normalBarcode)

/** One form for one product: a UPC-A is the EAN-13 that begins with 0. */
export function normalBarcode(barcode: string): string {
  return barcode.length === 12 ? `0${barcode}` : barcode
}
