import type { Caller } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { ReportOrder } from '../../../shared/contract/report.ts'
import { csvText, type OutgoingCell } from '../../../shared/interop/csv-text.ts'
import { reportNames } from '../../../shared/text/screens-reports.ts'
import { debitCells } from '../autopay/debit-sheet.ts'
import type { Desk } from '../desk.ts'
import { recordLook } from '../record-act.ts'
import { accuracyCells } from './accuracy-sheet.ts'
import { activityCells } from './activity-sheet.ts'
import { agingCells } from './aging-sheet.ts'
import { creditCells, dailyCells, expectedCells } from './money-sheets.ts'
import { complianceCells, qualityCells } from './queue-sheets.ts'
import { reliefCells } from './relief-sheet.ts'

type Cells = readonly (readonly OutgoingCell[])[]

/**
 * Saves a report as comma-separated text, where the person wants it. No cell of it can start a formula; amounts are plain
 * dollars, and what is not known is an empty cell, never a zero. Source: security and reliability, section 6.
 */
export async function saveReport(desk: Desk, order: ReportOrder, caller: Caller): Promise<Answer<string>> {
  const rows = cellsOf(desk, order)
  const bytes = new TextEncoder().encode(`\ufeff${csvText(rows)}`)
  const saved = await desk.saveFile(`${reportNames[order.report]} ${desk.today()}.csv`, bytes)
  if (saved.kind === 'cancelled') return refused('CANCELLED')
  if (saved.kind === 'readOnly') return refused('READ_ONLY', { reason: saved.reason })
  const after = { ...order, rows: rows.length - 1 }
  recordLook(desk, caller, { action: 'report.save', kind: 'report', id: order.report, after })
  return done(saved.fileName)
}

function cellsOf(desk: Desk, order: ReportOrder): Cells {
  switch (order.report) {
    case 'aging':
      return agingCells(desk, order.by)
    case 'credits':
      return creditCells(desk)
    case 'compliance':
      return complianceCells(desk)
    case 'quality':
      return qualityCells(desk)
    case 'debits':
      return debitCells(desk, order.on)
    case 'accuracy':
      return accuracyCells(desk, order.from, order.to)
    case 'relief':
      return reliefCells(desk, order.from, order.to)
    case 'activity':
      return activityCells(desk, order.from, order.to)
    case 'expectedCash':
      return expectedCells(desk)
    case 'dailyTotals':
      return dailyCells(desk, order.from, order.to)
  }
}
