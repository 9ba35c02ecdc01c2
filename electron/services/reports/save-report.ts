import type { Caller } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { ReportOrder } from '../../../shared/contract/report.ts'
import { csvText, type OutgoingCell } from '../../../shared/interop/csv-text.ts'
import { type Cents, minusCents } from '../../../shared/money/cents.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import { methodWord, reportNames, reportWords, ruleWords } from '../../../shared/text/screens-reports.ts'
import { debitCells } from '../autopay/debit-sheet.ts'
import type { Desk } from '../desk.ts'
import { recordLook } from '../record-act.ts'
import { accuracyCells } from './accuracy-sheet.ts'
import { agingCells } from './aging-sheet.ts'
import { complianceCells, qualityCells } from './queue-sheets.ts'
import { reliefCells } from './relief-sheet.ts'
import { creditBalances, dailyTotals, expected } from './reports.ts'

type Cells = readonly (readonly OutgoingCell[])[]

const { heads } = reportWords

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
    case 'expectedCash':
      return expectedCells(desk)
    case 'dailyTotals':
      return dailyCells(desk, order)
  }
}

function creditCells(desk: Desk): Cells {
  return [
    [
      heads.plan,
      heads.patient,
      heads.amount,
      heads.since,
      heads.onRequest,
      heads.effort,
      heads.unclaimed,
      heads.unclaimedBy,
    ],
    ...creditBalances(desk).map(({ planNumber, patientName, amount, cameUpOn, duty, unclaimed }) => [
      planNumber,
      patientName,
      dollars(amount),
      cameUpOn,
      duty === null ? null : duty.refundOnRequest ? reportWords.yes : reportWords.no,
      duty?.effortFrom ?? null,
      unclaimed?.on ?? null,
      unclaimed === null ? null : ruleWords(unclaimed),
    ]),
  ]
}

function expectedCells(desk: Desk): Cells {
  return [
    [heads.month, heads.scheduled, heads.likely, heads.received],
    ...expected(desk).months.map(({ month, scheduled, likely, received }) => [
      month,
      dollars(scheduled),
      likely === null ? null : dollars(likely),
      received === null ? null : dollars(received),
    ]),
  ]
}

function dailyCells(desk: Desk, { from, to }: Extract<ReportOrder, { readonly report: 'dailyTotals' }>): Cells {
  return [
    [heads.day, heads.method, heads.receipts, heads.moneyIn, heads.reversed, heads.refunded, heads.net],
    ...dailyTotals(desk, from, to).map(({ on, method, receipts, received, reversed, refunded }) => [
      on,
      methodWord(method),
      receipts,
      dollars(received),
      dollars(reversed),
      dollars(refunded),
      dollars(minusCents(minusCents(received, reversed), refunded)),
    ]),
  ]
}

/** Dollars as a number of our own, so that a spreadsheet can add them up. */
function dollars(amount: Cents): number {
  return Number(plainAmount(amount))
}
