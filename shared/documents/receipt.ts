import type { PlainDate } from '../dates/plain-date.ts'
import type { PaidBy } from '../text/documents-agreement-words.ts'
import { spelledDay } from '../text/documents-days.ts'
import { frameWords } from '../text/documents-frame.ts'
import { receiptWords } from '../text/documents-receipt.ts'
import type { Block, Row, Run } from './blocks.ts'
import type { DocumentModel } from './document-model.ts'
import { paperOf, plainBox } from './make.ts'
import { amountOf, cellAmount, type PaperFigure } from './paper-figures.ts'
import { entry, languageHelp, letterhead, type PaperDesk, type PaperOrigin, phoneOf } from './parties.ts'
import { mustTie, type Tie } from './ties.ts'
import { typed } from './typed.ts'

/** What one part of a payment paid. */
export type ReceiptUse =
  | { readonly kind: 'downPayment'; readonly amount: PaperFigure }
  | { readonly kind: 'installment'; readonly number: number; readonly dueOn: PlainDate; readonly amount: PaperFigure }
  | { readonly kind: 'fee'; readonly fee: 'late' | 'returned'; readonly amount: PaperFigure }
  /** Money beyond what is owed: it stays the payer's. */
  | { readonly kind: 'credit'; readonly amount: PaperFigure }

/** All that a payment receipt needs. `issuedOn` is the day it was written, `preparedBy` who took the money. */
export interface ReceiptInput extends PaperOrigin {
  readonly payer: string
  readonly account: string
  readonly receivedOn: PlainDate
  readonly amount: PaperFigure
  readonly paidBy: PaidBy
  /** Check number, last four digits or the like; null when there is none. Never a whole card number. */
  readonly reference: string | null
  /** The plan's own number; null for money that belongs to no plan. */
  readonly planNumber: string | null
  readonly uses: readonly ReceiptUse[]
  /** What is left of the plan after this payment; null for money that belongs to no plan. */
  readonly left: PaperFigure | null
  readonly next: { readonly on: PlainDate; readonly amount: PaperFigure } | null
  readonly contact: PaperDesk
}

/**
 * What stands on a payment receipt. Throws a RangeError when what was paid is not the sum of what it was used for.
 */
export function receipt(input: ReceiptInput): DocumentModel {
  mustTie(receiptTies(input))
  const words = receiptWords[input.language]
  return paperOf(input, {
    kind: 'receipt',
    templateVersion: 'receipt/2',
    title: words.title,
    blocks: [
      letterhead(input.clinic, input.language),
      ...openingBlocks(input),
      ...allocationBlocks(input),
      ...leftBlocks(input),
      ...languageHelp(input.contact, input.language),
    ],
    foot: {
      standing: null,
      draftMark: frameWords[input.language].draft,
      madeBy: typed('preparedBy', input.preparedBy),
    },
  })
}

/** The one sum that a receipt prints. */
export function receiptTies(input: ReceiptInput): readonly Tie[] {
  return [
    {
      where: 'uses of the payment',
      parts: input.uses.map(({ amount }) => amount),
      total: input.amount,
      settlesEarly: false,
    },
  ]
}

function openingBlocks(input: ReceiptInput): readonly Block[] {
  const { language, reference, planNumber } = input
  const words = receiptWords[language]
  return [
    {
      kind: 'title',
      text: words.title,
      beneath: words.beneathTitle<Run>(
        typed('number', input.number),
        input.issuedOn,
        typed('preparedBy', input.preparedBy),
      ),
    },
    {
      kind: 'figureBox',
      label: words.received,
      amount: amountOf(input.amount, language),
      sentence: [words.sentence],
    },
    plainBox(
      language,
      words.plain.map((sentence) => [sentence]),
    ),
    {
      kind: 'keyValueGrid',
      entries: [
        entry(words.from, [typed('payer', input.payer)]),
        entry(words.receivedOn, [spelledDay(input.receivedOn, language)]),
        entry(words.paidBy, [words.paidBys[input.paidBy]]),
        ...(reference === null ? [] : [entry(words.reference, [typed('reference', reference)])]),
        entry(frameWords[language].account, [typed('account', input.account)]),
        ...(planNumber === null ? [] : [entry(words.plan, [typed('planNumber', planNumber)])]),
      ],
    },
  ]
}

function allocationBlocks(input: ReceiptInput): readonly Block[] {
  const { language } = input
  const words = receiptWords[language]
  const [what, amount] = words.columns
  const nameOf = (use: ReceiptUse): string => {
    switch (use.kind) {
      case 'downPayment':
        return words.downPayment
      case 'installment':
        return words.installment(use.number, use.dueOn)
      case 'fee':
        return words.fees[use.fee]
      case 'credit':
        return words.unapplied
    }
  }
  const rows = input.uses.map(
    (use): Row => ({ rank: 'line', cells: [[nameOf(use)], [cellAmount(use.amount, language)]], beneath: [] }),
  )
  return [
    { kind: 'heading', level: 2, words: [words.usedHeading] },
    {
      kind: 'moneyTable',
      columns: [
        { title: what, holds: 'words' },
        { title: amount, holds: 'money' },
      ],
      rows: [...rows, { rank: 'total', cells: [[words.total], [amountOf(input.amount, language)]], beneath: [] }],
    },
  ]
}

function leftBlocks(input: ReceiptInput): readonly Block[] {
  const { language, left, next, contact } = input
  const words = receiptWords[language]
  const call = frameWords[language].questions<Run>(phoneOf(contact, input.language))
  const closing: Block = { kind: 'paragraph', size: 'text', words: [words.keep, ' ', ...call] }
  if (left === null) return [closing]
  const paidOff = left.money.kind === 'known' && left.money.cents === 0
  return [
    { kind: 'heading', level: 2, words: [words.leftHeading] },
    {
      kind: 'keyValueGrid',
      entries: [
        entry(words.left, [amountOf(left, language)]),
        ...(next === null ? [] : [entry(words.next, [amountOf(next.amount, language), `, ${words.nextOn(next.on)}`])]),
      ],
    },
    ...(paidOff ? [{ kind: 'paragraph' as const, size: 'text' as const, words: [words.paidOff] }] : []),
    closing,
  ]
}
