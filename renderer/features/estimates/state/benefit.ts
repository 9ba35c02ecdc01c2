import type { BenefitRule } from '../../../../shared/model/benefit-plan.ts'
import type { InsuredRoute, Route } from '../../../../shared/model/route.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import type { Rate } from '../../../../shared/money/rate.ts'

/** What the column's plan says about this kind of care at its network level; null when it says nothing. */
export function benefitFor(route: Route, line: Pick<ServiceLine, 'category'>): BenefitRule | null {
  return route.kind === 'insured' ? (rulesOf(route).get(line.category) ?? null) : null
}

/** The rules of a plan by network level and kind of care; they are asked for every service on every key. */
const read = new WeakMap<readonly BenefitRule[], Map<string, ReadonlyMap<string, BenefitRule>>>()

function rulesOf({ plan: { benefits }, tier }: InsuredRoute): ReadonlyMap<string, BenefitRule> {
  const levels = read.get(benefits) ?? new Map<string, ReadonlyMap<string, BenefitRule>>()
  read.set(benefits, levels)
  const known = levels.get(tier)
  if (known !== undefined) return known
  const rules = new Map<string, BenefitRule>()
  for (const rule of benefits) if (rule.tier === tier && !rules.has(rule.category)) rules.set(rule.category, rule)
  levels.set(tier, rules)
  return rules
}

export function needsAuthorization(route: Route, line: ServiceLine): boolean {
  const needed = benefitFor(route, line)?.authorizationNeeded
  return needed?.kind === 'known' && needed.value && !line.emergency
}

export function needsReferral(route: Route, line: ServiceLine): boolean {
  const needed = benefitFor(route, line)?.referralNeeded
  return needed?.kind === 'known' && needed.value && !line.emergency
}

/** Which visit of a limited number this line is: visit 9 of 20. Null without a limit or when the count is not known. */
export function visitOfLimit(
  routes: readonly Route[],
  line: ServiceLine,
): { readonly visit: number; readonly limit: number } | null {
  for (const route of routes) {
    const limit = benefitFor(route, line)?.limit
    if (route.kind !== 'insured' || limit?.type !== 'visits') continue
    const used = usedOf(route, limit.counter)
    if (used !== null) return { visit: used + 1, limit: limit.amount }
  }
  return null
}

function usedOf(route: InsuredRoute, counter: string): number | null {
  return route.counters.find((one) => one.kind === 'counter' && one.name === counter)?.used ?? null
}

/** Something must be on file and is not: the mark beside the service. */
export function isAuthorizationOpen(routes: readonly Route[], line: ServiceLine): boolean {
  return line.auth !== 'approved' && routes.some((route) => needsAuthorization(route, line))
}

export function isReferralOpen(routes: readonly Route[], line: ServiceLine): boolean {
  return line.referral !== 'present' && routes.some((route) => needsReferral(route, line))
}

/** The patient's share that the plan names for this kind of care; null while nobody has told us. */
export function coinsuranceRate(route: Route, line: Pick<ServiceLine, 'category'>): Rate | null {
  const fact = benefitFor(route, line)?.coinsurance
  return fact?.kind === 'known' || fact?.kind === 'assumed' ? fact.value : null
}
