import type { PlainDate } from '../dates/plain-date.ts'
import type { PaidBy } from '../text/documents-agreement-words.ts'
import { spelledDay } from '../text/documents-days.ts'
import { moneyLetterWords } from '../text/documents-money-letters.ts'
import { plainWords } from '../text/documents-plain.ts'
import { receiptWords } from '../text/documents-receipt.ts'
import type { Block, MoneyTable, Run } from './blocks.ts'
import type { DocumentModel, PaperKind } from './document-model.ts'
import { type LetterInput, letterClosing, letterOpening, plainFoot } from './letter.ts'
import { heading, paperOf, paragraph, plainBox, row, signHere, table } from './make.ts'
import { amountOf, cellAmount, exactCents, type PaperFigure } from './paper-figures.ts'
import { mustTie } from './ties.ts'
import { typed } from './typed.ts'

/** What closes a plan on a day; nothing left makes it the letter that the plan is paid. */
export interface PayOffInput extends LetterInput {
  readonly on: PlainDate
  readonly principal: PaperFigure
  readonly interest: PaperFigure
  /** Fees that were charged and are open; zero where there are none. */
  readonly fees: PaperFigure
  readonly amount: PaperFigure
  /** Interest of one more day; null where there is none. */
  readonly perDay: PaperFigure | null
  readonly credit: PaperFigure
  readonly paidToDate: PaperFigure
}

/** Money that goes back to the payer. */
export interface RefundInput extends LetterInput {
  readonly amount: PaperFigure
  readonly paidBy: PaidBy
  readonly refundedOn: PlainDate
  /** Check number or the like; null when there is none. */
  readonly reference: string | null
  readonly reason: string
  readonly left: PaperFigure
  readonly credit: PaperFigure
}

/** A balance that differs from what the plan asks. */
export interface BalanceInput extends LetterInput {
  readonly direction: 'lower' | 'higher'
  readonly cause: 'insurance' | 'assistance' | 'courtesy' | 'charges' | 'other'
  readonly was: PaperFigure
  readonly now: PaperFigure
  readonly difference: PaperFigure
  /** What was agreed about it; null while the payer still chooses. */
  readonly agreed: BalanceAgreed | null
}

/** What was done about a changed balance, and what the plan asks from then on. */
export interface BalanceAgreed {
  readonly choice: 'shorten' | 'lowerNext' | 'refund' | 'leave' | 'lengthen' | 'raiseAll' | 'separate'
  readonly payments: readonly {
    readonly number: number
    readonly dueOn: PlainDate
    readonly amount: PaperFigure
    readonly balanceAfter: PaperFigure
  }[]
}

/** Less for all that is left, if it comes by a day. */
export interface SettlementInput extends LetterInput {
  readonly outstanding: PaperFigure
  readonly asked: PaperFigure
  readonly forgiven: PaperFigure
  readonly deadlineOn: PlainDate
}

/** What pays off a plan, or that it is paid. Source: payment plan specification, section 7; 15 U.S.C. 1615(c). */
export function payOffLetter(input: PayOffInput): DocumentModel {
  const parts = [input.principal, input.interest, input.fees]
  mustTie([{ where: 'pay-off', parts, total: input.amount, settlesEarly: false }])
  const { language, amount, credit } = input
  const words = moneyLetterWords[language]
  const isClosed = exactCents(amount) === 0
  const own = isClosed ? words.closed : words.payOff
  const after = isClosed
    ? []
    : [
        paragraph(
          input.perDay === null ? [words.payOff.noPerDay] : words.payOff.perDay<Run>(amountOf(input.perDay, language)),
        ),
      ]
  return letter(input, 'payOffLetter', {
    title: own.title,
    label: isClosed ? words.closed.label : words.payOff.label(input.on),
    amount,
    sentence: [own.sentence],
    plain: own.plain,
    blocks: [
      isClosed
        ? amounts(input, [[words.closed.paid, input.paidToDate]], null)
        : amounts(
            input,
            [
              [words.payOff.principal, input.principal],
              [words.payOff.interest, input.interest],
              ...(exactCents(input.fees) === 0 ? [] : [[words.payOff.fees, input.fees] as const]),
            ],
            [words.payOff.total, amount],
          ),
      ...after,
      ...(exactCents(credit) === 0 ? [] : [paragraph(words.payOff.credit<Run>(amountOf(credit, language)))]),
    ],
  })
}

/** Money that goes back, how and why. Source: payment plan specification, section 8.3; 15 U.S.C. 1666d. */
export function refundLetter(input: RefundInput): DocumentModel {
  const { language, reference, paidBy } = input
  const words = moneyLetterWords[language].refund
  const how = receiptWords[language].paidBys[paidBy]
  return letter(input, 'refundLetter', {
    title: words.title,
    label: words.label,
    amount: input.amount,
    sentence: words.sentence<Run>(
      how,
      input.refundedOn,
      reference === null ? null : typed('refund.reference', reference),
    ),
    plain: words.plain,
    blocks: [
      ...(input.reason === '' ? [] : [paragraph([`${words.why}: `, typed('refund.reason', input.reason)])]),
      amounts(
        input,
        [
          [words.left, input.left],
          [words.credit, input.credit],
        ],
        null,
      ),
      ...(paidBy === 'card' ? [paragraph([words.cardTime])] : []),
    ],
  })
}

