import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import type { ReportCell, ReportPaperInput } from '../../../shared/documents/report-paper.ts'
import type { OutgoingCell } from '../../../shared/interop/csv-text.ts'
import { type Cents, sumCents } from '../../../shared/money/cents.ts'
import { plainAmount } from '../../../shared/money/show.ts'
import { drawMethod, drawnFrom, drawSentence, drawWords, resultWords } from '../../../shared/text/autopay.ts'
import { reportWords } from '../../../shared/text/screens-reports.ts'
import type { Desk } from '../desk.ts'
import { expectedDebits } from './expected-debits.ts'

type Body = Pick<ReportPaperInput, 'sentence' | 'notes' | 'columns' | 'rows' | 'totals' | 'empty'>

const { heads } = reportWords
const words = (text: string): ReportCell => ({ kind: 'words', words: text })
const typed = (field: string, text: string): ReportCell => ({ kind: 'typed', field, text })
const money = (id: string, amount: Cents): ReportCell => ({ kind: 'amount', figure: knownFigure(id, amount) })

/** The draws of a day on paper. */
export function debitSheet(desk: Desk, on: PlainDate): Body {
  const debits = expectedDebits(desk.store.reader, on)
  const amounts = debits.map(({ amount }) => amount)
  return {
    sentence: drawSentence(on, amounts, debits.filter(({ result }) => result === null).length),
    notes: [drawWords.note],
    columns: [
      [heads.plan, 'words'],
      [drawWords.from, 'words'],
      [drawWords.token, 'words'],
      [drawWords.result, 'words'],
      [heads.amount, 'money'],
    ],
    rows: debits.map((debit) => [
      typed('plan', `${debit.planNumber} ${debit.patientName}`),
      typed('autopay.from', drawnFrom(debit)),
      typed('autopay.token', debit.token),
      typed('autopay.result', resultWords(debit.result)),
      money('autopay.amount', debit.amount),
    ]),
    totals: [words(reportWords.total), NONE, NONE, NONE, money('autopay.total', sumCents(amounts))],
    empty: drawWords.empty,
  }
}

const NONE: ReportCell = { kind: 'none' }

/** The draws of a day that have no result yet, as a table for the processor: no patient is named in it. */
export function debitCells(desk: Desk, on: PlainDate): readonly (readonly OutgoingCell[])[] {
  const awaited = expectedDebits(desk.store.reader, on).filter(({ result }) => result === null)
  return [
    [heads.day, heads.plan, heads.amount, heads.method, drawWords.brand, drawWords.lastFour, drawWords.token],
    ...awaited.map((debit) => [
      on,
      debit.planNumber,
      Number(plainAmount(debit.amount)),
      drawMethod(debit.method),
      debit.brand,
      debit.lastFour,
      debit.token,
    ]),
  ]
}
