import type { LendingDisclosure } from '../../shared/documents/agreement-input.ts'
import { assumedFigure, knownFigure, type PaperFigure } from '../../shared/documents/paper-figures.ts'
import { spokenRhythm } from '../../shared/documents/spoken-rhythm.ts'
import type { Disclosure } from '../../shared/engine/installments/disclosure.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { addCents, type Cents, cents } from '../../shared/money/cents.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import { lendingWords } from '../../shared/text/documents-lending.ts'

/**
 * What the federal box of an agreement says, from the plan's disclosure. While insurance has not answered, what follows
 * from the amount financed is marked as an estimate; a finance charge of nothing is none.
 * Source: 12 CFR 1026.17(c)(2); payment plan specification, section 12.3.
 */
export function lendingOf({ box }: Disclosure, draft: PlanDraft, language: PaperLanguage): LendingDisclosure {
  const figure = (id: string, amount: Cents): PaperFigure =>
    draft.isEstimate && amount > 0 ? assumedFigure(id, amount) : knownFigure(id, amount)
  return {
    apr: box.aprShown === null ? null : { figureId: 'lending.apr', rate: box.aprShown },
    financeCharge: figure('lending.financeCharge', box.financeCharge),
    amountFinanced: figure('lending.amountFinanced', box.amountFinanced),
    totalOfPayments: figure('lending.totalOfPayments', box.totalOfPayments),
    totalSalePrice: figure('lending.totalSalePrice', box.totalSalePrice),
    downPayment: box.downPayment > 0 ? knownFigure('plan.downPayment', box.downPayment) : null,
    prepaidCharge: null,
    payments: box.paymentSchedule.map(({ count, amount, firstOn }, index) => ({
      count,
      amount: figure(lineFigure(index, box.paymentSchedule.length), amount),
      rhythm: count === 1 ? null : spokenRhythm(draft.frequency, draft.firstDueOn),
      firstDueOn: firstOn,
    })),
    precomputed: false,
    itemization: draft.agreement?.isItemized ? itemized(box, figure, language) : null,
  }
}

/** The first and the last line stand in the plan's sentence too; those between them are steps. */
function lineFigure(index: number, lines: number): string {
  if (lines > 2) return `plan.run.${index + 1}`
  return index === 0 ? 'plan.payment' : 'plan.lastPayment'
}

/**
 * What the amount financed is made of: the price for who pays today, less what is paid at once.
 * Source: 15 U.S.C. 1638(a)(2)(B); 12 CFR 1026.18(c).
 */
function itemized(
  { amountFinanced, downPayment }: Disclosure['box'],
  figure: (id: string, amount: Cents) => PaperFigure,
  language: PaperLanguage,
): LendingDisclosure['itemization'] {
  const words = lendingWords[language]
  const price = { what: words.itemPrice, amount: figure('lending.item.price', addCents(amountFinanced, downPayment)) }
  if (downPayment === 0) return [price]
  return [price, { what: words.itemDown, amount: knownFigure('lending.item.down', cents(-downPayment)) }]
}
