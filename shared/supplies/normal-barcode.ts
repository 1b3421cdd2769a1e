/** One form for one product: a UPC-A is the EAN-13 that begins with 0. Loads no schema. */
export function normalBarcode(barcode: string): string {
  return barcode.length === 12 ? `0${barcode}` : barcode
}
