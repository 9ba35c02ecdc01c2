import type { AgreementInput } from '../../shared/documents/agreement-input.ts'
import { assumedFigure, knownFigure } from '../../shared/documents/paper-figures.ts'
import { ZERO } from '../../shared/money/cents.ts'
import { factWords } from '../../shared/text/documents-facts.ts'
import type { AgreementFacts } from './agreement-facts.ts'

/** The estimate or balance that the plan pays; of plans that were put together, what is left of each. */
export function coveredCharges({ made, draft, estimate, joined = [] }: AgreementFacts): AgreementInput['covered'] {
  const words = factWords[made.language]
  const serviceOn = estimate?.serviceOn ?? null
  if (joined.length > 0)
    return joined.map(({ number, serviceOn: on, left }, at) => ({
      serviceOn: on,
      reference: words.planNumber(number),
      amount: knownFigure(`plan.covered.${at + 1}`, left),
      isEstimate: draft.isEstimate,
    }))
  const reference = estimate === null ? words.balance : words.estimateNumber(estimate.number)
  const amount = knownFigure('plan.covered.1', draft.owed)
  return [{ serviceOn, reference, amount, isEstimate: draft.isEstimate }]
}

/**
 * What insurance is expected to pay beside it, where the estimate says so, and what was paid on the plan before.
 * Source: payment plan specification, section 14.1, item 3.
 */
export function appliedTo({ estimate, paidBefore = ZERO }: AgreementFacts): AgreementInput['applied'] {
  const pays = estimate?.insurancePays ?? null
  return [
    ...(pays === null || pays === 0
      ? []
      : [{ kind: 'expected' as const, amount: assumedFigure('plan.insuranceExpected', pays) }]),
    ...(paidBefore === 0 ? [] : [{ kind: 'payments' as const, amount: knownFigure('plan.paidBefore', paidBefore) }]),
  ]
}
