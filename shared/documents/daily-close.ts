import type { PlainDate } from '../dates/plain-date.ts'
import type { PaidBy } from '../text/documents-agreement-words.ts'
import { spelledDayWithWeekday } from '../text/documents-days.ts'
import { officeWords } from '../text/documents-office.ts'
import { receiptWords } from '../text/documents-receipt.ts'
import type { Block, Run, Words } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { plainFoot } from './letter.ts'
import { heading, paperOf, paragraph, row, table, writeLines } from './make.ts'
import { amountOf, cellAmount, type PaperFigure } from './paper-figures.ts'
import { entry, letterhead, type PaperOrigin, titleWithNumber } from './parties.ts'
import { mustTie } from './ties.ts'
import { typed } from './typed.ts'

/** What one method of payment should hold and does hold. */
export interface CountedMethod {
  readonly method: PaidBy
  readonly expected: PaperFigure
  /** Null while nobody has counted it. */
  readonly counted: PaperFigure | null
  /** How far the count is off; null while nobody has counted. */
  readonly difference: { readonly kind: 'over' | 'short' | 'exact'; readonly amount: PaperFigure } | null
}

/** All that a day sheet needs. */
export interface DailyCloseInput extends PaperOrigin {
  readonly on: PlainDate
  readonly float: PaperFigure
  readonly methods: readonly CountedMethod[]
  readonly expected: PaperFigure
  readonly deposit: PaperFigure
  readonly receipts: readonly {
    readonly number: string
    readonly from: string
    readonly method: PaidBy
    readonly amount: PaperFigure
  }[]
  readonly received: PaperFigure
  readonly exceptions: readonly {
    readonly kind: 'reversed' | 'refunded'
    readonly number: string
    readonly reason: string
    readonly amount: PaperFigure
  }[]
  readonly explanation: string
}

/**
 * What stands on the sheet of a day: expected and counted, the deposit, every receipt and what was out of order. Throws
 * a RangeError when the receipts or the methods do not add up. Source: user journeys, J12.
 */
export function dailyClose(input: DailyCloseInput): DocumentModel {
  mustTie([
    {
      where: 'methods of the day',
      parts: input.methods.map(({ expected }) => expected),
      total: input.expected,
      settlesEarly: false,
    },
    {
      where: 'receipts of the day',
      parts: input.receipts.map(({ amount }) => amount),
      total: input.received,
      settlesEarly: false,
    },
  ])
  const { language } = input
  const words = officeWords[language].close
  return paperOf(input, {
    kind: 'dailyClose',
    templateVersion: 'daily-close/1',
    title: words.title,
    blocks: [
      letterhead(input.clinic, language),
      titleWithNumber(input, words.title),
      {
        kind: 'keyValueGrid',
        entries: [
          entry(words.business, [spelledDayWithWeekday(input.on, language)]),
          entry(words.float, [amountOf(input.float, language)]),
          entry(words.deposit, [amountOf(input.deposit, language)]),
        ],
      },
      ...countBlocks(input),
      ...receiptBlocks(input),
      ...exceptionBlocks(input),
      ...initialBlocks(input),
    ],
    foot: plainFoot(input),
  })
}

function countBlocks(input: DailyCloseInput): readonly Block[] {
  const { language } = input
  const words = officeWords[language].close
  const [method, expected, counted, difference] = words.columns
  const differs = (of: CountedMethod['difference']): Words => {
    if (of === null) return [words.notCounted]
    return of.kind === 'exact' ? [words.exact] : words[of.kind]<Run>(cellAmount(of.amount, language))
  }
  return [
    heading(words.methods),
    table(
      [
        [method, 'words'],
        [expected, 'money'],
        [counted, 'money'],
        [difference, 'money'],
      ],
      [
        ...input.methods.map((each) =>
          row([
            [receiptWords[language].paidBys[each.method]],
            [cellAmount(each.expected, language)],
            [each.counted === null ? words.notCounted : cellAmount(each.counted, language)],
            differs(each.difference),
          ]),
        ),
        row([[words.total], [amountOf(input.expected, language)], [], []], 'total'),
      ],
    ),
    ...(input.explanation === ''
      ? []
      : [paragraph([`${words.explained}: `, typed('close.explanation', input.explanation)])]),
  ]
}

function receiptBlocks(input: DailyCloseInput): readonly Block[] {
  const { language, receipts } = input
  const words = officeWords[language].close
  const [number, from, method, amount] = words.receiptColumns
  if (receipts.length === 0) return [heading(words.receipts), paragraph([words.none])]
  return [
    heading(words.receipts),
    table(
      [
        [from, 'words'],
        [number, 'code'],
        [method, 'words'],
        [amount, 'money'],
      ],
      [
        ...receipts.map((each) =>
          row([
            [typed('receipt.from', each.from)],
            [typed('receipt.number', each.number)],
            [receiptWords[language].paidBys[each.method]],
            [cellAmount(each.amount, language)],
          ]),
        ),
        row([[words.total], [], [], [amountOf(input.received, language)]], 'total'),
      ],
    ),
  ]
}

function exceptionBlocks({ language, exceptions }: DailyCloseInput): readonly Block[] {
  if (exceptions.length === 0) return []
  const words = officeWords[language].close
  const [what, why, amount] = words.exceptionColumns
  return [
    heading(words.exceptions),
    table(
      [
        [what, 'words'],
        [why, 'words'],
        [amount, 'money'],
      ],
      exceptions.map((each) =>
        row([
          words[each.kind]<Run>(typed('exception.number', each.number)),
          [typed('exception.reason', each.reason)],
          [cellAmount(each.amount, language)],
        ]),
      ),
    ),
  ]
}

function initialBlocks({ language, methods }: DailyCloseInput): readonly Block[] {
  const words = officeWords[language].close
  const lines = methods.flatMap(
    ({ method }) =>
      [
        [words.initialsOf(receiptWords[language].paidBys[method]), 'wide'],
        [words.initials, 'narrow'],
      ] as const,
  )
  return [writeLines(words.initials, [...lines, [words.checked, 'wide'], [words.day, 'narrow']])]
}
