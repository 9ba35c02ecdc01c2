import type { TierLimits } from '../../../../shared/model/benefit-plan.ts'
import type { Accumulator } from '../../../../shared/model/coverage.ts'
import type { FactSource } from '../../../../shared/model/fact.ts'
import type { InsuredRoute, Route, SelfPayRoute } from '../../../../shared/model/route.ts'
import { parsePercent, typedPercent } from '../../../../shared/money/parse-percent.ts'
import { moneyFactOf, textOfMoneyFact } from '../../../lib/fact-text.ts'

/** What was met of a plan's yearly amounts, as its boxes hold it. Family boxes stand only where the plan has them. */
export interface TypedMet {
  readonly memberDeductible: string
  readonly memberOop: string
  readonly familyDeductible: string
  readonly familyOop: string
}

/** The settings of a column as its box holds them. */
export interface TypedRoute {
  readonly name: string
  readonly discount: string
  readonly promptPay: string
  readonly tier: string
  readonly met: TypedMet
}

export function typedRoute(route: Route): TypedRoute {
  const percent = (rate: SelfPayRoute['discount']) => typedPercent({ kind: 'rate', rate }) ?? ''
  if (route.kind === 'selfPay') {
    const { name, discount, promptPay } = route
    return { name, discount: percent(discount), promptPay: percent(promptPay), tier: '', met: NOTHING_TYPED }
  }
  return { name: route.name, discount: '', promptPay: '', tier: route.tier, met: typedMet(route, route.tier) }
}

const NOTHING_TYPED: TypedMet = { memberDeductible: '', memberOop: '', familyDeductible: '', familyOop: '' }

/** What the column holds as met at a network level. Nothing entered is `?`, never zero. */
export function typedMet(route: InsuredRoute, tier: string): TypedMet {
  const member = accumulatorOf(route, tier, 'member')
  const family = accumulatorOf(route, tier, 'family')
  return {
    memberDeductible: member ? textOfMoneyFact(member.deductibleMet) : '?',
    memberOop: member ? textOfMoneyFact(member.oopMet) : '?',
    familyDeductible: family ? textOfMoneyFact(family.deductibleMet) : '?',
    familyOop: family ? textOfMoneyFact(family.oopMet) : '?',
  }
}

/** The yearly amounts of the plan at a network level. */
export function limitsOf(route: InsuredRoute, tier: string): TierLimits | null {
  return route.plan.tiers.find((one) => one.tier === tier) ?? null
}

/** The column with what its box holds. Amounts that were typed over are marked as by hand. */
export function routeOf(route: Route, typed: TypedRoute, source: FactSource): Route {
  if (route.kind === 'selfPay') {
    const discount = rateOf(typed.discount) ?? route.discount
    const promptPay = rateOf(typed.promptPay) ?? route.promptPay
    return { ...route, name: typed.name, discount, promptPay }
  }
  const isSame = JSON.stringify(typedMet(route, typed.tier)) === JSON.stringify(typed.met)
  const named = { ...route, name: typed.name, tier: typed.tier }
  if (isSame) return named
  return { ...named, accumulators: accumulatorsOf(route, typed), source }
}

function accumulatorsOf(route: InsuredRoute, { tier, met }: TypedRoute): Accumulator[] {
  const others = route.accumulators.filter((one) => one.tier !== tier)
  const fact = (text: string) => moneyFactOf(text) ?? { kind: 'unknown' as const }
  const member: Accumulator = {
    scope: 'member',
    tier,
    deductibleMet: fact(met.memberDeductible),
    oopMet: fact(met.memberOop),
  }
  const family: Accumulator = {
    scope: 'family',
    tier,
    deductibleMet: fact(met.familyDeductible),
    oopMet: fact(met.familyOop),
  }
  return route.plan.memberTier === 'family' ? [...others, member, family] : [...others, member]
}

function accumulatorOf(route: InsuredRoute, tier: string, scope: Accumulator['scope']): Accumulator | undefined {
  return route.accumulators.find((one) => one.tier === tier && one.scope === scope)
}

function rateOf(text: string): SelfPayRoute['discount'] | null {
  const reading = parsePercent(text)
  return reading.kind === 'rate' ? reading.rate : null
}
