import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDayWithWeekday } from '../text/documents-days.ts'
import { scheduleWords } from '../text/documents-schedule.ts'
import type { Block, Run, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { type LetterInput, letterClosing, letterOpening, plainFoot } from './letter.ts'
import { heading, paperOf, plainBox, row, table } from './make.ts'
import { amountOf, cellAmount, exactCents, type PaperFigure } from './paper-figures.ts'
import { mustTie } from './ties.ts'
import { typed } from './typed.ts'

/** One payment of the plan as it stands today. */
export interface SchedulePayment {
  readonly number: number
  readonly dueOn: PlainDate
  /** Another day where the due day is none on which the clinic takes money. */
  readonly payOn: PlainDate
  readonly amount: PaperFigure
  readonly paid: PaperFigure
  /** What is still to be paid of it. */
  readonly open: PaperFigure
  readonly balanceAfter: PaperFigure
}

/** All that a schedule with its coupons needs. */
export interface PaymentScheduleInput extends LetterInput {
  readonly payments: readonly SchedulePayment[]
  readonly total: PaperFigure
  readonly paid: PaperFigure
  readonly left: PaperFigure
  readonly withCoupons: boolean
}

/**
 * What stands on a schedule, and a coupon to tear off for each payment that is still open. Throws a RangeError when the
 * payments do not make the total. Source: payment plan specification, section 14.4.
 */
export function paymentSchedule(input: PaymentScheduleInput): DocumentModel {
  mustTie([
    { where: 'schedule', parts: input.payments.map(({ amount }) => amount), total: input.total, settlesEarly: false },
    { where: 'paid', parts: input.payments.map(({ paid }) => paid), total: input.paid, settlesEarly: false },
    { where: 'total', parts: [input.paid, input.left], total: input.total, settlesEarly: false },
  ])
  const { language } = input
  const words = scheduleWords[language]
  return paperOf(input, {
    kind: 'paymentSchedule',
    templateVersion: 'payment-schedule/1',
    title: words.title,
    blocks: [
      ...letterOpening(input, words.title),
      plainBox(
        language,
        words.plain.filter((_, at) => input.withCoupons || at !== 1).map((sentence) => [sentence]),
      ),
      scheduleTable(input),
      ...letterClosing(input),
      ...couponBlocks(input),
    ],
    foot: plainFoot(input),
  })
}

function scheduleTable(input: PaymentScheduleInput): Block {
  const { language, payments } = input
  const words = scheduleWords[language]
  const [number, due, payment, paid, left] = words.columns
  const cell = (figure: PaperFigure): Words => [cellAmount(figure, language)]
  return table(
    [
      [number, 'count'],
      [due, 'words'],
      [payment, 'money'],
      [paid, 'money'],
      [left, 'money'],
    ],
    [
      ...payments.map((each) =>
        row([
          [String(each.number)],
          [
            spelledDayWithWeekday(each.dueOn, language),
            ...(each.payOn === each.dueOn ? [] : [`; ${words.payOn(each.payOn)}`]),
          ],
          cell(each.amount),
          cell(each.paid),
          cell(each.balanceAfter),
        ]),
      ),
      row(
        [
          [words.total],
          [],
          ...[input.total, input.paid, input.left].map((figure): Words => [amountOf(figure, language)]),
        ],
        'total',
      ),
    ],
  )
}

function couponBlocks(input: PaymentScheduleInput): readonly Block[] {
  if (!input.withCoupons) return []
  const { language, clinic } = input
  const words = scheduleWords[language]
  const open = input.payments.filter((payment) => exactCents(payment.open) !== 0)
  if (open.length === 0) return []
  return [
    { kind: 'pageBreak' },
    heading(words.coupons),
    ...open.map(
      (payment): Block => ({
        kind: 'notice',
        element: 'coupon',
        heading: words.coupon(payment.number, input.payments.length),
        paragraphs: [
          words.couponLine<Run>(typed('planNumber', input.planNumber), amountOf(payment.open, language), payment.dueOn),
          words.couponPayer<Run>(typed('payer.name', input.payer.name)),
          words.couponTo<Run>(
            typed('clinic.name', clinic.name),
            typed('clinic.address', clinic.addressLines.join(', ')),
          ),
        ],
        bold: false,
        leastPoints: 11,
      }),
    ),
  ]
}
