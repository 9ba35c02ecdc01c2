import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay } from '../text/documents-days.ts'
import { plainWords } from '../text/documents-plain.ts'
import { statementWords } from '../text/documents-statement.ts'
import type { Block, Run, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { type LetterInput, letterClosing, letterOpening, plainFoot } from './letter.ts'
import { heading, paperOf, paragraph, plainBox, row, table } from './make.ts'
import { amountOf, cellAmount, exactCents, type PaperFigure } from './paper-figures.ts'
import { entry, phoneOf } from './parties.ts'
import { mustTie } from './ties.ts'
import { typed } from './typed.ts'

/** One line of the time that a statement covers, and what is left after it. */
export interface StatementMove {
  readonly on: PlainDate
  readonly kind:
    | 'started'
    | 'charged'
    | 'lowered'
    | 'interest'
    | 'interestOff'
    | 'paid'
    | 'reversed'
    | 'refunded'
    | 'lateFee'
    | 'returnedFee'
    | 'waived'
  /** The receipt's number; null for what has none. */
  readonly number: string | null
  readonly amount: PaperFigure
  readonly leftAfter: PaperFigure
}

/** All that a statement of a plan needs. */
export interface StatementInput extends LetterInput {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly opening: PaperFigure
  readonly moves: readonly StatementMove[]
  readonly closing: PaperFigure
  /** Late, due and fees together; nothing while the plan is paused. */
  readonly dueNow: PaperFigure
  /** What is unpaid after its grace. */
  readonly late: PaperFigure
  /** What is due today or is still in its grace. */
  readonly current: PaperFigure
  /** While the plan's clock stands still: its last day (null: not known) and what is unpaid, fees among it, but not asked for. */
  readonly paused: { readonly to: PlainDate | null; readonly unpaid: PaperFigure } | null
  readonly next: { readonly on: PlainDate; readonly amount: PaperFigure } | null
  readonly lastOn: PlainDate | null
  /** Principal and interest to this day, and open fees; none of what is still to come up. */
  readonly payOff: PaperFigure
  readonly credit: PaperFigure
  /** Fees that are not paid; they are part of what is due now. */
  readonly fees: PaperFigure
  readonly paidToDate: PaperFigure
}

/**
 * What stands on a statement of a payment plan; of a paused one that nothing is due now. Throws a RangeError when what
 * is due now is not the sum of its parts.
 * Source: payment plan specification, section 10 (pauses) and section 11, "statement of account".
 */
export function statement(input: StatementInput): DocumentModel {
  const asked = input.paused === null ? [input.late, input.current, input.fees] : [input.late, input.current]
  mustTie([{ where: 'due now', parts: asked, total: input.dueNow, settlesEarly: false }])
  const { language } = input
  const words = statementWords[language]
  return paperOf(input, {
    kind: 'statement',
    templateVersion: 'statement/4',
    title: words.title,
    blocks: [
      ...letterOpening(input, words.title),
      {
        kind: 'figureBox',
        label: words.dueNow,
        amount: amountOf(input.dueNow, language),
        sentence: [dueSentence(input)],
      },
      plainBox(language, [
        ...words.plain.map((sentence) => [sentence]),
        plainWords[language].askHelp<Run>(phoneOf(input.contact, language)),
      ]),
      ...standingBlocks(input),
      ...moveBlocks(input),
      ...letterClosing(input),
    ],
    foot: plainFoot(input),
  })
}

function dueSentence({ paused, dueNow, language }: StatementInput): string {
  const words = statementWords[language]
  if (paused !== null) return words.nothingWhilePaused
  return exactCents(dueNow) === 0 ? words.nothingDue : words.dueSentence
}

function moveBlocks(input: StatementInput): readonly Block[] {
  const { language, from, to } = input
  const words = statementWords[language]
  const [day, what, amount, left] = words.columns
  const cell = (figure: PaperFigure): Words => [cellAmount(figure, language)]
  return [
    heading(words.moves),
    paragraph([words.periodOf(from, to)]),
    table(
      [
        [what, 'words'],
        [day, 'words'],
        [amount, 'money'],
        [left, 'money'],
      ],
      [
        row([[words.opening], [spelledDay(from, language)], [], cell(input.opening)]),
        ...input.moves.map((move) =>
          row([whatHappened(move, input), [spelledDay(move.on, language)], cell(move.amount), cell(move.leftAfter)]),
        ),
        row([[words.closing], [spelledDay(to, language)], [], [amountOf(input.closing, language)]], 'total'),
      ],
    ),
  ]
}

function whatHappened({ kind, number }: StatementMove, { language }: StatementInput): Words {
  const words = statementWords[language]
  if (kind === 'paid' || kind === 'reversed') return words[kind]<Run>(typed('receipt.number', number ?? ''))
  return [words[kind]]
}

function standingBlocks(input: StatementInput): readonly Block[] {
  const { language, next, lastOn, paused } = input
  const words = statementWords[language]
  const figure = (of: PaperFigure): Words => [amountOf(of, language)]
  return [
    heading(words.now),
    {
      kind: 'keyValueGrid',
      entries: [
        ...(paused === null
          ? [entry(words.late, figure(input.late)), entry(words.current, figure(input.current))]
          : [entry(words.paused, [words.until(paused.to)]), entry(words.unpaid, figure(paused.unpaid))]),
        ...(exactCents(input.fees) === 0 ? [] : [entry(words.fees, figure(input.fees))]),
        entry(words.next, next === null ? [nothingNext(input)] : [...figure(next.amount), ' ', words.on(next.on)]),
        entry(words.payOff, figure(input.payOff)),
        entry(words.paidToDate, figure(input.paidToDate)),
        ...(exactCents(input.credit) === 0 ? [] : [entry(words.credit, figure(input.credit))]),
        ...(lastOn === null ? [] : [entry(words.lastOn, [spelledDay(lastOn, language)])]),
      ],
    },
  ]
}

/** Without a date for the next payment: none is open, or it comes after a pause whose end is not known. */
function nothingNext({ paused, lastOn, language }: StatementInput): string {
  const words = statementWords[language]
  return paused !== null && lastOn !== null ? words.afterPause : words.whole
}
