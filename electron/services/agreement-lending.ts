import type { LendingDisclosure } from '../../shared/documents/agreement-input.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import { spokenRhythm } from '../../shared/documents/spoken-rhythm.ts'
import type { Disclosure } from '../../shared/engine/installments/disclosure.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'

/** What the federal box of an agreement says, from the plan's disclosure. */
export function lendingOf({ box }: Disclosure, draft: PlanDraft): LendingDisclosure {
  return {
    apr: box.aprShown === null ? null : { figureId: 'lending.apr', rate: box.aprShown },
    financeCharge: knownFigure('lending.financeCharge', box.financeCharge),
    amountFinanced: knownFigure('lending.amountFinanced', box.amountFinanced),
    totalOfPayments: knownFigure('lending.totalOfPayments', box.totalOfPayments),
    totalSalePrice: knownFigure('lending.totalSalePrice', box.totalSalePrice),
    downPayment: box.downPayment > 0 ? knownFigure('plan.downPayment', box.downPayment) : null,
    prepaidCharge: null,
    payments: box.paymentSchedule.map(({ count, amount, firstOn }, index) => ({
      count,
      amount: knownFigure(lineFigure(index, box.paymentSchedule.length), amount),
      rhythm: count === 1 ? null : spokenRhythm(draft.frequency, draft.firstDueOn),
      firstDueOn: firstOn,
    })),
    precomputed: false,
    itemization: null,
  }
}

/** The first and the last line stand in the plan's sentence too; those between them are steps. */
function lineFigure(index: number, lines: number): string {
  if (lines > 2) return `plan.run.${index + 1}`
  return index === 0 ? 'plan.payment' : 'plan.lastPayment'
}
