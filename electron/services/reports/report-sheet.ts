import type { DayTotal, ReportOrder } from '../../../shared/contract/report.ts'
import { isPlainDate } from '../../../shared/dates/plain-date.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import type { ReportCell, ReportPaperInput } from '../../../shared/documents/report-paper.ts'
import type { ExpectedCash, ExpectedMonth } from '../../../shared/engine/installments/expected-cash.ts'
import { isNearlyUnclaimed } from '../../../shared/engine/installments/unclaimed.ts'
import { type Cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import { fullDay, weekdayDay } from '../../../shared/text/screens-days.ts'
import {
  backTestSentence,
  creditSentence,
  dailySentence,
  expectedSentence,
  methodWord,
  monthWord,
  predictableWords,
  reportNames,
  reportWords,
  unclaimedWords,
} from '../../../shared/text/screens-reports.ts'
import { debitSheet } from '../autopay/debit-sheet.ts'
import type { Desk } from '../desk.ts'
import { agingSheet } from './aging-sheet.ts'
import { complianceSheet, qualitySheet } from './queue-sheets.ts'
import { creditBalances, dailyTotals, expected } from './reports.ts'

/** A report without what every paper knows of its making. */
export type ReportSheet = Omit<
  ReportPaperInput,
  'language' | 'number' | 'version' | 'issuedOn' | 'preparedBy' | 'clinic'
>

const { heads } = reportWords
const NONE: ReportCell = { kind: 'none' }

const words = (text: string): ReportCell => ({ kind: 'words', words: text })
const typed = (field: string, text: string): ReportCell => ({ kind: 'typed', field, text })
const money = (id: string, amount: Cents | null): ReportCell =>
  amount === null ? NONE : { kind: 'amount', figure: knownFigure(id, amount) }

/** What a report says on paper, from the same answers as the screen. Source: payment plan specification, section 11. */
export function reportSheet(desk: Desk, order: ReportOrder): ReportSheet {
  const title = reportNames[order.report]
  const asOf = reportWords.asOf(desk.today())
  switch (order.report) {
    case 'aging':
      return { title, beneath: asOf, ...agingSheet(desk, order.by) }
    case 'credits':
      return { title, beneath: asOf, ...creditSheet(desk) }
    case 'compliance':
      return { title, beneath: asOf, ...complianceSheet(desk) }
    case 'quality':
      return { title, beneath: asOf, ...qualitySheet(desk) }
    case 'debits':
      return { title, beneath: fullDay(order.on), ...debitSheet(desk, order.on) }
    case 'expectedCash':
      return { title, beneath: asOf, ...cashSheet(expected(desk)) }
    case 'dailyTotals': {
      const beneath = `${fullDay(order.from)} – ${fullDay(order.to)}`
      return { title, beneath, ...dailySheet(dailyTotals(desk, order.from, order.to)) }
    }
  }
}

type Body = Omit<ReportSheet, 'title' | 'beneath'>

function creditSheet(desk: Desk): Body {
  const lines = creditBalances(desk)
  const sum = sumCents(lines.map(({ amount }) => amount))
  const effortOf = ({ duty }: (typeof lines)[number]) => duty?.effortFrom ?? null
  const due = lines.filter((line) => (effortOf(line) ?? '9') <= desk.today()).length
  const near = lines.filter(({ unclaimed }) => isNearlyUnclaimed(unclaimed, desk.today())).length
  return {
    sentence: creditSentence(lines.length, sum, due, near),
    notes: [reportWords.unclaimedNote],
    columns: [
      [heads.plan, 'words'],
      [heads.since, 'words'],
      [heads.onRequest, 'words'],
      [heads.effort, 'words'],
      [heads.unclaimed, 'words'],
      [heads.amount, 'money'],
    ],
    rows: lines.map((line) => [
      typed('plan', `${line.planNumber} ${line.patientName}`),
      words(fullDay(line.cameUpOn)),
      words(line.duty === null ? reportWords.unknown : line.duty.refundOnRequest ? reportWords.yes : reportWords.no),
      dayCell(effortOf(line)),
      words(unclaimedWords(line.unclaimed)),
      money('credit.amount', line.amount),
    ]),
    totals: [words(reportWords.total), NONE, NONE, NONE, NONE, money('credit.total', sum)],
    empty: reportWords.noCredits,
  }
}

function dayCell(day: string | null): ReportCell {
  return day !== null && isPlainDate(day) ? words(fullDay(day)) : NONE
}

function cashSheet({ months, arrears, predictable }: ExpectedCash): Body {
  const next =
    months.find(({ isClosed, scheduled }) => !isClosed && scheduled > 0) ?? months.find((row) => !row.isClosed)
  const tried = months.filter(({ isClosed, likely, received }) => isClosed && likely !== null && received !== null)
  const sum = (of: (row: ExpectedMonth) => Cents | null) => sumCents(tried.map(of).filter((amount) => amount !== null))
  const past = backTestSentence(
    sum((row) => row.scheduled),
    sum((row) => row.likely),
    sum((row) => row.received),
  )
  return {
    sentence: next ? expectedSentence(next.month, next.scheduled, next.likely, arrears) : reportWords.noHistory,
    notes: [...(tried.length === 0 ? [] : [past]), ...(predictable === null ? [] : [predictableWords(predictable)])],
    columns: [
      [heads.month, 'words'],
      [heads.scheduled, 'money'],
      [heads.likely, 'money'],
      [heads.received, 'money'],
      [heads.off, 'money'],
    ],
    rows: months.map((row) => [
      words(monthWord(row.month)),
      money('cash.scheduled', row.scheduled),
      money('cash.likely', row.likely),
      money('cash.received', row.received),
      money('cash.off', offBy(row)),
    ]),
    totals: [],
    empty: reportWords.noHistory,
  }
}

/** By how much a closed month came otherwise than was likely. */
function offBy({ isClosed, likely, received }: ExpectedMonth): Cents | null {
  return isClosed && likely !== null && received !== null ? minusCents(received, likely) : null
}

function dailySheet(rows: readonly DayTotal[]): Body {
  const sum = (of: (row: DayTotal) => Cents) => sumCents(rows.map(of))
  const [received, reversed, refunded] = [
    sum((row) => row.received),
    sum((row) => row.reversed),
    sum((row) => row.refunded),
  ]
  const receipts = rows.reduce((all, row) => all + row.receipts, 0)
  const net = (row: DayTotal) => minusCents(minusCents(row.received, row.reversed), row.refunded)
  return {
    sentence: dailySentence(received, reversed, refunded, receipts),
    notes: [],
    columns: [
      [heads.day, 'words'],
      [heads.method, 'words'],
      [heads.receipts, 'count'],
      [heads.moneyIn, 'money'],
      [heads.reversed, 'money'],
      [heads.refunded, 'money'],
      [heads.net, 'money'],
    ],
    rows: rows.map((row) => [
      words(weekdayDay(row.on)),
      words(methodWord(row.method)),
      words(String(row.receipts)),
      money('day.received', row.received),
      money('day.reversed', row.reversed),
      money('day.refunded', row.refunded),
      money('day.net', net(row)),
    ]),
    totals: [
      words(reportWords.total),
      NONE,
      words(String(receipts)),
      money('day.received', received),
      money('day.reversed', reversed),
      money('day.refunded', refunded),
      money('day.net', sum(net)),
    ],
    empty: reportWords.noMoney,
  }
}