/** A changed balance, and the choices that it leaves or what was agreed. Source: payment plan specification, section 7. */
export function balanceLetter(input: BalanceInput): DocumentModel {
  const { direction, was, now, difference, language } = input
  const [less, more] = direction === 'lower' ? [now, was] : [was, now]
  mustTie([{ where: 'balance', parts: [less, difference], total: more, settlesEarly: false }])
  const words = moneyLetterWords[language].balance
  const { agreed } = input
  return letter(input, 'balanceLetter', {
    title: words.title,
    label: words.label[direction],
    amount: difference,
    sentence: [agreed === null ? words.sentence[direction] : words.agreed.sentence],
    plain: agreed === null ? words.plain : words.agreed.plain,
    blocks: [
      paragraph([words.causes[input.cause]]),
      amounts(
        input,
        [
          [words.was, was],
          [words.now, now],
        ],
        [words.difference, difference],
      ),
      ...(agreed === null ? choiceBlocks(input) : agreedBlocks(agreed, language)),
    ],
  })
}

function choiceBlocks(input: BalanceInput): readonly Block[] {
  const words = moneyLetterWords[input.language].balance
  const choices =
    input.direction === 'lower' ? (['shorten', 'lower', 'refund'] as const) : (['lengthen', 'raise', 'once'] as const)
  return [
    {
      kind: 'choice',
      element: 'balance.choice',
      question: [words.question],
      options: [...choices.map((choice) => [words.choices[choice]]), [words.choices.call]],
      initials: null,
    },
    signature(input, moneyLetterWords[input.language].settlement.who),
  ]
}

function agreedBlocks({ choice, payments }: BalanceAgreed, language: LetterInput['language']): readonly Block[] {
  const words = moneyLetterWords[language].balance.agreed
  const [number, due, amount, left] = words.columns
  const opening: readonly Block[] = [heading(words.heading), paragraph([words.choices[choice]])]
  if (payments.length === 0) return [...opening, paragraph([words.nothingLeft])]
  return [
    ...opening,
    table(
      [
        [number, 'words'],
        [due, 'words'],
        [amount, 'money'],
        [left, 'money'],
      ],
      payments.map((payment) =>
        row([
          [String(payment.number)],
          [spelledDay(payment.dueOn, language)],
          [cellAmount(payment.amount, language)],
          [cellAmount(payment.balanceAfter, language)],
        ]),
      ),
    ),
  ]
}

/** An offer to settle. Source: payment plan specification, section 7, "settlement". */
export function settlementLetter(input: SettlementInput): DocumentModel {
  const { language, outstanding, asked, forgiven, deadlineOn } = input
  mustTie([{ where: 'settlement', parts: [asked, forgiven], total: outstanding, settlesEarly: false }])
  const words = moneyLetterWords[language].settlement
  return letter(input, 'settlementLetter', {
    title: words.title,
    label: words.label,
    amount: asked,
    sentence: [words.sentence(deadlineOn)],
    plain: words.plain,
    blocks: [
      amounts(
        input,
        [
          [words.asked, asked],
          [words.forgiven, forgiven],
        ],
        [words.left, outstanding],
      ),
      paragraph([words.late]),
      paragraph([words.tax]),
      {
        kind: 'choice',
        element: 'settlement.choice',
        question: [words.question],
        options: [words.yes<Run>(amountOf(asked, language), deadlineOn), [words.no]],
        initials: null,
      },
      signature(input, words.who),
    ],
  })
}

interface LetterBody {
  readonly title: string
  readonly label: string
  readonly amount: PaperFigure
  readonly sentence: readonly Run[]
  readonly plain: readonly string[]
  readonly blocks: readonly Block[]
}

function letter(input: LetterInput, kind: PaperKind, body: LetterBody): DocumentModel {
  const { language } = input
  return paperOf(input, {
    kind,
    templateVersion: `${kind}/2`,
    title: body.title,
    blocks: [
      ...letterOpening(input, body.title),
      { kind: 'figureBox', label: body.label, amount: amountOf(body.amount, language), sentence: body.sentence },
      plainBox(
        language,
        body.plain.map((sentence) => [sentence]),
      ),
      ...body.blocks,
      ...letterClosing(input),
    ],
    foot: plainFoot(input),
  })
}

type Line = readonly [string, PaperFigure]

function amounts({ language }: LetterInput, lines: readonly Line[], total: Line | null): MoneyTable {
  const [what, amount] = moneyLetterWords[language].columns
  return table(
    [
      [what, 'words'],
      [amount, 'money'],
    ],
    [
      ...lines.map(([label, figure]) => row([[label], [cellAmount(figure, language)]])),
      ...(total === null ? [] : [row([[total[0]], [amountOf(total[1], language)]], 'total')]),
    ],
  )
}

function signature({ language }: LetterInput, who: string): Block {
  const words = plainWords[language]
  return signHere(
    who,
    [],
    [
      { label: words.signature, filled: [], width: 'wide' },
      { label: words.day, filled: [], width: 'narrow' },
    ],
  )
}
