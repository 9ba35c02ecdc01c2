import type { PlainDate } from '../dates/plain-date.ts'
import { combinedWords } from '../text/documents-combined.ts'
import { spelledDayWithWeekday } from '../text/documents-days.ts'
import { joined } from '../text/documents-say.ts'
import type { Block, Run } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { type LetterInput, letterClosing, letterOpening, plainFoot } from './letter.ts'
import { heading, paperOf, paragraph, plainBox, row, table } from './make.ts'
import { amountOf, cellAmount, exactCents, type PaperFigure } from './paper-figures.ts'
import { mustTie } from './ties.ts'
import { typed } from './typed.ts'

/** What one date asks for: the part of each plan, and the one amount that they make. */
export interface CombinedDate {
  readonly dueOn: PlainDate
  /** Another day where the due day is none on which the clinic takes money. */
  readonly payOn: PlainDate
  readonly parts: readonly { readonly planNumber: string; readonly amount: PaperFigure }[]
  readonly together: PaperFigure
}

/** All that the sheet of a payer's plans needs; `planNumber` of the letter names all of them. */
export interface CombinedScheduleInput extends LetterInput {
  readonly dates: readonly CombinedDate[]
  readonly plans: readonly { readonly number: string; readonly left: PaperFigure }[]
  readonly left: PaperFigure
  /** Fees that are open on these plans: no plan's schedule holds them. */
  readonly fees: PaperFigure
}

/**
 * What does a payer of several plans pay on each date? One amount for each, with the plans that it is for. Throws a
 * RangeError when the dates, or the plans, do not make the total. It tells no service and no patient's name.
 * Source: payment plan specification, section 6.2, "one combined amount per date".
 */
export function combinedSchedule(input: CombinedScheduleInput): DocumentModel {
  const { language, dates, plans, left } = input
  mustTie([
    ...dates.map(({ dueOn, parts, together }) => ({
      where: dueOn,
      parts: parts.map(({ amount }) => amount),
      total: together,
      settlesEarly: false,
    })),
    { where: 'dates', parts: dates.map(({ together }) => together), total: left, settlesEarly: false },
    { where: 'plans', parts: plans.map((plan) => plan.left), total: left, settlesEarly: false },
  ])
  const words = combinedWords[language]
  return paperOf(input, {
    kind: 'combinedSchedule',
    templateVersion: 'combined-schedule/1',
    title: words.title,
    blocks: [
      ...letterOpening(input, words.title),
      plainBox(
        language,
        words.plain.map((sentence) => [sentence]),
      ),
      dateTable(input),
      ...feeLine(input),
      heading(words.each),
      planTable(input),
      ...letterClosing(input),
    ],
    foot: plainFoot(input),
  })
}

function dateTable({ language, dates, left, issuedOn }: CombinedScheduleInput): Block {
  const words = combinedWords[language]
  return table(
    [
      [words.due, 'words'],
      [words.plans, 'words'],
      [words.together, 'money'],
    ],
    [
      ...dates.map(({ dueOn, payOn, parts, together }) =>
        row([
          [
            spelledDayWithWeekday(dueOn, language),
            ...(payOn === dueOn ? [] : [`; ${words.payOn(payOn)}`]),
            ...(payOn < issuedOn ? [`; ${words.late}`] : []),
          ],
          joined(
            parts.map(({ planNumber, amount }) =>
              words.part<Run>(typed('planNumber', planNumber), amountOf(amount, language)),
            ),
            '; ',
          ),
          [cellAmount(together, language)],
        ]),
      ),
      row([[words.total], [], [amountOf(left, language)]], 'total'),
    ],
  )
}

function feeLine({ language, fees }: CombinedScheduleInput): readonly Block[] {
  return exactCents(fees) === 0 ? [] : [paragraph(combinedWords[language].fees<Run>(amountOf(fees, language)))]
}

function planTable({ language, plans, left }: CombinedScheduleInput): Block {
  const words = combinedWords[language]
  return table(
    [
      [words.plan, 'words'],
      [words.left, 'money'],
    ],
    [
      ...plans.map((plan) => row([[typed('planNumber', plan.number)], [cellAmount(plan.left, language)]])),
      row([[words.total], [amountOf(left, language)]], 'total'),
    ],
  )
}
