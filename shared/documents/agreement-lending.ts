import { shownPercent } from '../money/rate.ts'
import { divideRounded } from '../money/rounding.ts'
import type { PaperLanguage } from '../text/documents-days.ts'
import { type LendingWords, lendingWords } from '../text/documents-lending.ts'
import type { AgreementInput, DisclosedRate, LendingDisclosure } from './agreement-input.ts'
import type { Section } from './agreement-section.ts'
import type { Amount, Block, LendingBox, LendingTerm, Row, Run, Words } from './blocks.ts'
import { amountOf, cellAmount, type PaperFigure } from './paper-figures.ts'
import { typed } from './typed.ts'

/**
 * The Truth in Lending box alone in its frame, and beneath it the itemization of the amount financed or the choice to
 * ask for one. Null where no disclosure is required.
 * Source: 15 U.S.C. 1638; 12 CFR 1026.17, 1026.18.
 */
export function lendingSection(input: AgreementInput): Section | null {
  const { lending, language } = input
  if (lending === null) return null
  const words = lendingWords[language]
  const box: LendingBox = {
    kind: 'lendingBox',
    element: 'lending.box',
    creditor: words.creditor<Run>(typed('clinic.legalName', input.clinic.legalName ?? input.clinic.name)),
    terms: termsOf(lending, language),
    scheduleTitle: words.scheduleTitle,
    scheduleHeads: words.scheduleHeads,
    schedule: lending.payments.map(({ count, amount, rhythm, firstDueOn }) => ({
      count: String(count),
      amount: amountOf(amount, language),
      due: [rhythm === null ? words.dueOn(firstDueOn) : words.firstDue(rhythm, firstDueOn)],
    })),
    statements: statementsOf(input, lending, words),
  }
  return { element: 'agreement.14.1.4', heading: words.heading, blocks: [box, ...itemizationBlocks(lending, language)] }
}

function termsOf(lending: LendingDisclosure, language: PaperLanguage): readonly LendingTerm[] {
  const words = lendingWords[language]
  const { apr, downPayment } = lending
  return [
    ...(apr === null
      ? []
      : [
          {
            term: 'apr' as const,
            label: words.apr,
            amount: shownRate(apr, lending.financeCharge),
            phrase: [words.aprPhrase],
          },
        ]),
    {
      term: 'financeCharge',
      label: words.financeCharge,
      amount: amountOf(lending.financeCharge, language),
      phrase: [words.financeChargePhrase],
    },
    {
      term: 'amountFinanced',
      label: words.amountFinanced,
      amount: amountOf(lending.amountFinanced, language),
      phrase: [words.amountFinancedPhrase],
    },
    {
      term: 'totalOfPayments',
      label: words.totalOfPayments,
      amount: amountOf(lending.totalOfPayments, language),
      phrase: [words.totalOfPaymentsPhrase],
    },
    {
      term: 'totalSalePrice',
      label: words.totalSalePrice,
      amount: amountOf(lending.totalSalePrice, language),
      phrase:
        downPayment === null
          ? [words.totalSalePriceNoDown]
          : words.totalSalePricePhrase<Run>(amountOf(downPayment, language)),
    },
  ]
}

/** The rate with two decimals, rounded half up; nothing at all is 0%. It is an estimate where the charge is one. */
function shownRate({ figureId, rate }: DisclosedRate, { standing }: PaperFigure): Amount {
  const hundredths = Number(divideRounded(BigInt(rate.units) * 10_000n, 10n ** BigInt(rate.places), 'halfUp'))
  const whole = Math.floor(hundredths / 100)
  const shown = rate.units === 0 ? '0%' : `${whole}.${String(hundredths % 100).padStart(2, '0')}%`
  return { figureId, shown, cents: null, assumed: standing === 'assumed' }
}

function statementsOf(
  input: AgreementInput,
  lending: LendingDisclosure,
  words: LendingWords,
): LendingBox['statements'] {
  const figures = [lending.financeCharge, lending.amountFinanced, lending.totalOfPayments, lending.totalSalePrice]
  return [
    {
      element: 'lending.prepayment',
      label: words.prepayment,
      words: [lending.precomputed ? words.noPenaltyPrecomputed : words.noPenalty],
    },
    { element: 'lending.late', label: words.latePayment, words: lateWords(input, words) },
    { element: 'lending.security', label: words.security, words: [words.securityNone] },
    { element: 'lending.contract', label: words.contract, words: [words.contractWords] },
    ...(figures.some((figure) => figure.standing === 'assumed')
      ? [{ element: 'lending.estimates', label: words.estimates, words: [words.estimatesWords] }]
      : []),
  ]
}

function lateWords({ policies, language }: AgreementInput, words: LendingWords): Words {
  const { lateFee } = policies
  switch (lateFee.kind) {
    case 'none':
      return [words.lateNone]
    case 'flat':
      return words.lateFlat<Run>(amountOf(lateFee.amount, language), lateFee.graceDays)
    case 'percent':
      return [words.latePercent(shownPercent(lateFee.rate), lateFee.graceDays)]
    case 'lesserOf':
    case 'greaterOf':
      return words.lateEither<Run>(lateFee.kind, {
        amount: amountOf(lateFee.amount, language),
        percent: shownPercent(lateFee.rate),
        graceDays: lateFee.graceDays,
      })
  }
}

function itemizationBlocks(lending: LendingDisclosure, language: PaperLanguage): readonly Block[] {
  const words = lendingWords[language]
  if (lending.itemization === null) {
    return [
      {
        kind: 'choice',
        element: 'lending.itemization',
        question: [words.itemizationChoice],
        options: [[words.wantsItemization], [words.noItemization]],
        initials: words.initials,
      },
    ]
  }
  const [what, amount] = words.itemizationColumns
  const rows = lending.itemization.map(
    (item): Row => ({
      rank: 'line',
      cells: [[typed('itemization.what', item.what)], [cellAmount(item.amount, language)]],
      beneath: [],
    }),
  )
  return [
    { kind: 'heading', level: 3, words: [words.itemizationGiven] },
    {
      kind: 'moneyTable',
      element: 'lending.itemization',
      columns: [
        { title: what, holds: 'words' },
        { title: amount, holds: 'money' },
      ],
      rows: [
        ...rows,
        {
          rank: 'total',
          cells: [[words.itemizationTotal], [amountOf(lending.amountFinanced, language)]],
          beneath: [],
        },
      ],
    },
  ]
}
