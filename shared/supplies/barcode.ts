import { z } from 'zod'
import { isBarcode } from './is-barcode.ts'
import { normalBarcode } from './normal-barcode.ts'

/** An EAN-13, EAN-8 or UPC-A barcode; kept in its one normal form. */
export const barcodeSchema = z
  .string()
  .max(20)
  .transform((typed) => typed.replace(/\s/g, ''))
  .refine(isBarcode, 'not-a-barcode')
  .transform(normalBarcode)
