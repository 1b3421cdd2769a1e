/**
 * Whether a text is a barcode of goods: EAN-8, UPC-A or EAN-13, of which the last digit checks the others (GS1 General
 * Specifications, 7.9). Loads no schema.
 */
export function isBarcode(text: string): boolean {
  if (!/^(\d{8}|\d{12,13})$/.test(text)) return false
  const digits = [...text].reverse().map(Number)
  const sum = digits.reduce((total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
