import type { Caller } from '../../../shared/contract/create-dispatcher.ts'
import type { StationHandlers } from '../../../shared/contract/station-contract.ts'
import { StationRefusal } from '../../../shared/contract/station-refusal.ts'
import { attendantAt } from '../attendants/attendant-at.ts'
import {
  addItem,
  addKit,
  changeItem,
  changeKit,
  retireItem,
  retireKit,
  tagPiece,
  untagPiece,
} from '../catalogue/change-catalogue.ts'
import { listCatalogue } from '../catalogue/list-catalogue.ts'
import { describeLoan } from '../loans/describe-loan.ts'
import { declareLoanLost, takeBackLoan } from '../loans/end-loan.ts'
import type { PrintTickets } from '../saving/print-tickets.ts'
import { saveFile } from '../saving/save-file.ts'
import { handOver, latestHandover, takeOver } from '../shifts/hand-over.ts'
import { saveStationSheet } from '../shifts/save-station-sheet.ts'
import type { HostTools } from '../station.ts'
import type { StationContext } from '../station-context.ts'
import { countSheet, describeBatch } from '../stock/count-sheet.ts'
import { countSheetCsv } from '../stock/count-sheet-csv.ts'
import { listMovements } from '../stock/list-movements.ts'
import { receiveStock, transferIn } from '../stock/receive-stock.ts'
import { saveCount } from '../stock/save-count.ts'
import { discardStock, transferOut } from '../stock/send-stock-away.ts'
import { showStock } from '../stock/show-stock.ts'
import { stockAlerts } from '../stock/stock-alerts.ts'
import { movementsCsv, stockCsv } from '../stock/stock-csv.ts'
import { stockLevels } from '../stock/stock-levels.ts'
import { identifyScan } from './identify-scan.ts'
import { issueSupplies } from './issue-supplies.ts'
import { listTodaysIssues } from './list-todays-issues.ts'
import { putBack, selfServeShelf, takeOne } from './self-serve.ts'
import { showDesk } from './show-desk.ts'
import { voidIssue } from './void-issue.ts'

type SupplyHandlers = Pick<StationHandlers, 'catalogue' | 'supplies' | 'stock' | 'loans' | 'shifts'>

/** The calls about supplies, each handed to its use case. */
export function createSupplyHandlers(
  context: StationContext,
  tickets: PrintTickets,
  renderPdf: HostTools['renderPdf'],
): SupplyHandlers {
  const by = (caller: Caller) => attendantAt(context, caller)
  return {
    catalogue: {
      list: () => listCatalogue(context),
      addItem: (details, caller) => addItem(context, details, by(caller)),
      changeItem: ({ itemId, details }, caller) => changeItem(context, itemId, details, by(caller)),
      retireItem: ({ itemId, isRetired }, caller) => retireItem(context, itemId, isRetired, by(caller)),
      addKit: (details, caller) => addKit(context, details, by(caller)),
      changeKit: ({ kitId, details }, caller) => changeKit(context, kitId, details, by(caller)),
      retireKit: ({ kitId, isRetired }, caller) => retireKit(context, kitId, isRetired, by(caller)),
      tagPiece: ({ itemId, tag }, caller) => tagPiece(context, itemId, tag, by(caller)),
      untagPiece: ({ tag }, caller) => untagPiece(context, tag, by(caller)),
    },
    supplies: {
      desk: ({ riderRef }) => showDesk(context, riderRef),
      identify: ({ text }) => identifyScan(context, text),
      issue({ override, ...request }, caller) {
        if (override && !isLead(context, caller)) {
          throw new StationRefusal('not-allowed', 'Only a lead may go over a quota.')
        }
        return issueSupplies(context, {
          ...request,
          by: by(caller),
          ...(override && { override: override.reason }),
        })
      },
      voidIssue: ({ issueId, reason }, caller) => voidIssue(context, issueId, reason, by(caller)),
      today: ({ limit }) => listTodaysIssues(context, limit),
      selfServe: (_input, caller) => selfServeShelf(context, caller),
      take: ({ itemId, requestId }, caller) => takeOne(context, caller, itemId, requestId),
      putBack: ({ issueId }, caller) => putBack(context, caller, issueId),
      leave(_input, caller) {
        context.presentRiders.leave(caller)
        return { outcome: 'left' }
      },
    },
    stock: {
      levels: () => stockLevels(context),
      show: ({ itemId }) => showStock(context, itemId),
      alerts: () => stockAlerts(context),
      batches({ itemId, all }) {
        const batches = all ? context.batches.ofItem(itemId) : context.batches.onHand(itemId)
        return batches.map((batch) => describeBatch(batch, context.localNow().businessDate))
      },
      movements: ({ itemId, ...page }) => listMovements(context, itemId, page),
      receive: ({ source, ...arrival }, caller) => receiveStock(context, arrival, source, by(caller)),
      discard: ({ batchId, quantity, reason, note }, caller) =>
        discardStock(context, { batchId, quantity, by: by(caller) }, reason, note),
      transferOut: ({ batchId, quantity, station }, caller) =>
        transferOut(context, { batchId, quantity, by: by(caller) }, station),
      transferIn: ({ station, ...arrival }, caller) => transferIn(context, arrival, station, by(caller)),
      countSheet: () => countSheet(context),
      saveCount: ({ batches }, caller) => saveCount(context, batches, by(caller)),
      saveCsv({ what, days, language, place }) {
        const csv = {
          stock: () => stockCsv(context, language),
          movements: () => movementsCsv(context, days, language),
          'count-sheet': () => countSheetCsv(context, language),
        }
        return saveFile(context.dataDir, place, csv[what]())
      },
    },
    loans: {
      list({ which, limit }) {
        const loans = which === 'out' ? context.loans.out(limit) : context.loans.ended(limit)
        return loans.flatMap((loan) => describeLoan(context, loan) ?? [])
      },
      takeBack: ({ loanId, condition }, caller) => takeBackLoan(context, loanId, condition, by(caller)),
      declareLost: ({ loanId }, caller) => declareLoanLost(context, loanId, by(caller)),
    },
    shifts: {
      latest: () => latestHandover(context),
      handOver: ({ note }, caller) => handOver(context, note, by(caller)),
      takeOver: (_input, caller) => takeOver(context, by(caller)),
      savePdf: (sheet, caller) => saveStationSheet(context, tickets, renderPdf, sheet, by(caller)),
    },
  }
}

function isLead(context: StationContext, caller: Caller): boolean {
  return context.attendants.get(attendantAt(context, caller))?.role === 'lead'
}
