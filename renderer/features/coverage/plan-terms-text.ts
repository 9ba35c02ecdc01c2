import type { AuthOutcome, Liability } from '../../../shared/model/benefit-plan.ts'
import { known } from '../../../shared/model/fact.ts'
import { moneyFactOf, rateFactOf, textOfMoneyFact, textOfRateFact } from '../../lib/fact-text.ts'

/** What can be wrong with an authorization. */
export const AUTH_STEPS = ['authMissing', 'authDenied', 'authExpired', 'unitsExceeded'] as const

/** What the plan does then, as typed. */
export interface OutcomeText {
  readonly does: Liability | 'penaltyPercent' | 'penaltyAmount'
  readonly penalty: string
}

/** An outcome as text to change. */
export function outcomeText(outcome: AuthOutcome): OutcomeText {
  switch (outcome.action) {
    case 'deny':
      return { does: outcome.liability, penalty: '' }
    case 'penaltyPercent':
      return { does: 'penaltyPercent', penalty: textOfRateFact(known(outcome.rate)) }
    case 'penaltyAmount':
      return { does: 'penaltyAmount', penalty: textOfMoneyFact(known(outcome.amount)) }
  }
}

/** The outcome that is typed; what it was before while a penalty has no reading. */
export function outcomeOf(text: OutcomeText | undefined, before: AuthOutcome): AuthOutcome {
  if (text === undefined) return before
  const { does, penalty } = text
  if (does === 'penaltyPercent') {
    const rate = rateFactOf(penalty)
    const kept = before.action === 'penaltyPercent' ? before : { of: 'planPayment' as const, cap: null }
    return rate?.kind === 'known' ? { action: does, rate: rate.value, of: kept.of, cap: kept.cap } : before
  }
  if (does === 'penaltyAmount') {
    const amount = moneyFactOf(penalty)
    return amount?.kind === 'known' ? { action: does, amount: amount.value } : before
  }
  return { action: 'deny', liability: does }
}
