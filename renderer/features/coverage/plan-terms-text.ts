import type { AuthOutcome, BenefitPlanDraft, Liability } from '../../../shared/model/benefit-plan.ts'
import { known } from '../../../shared/model/fact.ts'
import { moneyFactOf, rateFactOf, textOfMoneyFact, textOfRateFact } from '../../lib/fact-text.ts'

/** What can be wrong with an authorization. */
export const AUTH_STEPS = ['authMissing', 'authDenied', 'authExpired', 'unitsExceeded'] as const

/** What the plan does then, as typed. */
export interface OutcomeText {
  readonly does: Liability | 'penaltyPercent' | 'penaltyAmount'
  readonly penalty: string
  /** What a percentage is taken of, and the most that it comes to; an empty box: it has no cap. */
  readonly of: 'planPayment' | 'allowed'
  readonly cap: string
}

/** A penalty that nobody has typed yet. */
export const NO_PENALTY = { penalty: '', of: 'planPayment', cap: '' } as const

/** An outcome as text to change. */
export function outcomeText(outcome: AuthOutcome): OutcomeText {
  switch (outcome.action) {
    case 'deny':
      return { ...NO_PENALTY, does: outcome.liability }
    case 'penaltyPercent':
      return {
        does: 'penaltyPercent',
        penalty: textOfRateFact(known(outcome.rate)),
        of: outcome.of,
        cap: outcome.cap === null ? '' : textOfMoneyFact(known(outcome.cap)),
      }
    case 'penaltyAmount':
      return { ...NO_PENALTY, does: 'penaltyAmount', penalty: textOfMoneyFact(known(outcome.amount)) }
  }
}

/** The plan's four outcomes as typed, in the order of the steps. */
export function outcomesOf(texts: readonly OutcomeText[], base: BenefitPlanDraft) {
  const [authMissing, authDenied, authExpired, unitsExceeded] = texts
  return {
    authMissing: outcomeOf(authMissing, base.authMissing),
    authDenied: outcomeOf(authDenied, base.authDenied),
    authExpired: outcomeOf(authExpired, base.authExpired),
    unitsExceeded: outcomeOf(unitsExceeded, base.unitsExceeded),
  }
}

/** The outcome that is typed; what it was before while a penalty has no reading. */
export function outcomeOf(text: OutcomeText | undefined, before: AuthOutcome): AuthOutcome {
  if (text === undefined || isUntouched(text, outcomeText(before))) return before
  const { does, penalty } = text
  if (does === 'penaltyPercent') {
    const rate = rateFactOf(penalty)
    const cap = moneyFactOf(text.cap)
    if (rate?.kind !== 'known') return before
    return { action: does, rate: rate.value, of: text.of, cap: cap?.kind === 'known' ? cap.value : null }
  }
  if (does === 'penaltyAmount') {
    const amount = moneyFactOf(penalty)
    return amount?.kind === 'known' ? { action: does, amount: amount.value } : before
  }
  return { action: 'deny', liability: does }
}

/** A box that nobody touched says what the plan said, to the last place of its rate. */
function isUntouched(a: OutcomeText, b: OutcomeText): boolean {
  return a.does === b.does && a.penalty === b.penalty && a.of === b.of && a.cap === b.cap
}
