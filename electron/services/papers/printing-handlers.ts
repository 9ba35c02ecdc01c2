import type { Handlers } from '../../../shared/contract/contract.ts'
import type { PrintingCall } from '../../../shared/contract/printing.ts'
import type { Desk } from '../desk.ts'
import { printDraftAgreement } from '../print-draft-agreement.ts'
import { printDraftEstimate } from './print-draft-estimate.ts'
import { choosePrinter, listPrinters } from './printing.ts'
import { printSigned, saveSigned } from './signed-pages.ts'
import { dropPrint, listQueue, putPrintBack, retryPrint } from './waiting-prints.ts'

type DraftCall = 'plan.printDraft' | 'estimate.printDraft'

/** One function for each call about printers and the papers that wait for one, and for the drafts that are only printed. */
export function printingHandlers(desk: Desk): Pick<Handlers, PrintingCall | DraftCall> {
  return {
    'estimate.printDraft': (request, caller) => printDraftEstimate(desk, request, caller),
    'plan.printDraft': (request, caller) => printDraftAgreement(desk, request, caller),
    'printer.list': () => listPrinters(desk),
    'printer.choose': (request, caller) => choosePrinter(desk, request, caller),
    'printQueue.list': () => listQueue(desk),
    'printQueue.retry': (request, caller) => retryPrint(desk, request, caller),
    'printQueue.drop': (request, caller) => dropPrint(desk, request, caller),
    'printQueue.putBack': (request, caller) => putPrintBack(desk, request, caller),
    'paper.printSigned': (request, caller) => printSigned(desk, request, caller),
    'paper.saveSigned': (request, caller) => saveSigned(desk, request, caller),
  }
}
