import type { PlainDate } from '../dates/plain-date.ts'
import { spelledDay } from '../text/documents-days.ts'
import { officeWords } from '../text/documents-office.ts'
import type { Block, Run, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { plainFoot } from './letter.ts'
import { heading, paperOf, paragraph, plainBox, row, table, writeLines } from './make.ts'
import { amountOf, cellAmount, exactCents, type PaperFigure } from './paper-figures.ts'
import { letterhead, type PaperOrigin, titleWithNumber } from './parties.ts'
import { mustTie } from './ties.ts'
import { typed, typedWhole } from './typed.ts'

/** One open plan on the list. */
export interface EmergencyBalance {
  readonly payer: string
  readonly phone: string
  readonly planNumber: string
  /** The clock stands still: nothing is late, and what falls into the pause is not asked for. */
  readonly isPaused: boolean
  readonly next: { readonly on: PlainDate; readonly amount: PaperFigure } | null
  readonly late: PaperFigure
  readonly left: PaperFigure
}

/** All that the emergency list needs. */
export interface EmergencyBalancesInput extends PaperOrigin {
  readonly asOf: PlainDate
  readonly plans: readonly EmergencyBalance[]
  readonly left: PaperFigure
}

const EMPTY_LINES = 8

/**
 * What stands on the list that keeps the desk going without a computer. Throws a RangeError when the balances do not add
 * up. Source: user journeys, J14.
 */
export function emergencyBalances(input: EmergencyBalancesInput): DocumentModel {
  mustTie([{ where: 'balances', parts: input.plans.map(({ left }) => left), total: input.left, settlesEarly: false }])
  const { language } = input
  const words = officeWords[language].balances
  const [what, amount] = words.afterColumns
  return paperOf(input, {
    kind: 'emergencyBalances',
    templateVersion: 'emergency-balances/2',
    title: words.title,
    blocks: [
      letterhead(input.clinic, language),
      titleWithNumber(input, words.title),
      plainBox(
        language,
        words.plain.map((sentence) => [sentence]),
      ),
      ...listBlocks(input),
      writeLines(
        words.after,
        Array.from({ length: EMPTY_LINES }, () => [[what, 'wide'] as const, [amount, 'narrow'] as const]).flat(),
      ),
    ],
    foot: plainFoot(input),
  })
}

function listBlocks(input: EmergencyBalancesInput): readonly Block[] {
  const { language, plans } = input
  const words = officeWords[language].balances
  const [payer, plan, next, due, left] = words.columns
  const about = paragraph([words.asOf(input.asOf), ' ', words.count(plans.length)])
  if (plans.length === 0) return [heading(words.list), about, paragraph([words.none])]
  return [
    heading(words.list),
    about,
    table(
      [
        [payer, 'words'],
        [plan, 'code'],
        [next, 'words'],
        [due, 'money'],
        [left, 'money'],
      ],
      [
        ...plans.map((each) =>
          row(
            [
              [typed('payer.name', each.payer)],
              [typed('planNumber', each.planNumber)],
              [nextWords(input, each)],
              [each.next === null ? words.nothingDue : cellAmount(each.next.amount, language)],
              [cellAmount(each.left, language)],
            ],
            'line',
            beneath(input, each),
          ),
        ),
        row([[words.total], [], [], [], [amountOf(input.left, language)]], 'total'),
      ],
    ),
  ]
}

function nextWords({ language }: EmergencyBalancesInput, { isPaused, next }: EmergencyBalance): string {
  const words = officeWords[language].balances
  if (isPaused) return next === null ? words.paused : words.pausedThen(next.on)
  return next === null ? words.nothingDue : spelledDay(next.on, language)
}

function beneath({ language }: EmergencyBalancesInput, { phone, late }: EmergencyBalance): Words {
  const words = officeWords[language].balances
  const call: Words = phone === '' ? [] : [`${words.phone} `, typedWhole('payer.phone', phone)]
  const open: Words = exactCents(late) === 0 ? [] : words.late<Run>(amountOf(late, language))
  return call.length > 0 && open.length > 0 ? [...call, '; ', ...open] : [...call, ...open]
}
