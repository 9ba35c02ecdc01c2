import type { DayTotal } from '../../../shared/contract/report.ts'
import { isPlainDate, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import type { ReportCell, ReportPaperInput } from '../../../shared/documents/report-paper.ts'
import type { ExpectedCash, ExpectedMonth } from '../../../shared/engine/installments/expected-cash.ts'
import { isNearlyUnclaimed } from '../../../shared/engine/installments/unclaimed.ts'
import type { OutgoingCell } from '../../../shared/interop/csv-text.ts'
import { type Cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import { fullDay, weekdayDay } from '../../../shared/text/screens-days.ts'
import {
  backTestSentence,
  creditSentence,
  dailySentence,
  expectedSentence,
  methodWord,
  monthWord,
  predictableWords,
  reportWords,
  ruleWords,
  unclaimedWords,
} from '../../../shared/text/screens-reports.ts'
import type { Desk } from '../desk.ts'
import { creditBalances, dailyTotals, expected } from './reports.ts'

type Cells = readonly (readonly OutgoingCell[])[]

const { heads } = reportWords
const NONE: ReportCell = { kind: 'none' }

const words = (text: string): ReportCell => ({ kind: 'words', words: text })
const typed = (field: string, text: string): ReportCell => ({ kind: 'typed', field, text })
const money = (id: string, amount: Cents | null): ReportCell =>
  amount === null ? NONE : { kind: 'amount', figure: knownFigure(id, amount) }

type Body = Pick<ReportPaperInput, 'sentence' | 'notes' | 'columns' | 'rows' | 'totals' | 'empty'>

/** What is owed back, on paper. */
export function creditSheet(desk: Desk): Body {
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

/** What is scheduled and likely from month to month, on paper. */
export function cashSheet({ months, arrears, predictable }: ExpectedCash): Body {
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

/** Money of each day and method, on paper. */
export function dailySheet(rows: readonly DayTotal[]): Body {
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

/** What is owed back, as a table. */
export function creditCells(desk: Desk): Cells {
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

/** What is scheduled and likely from month to month, as a table. */
export function expectedCells(desk: Desk): Cells {
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

/** Money of each day and method, as a table. */
export function dailyCells(desk: Desk, from: PlainDate, to: PlainDate): Cells {
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
