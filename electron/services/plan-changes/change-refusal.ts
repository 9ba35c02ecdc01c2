import { type Answer, refused } from '../../../shared/contract/errors.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { Consent, PlanChange, PlanChangeKind } from '../../../shared/model/plan-changes.ts'
import { planChangeRefusalWords } from '../../../shared/text/plan-change-refusals.ts'
import type { ChangeRefusal } from './changed.ts'
import type { PlanNow } from './plan-now.ts'

/** A refusal of new terms: the code and, as `reason`, the sentence that the person reads. */
export function refusedChange({ code, facts }: Pick<ChangeRefusal, 'code' | 'facts'>): Answer<never> {
  return refused('PLAN_TERMS', { ...facts, code, reason: planChangeRefusalWords(code, facts) })
}

/** A refusal of an act on a plan that is no change of terms: the code, and the sentence as `reason`. */
export function notPossible(code: string, facts: ChangeRefusal['facts'] = {}): Answer<never> {
  return refused('NOT_POSSIBLE', { ...facts, code, reason: planChangeRefusalWords(code, facts) })
}

/** Why no change of the plan can be made now; null when one can. Ended plans are not changed. */
export function stateRefusal({ state }: Pick<Plan, 'state'>): Answer<never> | null {
  return state === 'active' || state === 'awaitingSignature' ? null : refused('PLAN_STATE', { state })
}

/** Why a change cannot begin on its day: before the newest one, or after today. Null when it can. */
export function dayRefusal({ on, changes, plan }: PlanNow, today: PlainDate): Answer<never> | null {
  if (on > today) return refusedChange({ code: 'effectiveInFuture', facts: {} })
  const since = changes.at(-1)?.effectiveOn ?? plan.terms.agreedOn
  return on < since ? refusedChange({ code: 'effectiveTooEarly', facts: { on: since, today } }) : null
}

/** Why a change was looked at on other terms than those that hold; null when they are the same. */
export function versionRefusal({ version }: Pick<Plan, 'version'>, fromVersion: number): Answer<never> | null {
  return version === fromVersion ? null : refused('PLAN_CHANGED', { version })
}

/** Kinds that the clinic may make of its own accord; all others need the guarantor's consent. */
const WITHOUT_CONSENT: readonly PlanChangeKind[] = ['pause', 'resume', 'cancel', 'closeOut']

/** Why a change cannot be stored: nobody is named who agreed. Null when somebody is, or nobody has to. */
export function consentRefusal(change: PlanChange, consent: Consent | null): Answer<never> | null {
  if (consent !== null || !needsConsent(change)) return null
  return refusedChange({ code: 'consentMissing', facts: {} })
}

/** A pause that ends is the clinic's word; payments on other days than before are new terms. */
function needsConsent(change: PlanChange): boolean {
  if (change.kind === 'resume') return change.firstDueOn !== null
  return !WITHOUT_CONSENT.includes(change.kind)
}
