import { rollSentences } from '../text/days-off.ts'
import { agreementWords } from '../text/documents-agreement.ts'
import { spelledDayWithWeekday } from '../text/documents-days.ts'
import { cutSentence } from '../text/plan-split.ts'
import type { AgreementInput, ScheduledPayment } from './agreement-input.ts'
import type { Section } from './agreement-section.ts'
import type { Block, Column, MoneyTable, Row, Run, Words } from './blocks.ts'
import { amountOf, cellAmount, exactCents } from './paper-figures.ts'
import { typed } from './typed.ts'

/** A schedule with more rows than this is attached in full at the end. */
const ROWS_IN_PLACE = 24
const FIRST_ROWS = 3

/** The down payment: what was or will be paid, how, and its receipt. */
export function downPaymentSection(input: AgreementInput): Section {
  const words = agreementWords[input.language].down
  const down = input.downPayment
  return {
    element: 'agreement.14.1.6',
    heading: words.heading,
    blocks: [{ kind: 'paragraph', size: 'text', words: down === null ? [words.none] : downWords(input, down) }],
  }
}

function downWords(input: AgreementInput, down: NonNullable<AgreementInput['downPayment']>): Words {
  const words = agreementWords[input.language].down
  const amount = amountOf(down.amount, input.language)
  if (down.paid === null) return words.toPay<Run>(amount, down.on)
  const { by, receiptNumber } = down.paid
  const paid = words.paid<Run>(amount, down.on, words.paidBy[by])
  return receiptNumber === null
    ? paid
    : [...paid, ' ', ...words.receipt<Run>(typed('downPayment.receiptNumber', receiptNumber))]
}

/** The schedule: in full, or its first and last rows when the full table is attached. */
export function scheduleSection(input: AgreementInput): Section {
  const words = agreementWords[input.language].schedule
  const { schedule } = input
  const attached = schedule.length > ROWS_IN_PLACE
  const last = schedule.at(-1)
  return {
    element: 'agreement.14.1.7',
    heading: words.heading,
    blocks: [
      ...(attached ? [paragraph([words.attached(schedule.length)])] : []),
      attached && last ? firstAndLast(input, last) : scheduleTable(input, schedule),
      ...notes(input),
    ],
  }
}

/** The first rows and the last one, with what is left out between them in words; only the full table has a total. */
function firstAndLast(input: AgreementInput, last: ScheduledPayment): MoneyTable {
  const words = agreementWords[input.language].schedule
  const first = input.schedule.slice(0, FIRST_ROWS)
  const table = scheduleTable(input, [...first, last])
  const between: Row = {
    rank: 'line',
    cells: table.columns.map((_, column) =>
      column === 1 ? [words.between(first.length + 1, input.schedule.length - 1)] : [],
    ),
    beneath: [],
  }
  const rows = table.rows.slice(0, -1)
  return { ...table, rows: [...rows.slice(0, -1), between, ...rows.slice(-1)] }
}

/** The full schedule on pages of its own, where it is too long to stand in its section. */
export function attachedSchedule(input: AgreementInput): readonly Block[] {
  if (input.schedule.length <= ROWS_IN_PLACE) return []
  const words = agreementWords[input.language].schedule
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, words: [words.attachedHeading] },
    { ...scheduleTable(input, input.schedule), isClose: true },
    ...notes(input),
  ]
}

function scheduleTable(input: AgreementInput, rows: readonly ScheduledPayment[]): MoneyTable {
  const { language, scheduleTotals } = input
  const words = agreementWords[language].schedule
  const [number, due, payment, interest, principal, balance] = words.columns
  const withInterest = bearsInterest(input)
  const columns: Column[] = [
    { title: number, holds: 'count' },
    { title: due, holds: 'words' },
    { title: payment, holds: 'money' },
    ...(withInterest ? [{ title: interest, holds: 'money' as const }] : []),
    { title: principal, holds: 'money' },
    { title: balance, holds: 'money' },
  ]
  const total: Row = {
    rank: 'total',
    cells: [
      [],
      [words.total],
      [amountOf(scheduleTotals.payment, language)],
      ...(withInterest ? [figureCell(input, scheduleTotals.interest)] : []),
      [amountOf(scheduleTotals.principal, language)],
      [],
    ],
    beneath: [],
  }
  return {
    kind: 'moneyTable',
    element: 'agreement.14.4',
    columns,
    rows: [...rows.map((row) => paymentRow(input, row, withInterest)), total],
  }
}

function paymentRow(input: AgreementInput, row: ScheduledPayment, withInterest: boolean): Row {
  const { language } = input
  const words = agreementWords[language].schedule
  const isLast = row.number === input.schedule.at(-1)?.number
  const moved = row.payOn !== row.dueOn
  return {
    rank: isLast && input.lastPayment !== null ? 'strong' : 'line',
    cells: [
      [String(row.number)],
      [spelledDayWithWeekday(row.dueOn, language), ...(moved ? [`; ${words.payOn(row.payOn)}`] : [])],
      [cellAmount(row.payment, language)],
      ...(withInterest ? [figureCell(input, row.interest)] : []),
      [cellAmount(row.principal, language)],
      [cellAmount(row.balanceAfter, language)],
    ],
    beneath: [],
  }
}

function figureCell(input: AgreementInput, figure: ScheduledPayment['interest']): Words {
  return figure === null ? [] : [cellAmount(figure, input.language)]
}

function bearsInterest({ scheduleTotals }: AgreementInput): boolean {
  return scheduleTotals.interest !== null && exactCents(scheduleTotals.interest) !== 0
}

function notes(input: AgreementInput): readonly Block[] {
  const words = agreementWords[input.language].schedule
  return [
    ...(input.lastPayment === null || input.runs ? [] : [paragraph([words.lastDiffers])]),
    ...(input.cut ? [paragraph([cutSentence(input.cut, input.language)])] : []),
    ...(input.moves ? [paragraph([rollSentences(input.moves, input.language)])] : []),
    ...(input.schedule.some((row) => row.payOn !== row.dueOn) ? [paragraph([words.whichDate])] : []),
  ]
}

function paragraph(words: Words): Block {
  return { kind: 'paragraph', size: 'text', words }
}
