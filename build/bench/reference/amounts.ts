import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../../shared/model/benefit-plan.ts'
import type { Fact } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'

/** What every reference gives for one service on one route, in an arithmetic of its own. */
export interface LineAmounts<M> {
  readonly charge: M
  readonly allowed: M
  readonly discount: M
  readonly planPays: M
  readonly deductible: M
  readonly copay: M
  readonly coinsurance: M
  readonly notCovered: M
  readonly balanceBill: M
  readonly patientOwes: M
  readonly deductibleLeft: M | null
  readonly oopLeft: M | null
}

export interface RouteAmounts<M> {
  readonly lines: readonly LineAmounts<M>[]
  readonly patientOwes: M
  readonly planPays: M
}

/** References compute with what is known; a question with gaps is none of theirs. */
export function told<V>(fact: Fact<V> | undefined, whenNone: V): V {
  if (fact?.kind === 'known') return fact.value
  if (fact?.kind === 'none') return whenNone
  throw new Error('a reference needs every fact')
}

export function ruleOf(plan: BenefitPlanDraft, category: string, tier: string): BenefitRule {
  const found = plan.benefits.find((one) => one.category === category && one.tier === tier)
  if (!found) throw new Error(`no rule for ${category}`)
  return found
}

export function limitsOf({ plan, tier }: InsuredRoute): TierLimits {
  const found = plan.tiers.find((one) => one.tier === tier)
  if (!found) throw new Error(`no level ${tier}`)
  return found
}

/** What was met at the route's level, in cents: nothing in the next plan year. */
export function metOf(
  route: InsuredRoute,
  scope: 'member' | 'family',
): { readonly deductible: number; readonly oop: number } {
  if (route.nextPlanYear) return { deductible: 0, oop: 0 }
  const found = route.accumulators.find((one) => one.scope === scope && one.tier === route.tier)
  return { deductible: told<number>(found?.deductibleMet, 0), oop: told<number>(found?.oopMet, 0) }
}
