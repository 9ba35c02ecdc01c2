import type { PlainDate } from '../dates/plain-date.ts'
import { plainWords } from '../text/documents-plain.ts'
import { planChangeWords } from '../text/documents-plan-change.ts'
import type { Block, Run, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { type LetterInput, letterClosing, letterOpening, plainFoot } from './letter.ts'
import { heading, paperOf, paragraph, plainBox, row, signHere, table } from './make.ts'
import { amountOf, cellAmount, type PaperFigure } from './paper-figures.ts'
import { mustTie } from './ties.ts'
import { typed } from './typed.ts'

/** Something that a change may touch. */
export type ChangedField =
  | 'payment'
  | 'lastPayment'
  | 'count'
  | 'nextDueOn'
  | 'lastDueOn'
  | 'frequency'
  | 'left'
  | 'guarantor'
  | 'total'

/** Before and now, as amounts or in words of the paper's language. */
export interface ChangedTerm {
  readonly field: ChangedField
  readonly before: string | PaperFigure
  readonly now: string | PaperFigure
}

/** All that the sheet about a change of a plan needs. */
export interface PlanChangeInput extends LetterInput {
  readonly planVersion: number
  readonly effectiveOn: PlainDate
  readonly reason: string
  readonly changes: readonly ChangedTerm[]
  /** By how much the plan asks more or less; null where the total stays. */
  readonly adjusted: { readonly kind: 'more' | 'less'; readonly amount: PaperFigure } | null
  readonly payments: readonly {
    readonly number: number
    readonly dueOn: PlainDate
    readonly amount: PaperFigure
    readonly balanceAfter: PaperFigure
  }[]
  readonly left: PaperFigure
  readonly needsSignature: boolean
}

/**
 * What stands on the addendum of a changed plan: old, new and the difference, the new payments, and a place to sign
 * where the change needs it. Source: payment plan specification, sections 7 and 14.3.
 */
export function planChange(input: PlanChangeInput): DocumentModel {
  mustTie([
    {
      where: 'new payments',
      parts: input.payments.map(({ amount }) => amount),
      total: input.left,
      settlesEarly: false,
    },
  ])
  const { language } = input
  const words = planChangeWords[language]
  return paperOf(input, {
    kind: 'planChange',
    templateVersion: 'plan-change/3',
    title: words.title,
    blocks: [
      ...letterOpening(input, words.title),
      plainBox(
        language,
        [...words.plain, input.needsSignature ? words.sign : words.noSign].map((sentence) => [sentence]),
      ),
      ...changeBlocks(input),
      ...paymentBlocks(input),
      ...signatureBlocks(input),
      ...letterClosing(input),
    ],
    foot: plainFoot(input),
  })
}

function changeBlocks(input: PlanChangeInput): readonly Block[] {
  const { language, adjusted, planVersion } = input
  const words = planChangeWords[language]
  const value = (of: string | PaperFigure): Words => [
    typeof of === 'string' ? typed('change.value', of) : amountOf(of, language),
  ]
  return [
    heading(words.changes),
    paragraph([
      words.from(input.effectiveOn),
      ' ',
      ...words.version<Run>(typed('planNumber', input.planNumber), planVersion - 1, planVersion),
    ]),
    ...(input.reason === '' ? [] : [paragraph([`${words.reason}: `, typed('change.reason', input.reason)])]),
    table(
      words.columns.map((title) => [title, 'words'] as const),
      input.changes.map(({ field, before, now }) => row([[words.fields[field]], value(before), value(now)])),
    ),
    paragraph(
      adjusted === null ? [words.same] : words[adjusted.kind]<Run>(amountOf(adjusted.amount, language)),
      'planChange.difference',
    ),
  ]
}

function paymentBlocks(input: PlanChangeInput): readonly Block[] {
  const { language, payments } = input
  if (payments.length === 0) return []
  const words = planChangeWords[language]
  const [number, due, payment, left] = words.scheduleColumns
  return [
    heading(words.schedule),
    table(
      [
        [number, 'count'],
        [due, 'words'],
        [payment, 'money'],
        [left, 'money'],
      ],
      [
        ...payments.map((each) =>
          row([
            [String(each.number)],
            [words.day(each.dueOn)],
            [cellAmount(each.amount, language)],
            [cellAmount(each.balanceAfter, language)],
          ]),
        ),
        row([[plainWords[language].total], [], [amountOf(input.left, language)], []], 'total'),
      ],
    ),
  ]
}

function signatureBlocks({ language, needsSignature, payer, preparedBy }: PlanChangeInput): readonly Block[] {
  if (!needsSignature) return []
  const [words, plain] = [planChangeWords[language], plainWords[language]]
  const fields = (name: string) =>
    [
      { label: plain.signature, filled: [], width: 'wide' },
      { label: plain.day, filled: [], width: 'narrow' },
      { label: plain.name, filled: [typed('signer.name', name)], width: 'wide' },
    ] as const
  return [signHere(words.who, [words.agree], fields(payer.name)), signHere(words.clinic, [], fields(preparedBy))]
}
