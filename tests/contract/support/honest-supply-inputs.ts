import type { RiderRef } from '../../../shared/ids/ids.ts'

const place = { rootId: 'station', folders: ['reports'] }
const requestId = '0'.repeat(32)

const details = {
  names: { 'zh-CN': '毛巾', en: 'Towel', ug: 'لۆڭگە' },
  picture: 'towel',
  unit: 'piece',
  category: 'other',
  season: 'all-year',
  barcode: '6901234567892',
  minimum: 3,
  quota: { quantity: 1, per: 'week' },
  loan: { days: 3, atMostOut: 1 },
  isSelfServe: true,
  hasExpiry: false,
}

const kit = { names: { en: 'Kit' }, parts: [{ itemId: 'mask', quantity: 2 }] }
const arrival = { itemId: 'mask', quantity: 10, lot: 'L1', expiresOn: '2030-01-01' }

/** The same for the calls about supplies. */
export function honestSupplyInputs(riderRef: RiderRef): Readonly<Record<string, unknown>> {
  return {
    'catalogue.list': undefined,
    'catalogue.addItem': details,
    'catalogue.changeItem': { itemId: 'mask', details },
    'catalogue.retireItem': { itemId: 'mask', isRetired: true },
    'catalogue.addKit': kit,
    'catalogue.changeKit': { kitId: 'winter-kit', details: kit },
    'catalogue.retireKit': { kitId: 'winter-kit', isRetired: true },
    'catalogue.tagPiece': { itemId: 'umbrella', tag: 'U-07' },
    'catalogue.untagPiece': { tag: 'U-07' },
    'supplies.desk': { riderRef },
    'supplies.identify': { text: 'hello' },
    'supplies.issue': {
      requestId,
      riderRef,
      lines: [{ itemId: 'mask', quantity: 1, tags: ['U-07'] }],
      override: { reason: 'storm' },
    },
    'supplies.voidIssue': { issueId: 1, reason: 'wrong rider' },
    'supplies.today': { limit: 10 },
    'supplies.selfServe': undefined,
    'supplies.take': { requestId, itemId: 'mask' },
    'supplies.putBack': { issueId: 1 },
    'supplies.leave': undefined,
    'stock.levels': undefined,
    'stock.show': { itemId: 'umbrella' },
    'stock.alerts': undefined,
    'stock.batches': { itemId: 'mask', all: true },
    'stock.movements': { itemId: 'mask', before: 10, limit: 10 },
    'stock.receive': { ...arrival, source: { kind: 'donor', name: '社区' } },
    'stock.discard': { batchId: 'mask/0', quantity: 1, reason: 'broken', note: 'wet' },
    'stock.transferOut': { batchId: 'mask/0', quantity: 1, station: 'TS-02' },
    'stock.transferIn': { ...arrival, station: 'TS-02' },
    'stock.countSheet': undefined,
    'stock.saveCount': { batches: [{ batchId: 'mask/0', expected: 0, counted: 3, reason: 'found' }] },
    'stock.saveCsv': { what: 'movements', days: 31, language: 'en', place },
    'loans.list': { which: 'out', limit: 10 },
    'loans.takeBack': { loanId: '1-0', condition: 'good' },
    'loans.declareLost': { loanId: '1-0' },
    'shifts.latest': undefined,
    'shifts.handOver': { note: 'bay 3 sticks' },
    'shifts.takeOver': undefined,
    'shifts.savePdf': { what: 'handover', language: 'en', place },
  }
}
