import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay } from '../text/documents-days.ts'
import { frameWords } from '../text/documents-frame.ts'
import { defaultNoticeSources, lateWords } from '../text/documents-late.ts'
import { plainWords } from '../text/documents-plain.ts'
import type { Block, Run } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { type LetterInput, letterClosing, letterOpening, plainFoot } from './letter.ts'
import { heading, paperOf, paragraph, plainBox, row, table } from './make.ts'
import { amountOf, cellAmount, type PaperFigure } from './paper-figures.ts'
import { phoneOf } from './parties.ts'
import { mustTie } from './ties.ts'
import { typed } from './typed.ts'

/** A payment that is late. Number 0 is the down payment. */
export interface LatePayment {
  readonly number: number
  readonly dueOn: PlainDate
  readonly left: PaperFigure
}

/** All that a reminder needs. */
export interface ReminderInput extends LetterInput {
  readonly late: readonly LatePayment[]
  readonly total: PaperFigure
}

/** All that a notice of missed payments needs: what cures it and by when. */
export interface DefaultNoticeInput extends ReminderInput {
  readonly cureBy: PlainDate
  /** All that the plan still asks, where the agreement allows to ask it at once; null where it does not. */
  readonly acceleratedLeft: PaperFigure | null
}

/** What stands on a reminder: friendly, without threat or fee. Source: payment plan specification, section 10, step 2. */
export function reminderLetter(input: ReminderInput): DocumentModel {
  mustTie([lateTie(input)])
  const { language } = input
  const words = lateWords[language]
  return paperOf(input, {
    kind: 'reminderLetter',
    templateVersion: 'reminder-letter/2',
    title: words.reminder.title,
    blocks: [
      ...letterOpening(input, words.reminder.title),
      {
        kind: 'figureBox',
        label: words.reminder.late,
        amount: amountOf(input.total, language),
        sentence: [words.reminder.sentence],
      },
      plainBox(
        language,
        words.reminder.plain.map((sentence) => [sentence]),
      ),
      ...lateBlocks(input),
      ...payBlocks(input),
      ...letterClosing(input),
    ],
    foot: plainFoot(input),
  })
}

/**
 * What stands on a notice of missed payments: the amount and the day that cure it, the right to ask for new terms, help
 * with the bill, and what comes next. Source: payment plan specification, section 10, step 3.
 */
export function defaultNotice(input: DefaultNoticeInput): DocumentModel {
  mustTie([lateTie(input)])
  const { language } = input
  const words = lateWords[language].notice
  return paperOf(input, {
    kind: 'defaultNotice',
    templateVersion: 'default-notice/2',
    title: words.title,
    blocks: [
      ...letterOpening(input, words.title),
      {
        kind: 'figureBox',
        label: words.cure,
        amount: amountOf(input.total, language),
        sentence: [words.sentence(input.cureBy)],
      },
      plainBox(
        language,
        words.plain.map((sentence) => [sentence]),
      ),
      ...lateBlocks(input),
      ...noticeBlocks(input),
      ...payBlocks(input),
      ...letterClosing(input),
    ],
    foot: plainFoot(input),
    wording: defaultNoticeSources,
  })
}

function lateTie({ late, total }: ReminderInput) {
  return { where: 'late payments', parts: late.map(({ left }) => left), total, settlesEarly: false }
}

function lateBlocks({ language, late, total }: ReminderInput): readonly Block[] {
  const words = lateWords[language]
  const [payment, due, left] = words.columns
  return [
    heading(words.list),
    table(
      [
        [payment, 'words'],
        [due, 'words'],
        [left, 'money'],
      ],
      [
        ...late.map((each) =>
          row([
            [words.installment(each.number)],
            [spelledDay(each.dueOn, language)],
            [cellAmount(each.left, language)],
          ]),
        ),
        row([[words.total], [], [amountOf(total, language)]], 'total'),
      ],
    ),
  ]
}

function noticeBlocks({ language, cureBy, acceleratedLeft }: DefaultNoticeInput): readonly Block[] {
  const words = lateWords[language].notice
  return [
    heading(words.renegotiateHeading, 'late.renegotiate'),
    paragraph([words.renegotiate]),
    heading(words.assistanceHeading),
    paragraph([words.assistance]),
    heading(words.afterHeading, 'late.cure'),
    paragraph([words.cured(cureBy)]),
    paragraph([
      words.notCured,
      ...(acceleratedLeft === null ? [] : [' ', ...words.accelerated<Run>(amountOf(acceleratedLeft, language))]),
    ]),
    heading(words.disputeHeading),
    paragraph([words.dispute, ' ', words.noReport]),
  ]
}

function payBlocks({ language, clinic, contact }: ReminderInput): readonly Block[] {
  const words = lateWords[language]
  const address = clinic.addressLines.join(', ')
  return [
    heading(words.howToPay),
    paragraph([
      ...words.ways<Run>(address === '' ? frameWords[language].noPhone : typed('clinic.address', address)),
      ' ',
      ...plainWords[language].askHelp<Run>(phoneOf(contact, language)),
    ]),
  ]
}
