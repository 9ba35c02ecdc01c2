import type { BenefitPlanDraft, BenefitRule } from '../../model/benefit-plan.ts'
import { type Fact, known, UNKNOWN } from '../../model/fact.ts'
import type { LinePrice, ServiceLine } from '../../model/service-line.ts'
import type { Cents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { findRule } from '../estimate/care-terms.ts'
import { factIds } from '../estimate/fact-ids.ts'
import type { AmountSpan, ExpectedCare } from './expected-year.ts'

/** Expected care as services that a plan can be asked about. */
export interface LaterCare {
  readonly lines: readonly ServiceLine[]
  readonly prices: readonly LinePrice[]
  /** Rules beside those of the plan, for care of which the number of services is not told. */
  readonly rules: readonly BenefitRule[]
  /** Maximums of the plan's own for these kinds of care, named as the rules are. */
  readonly maximums: Maximums
  /** Groups whose covered amount is open, since a number of services is covered and theirs is not told. */
  readonly cut: readonly number[]
  /** What the made-up facts of these rules are called. */
  readonly names: ReadonlyMap<string, string>
  /** For every line, in their order, what its price may be and which lines have the same. */
  readonly spans: readonly LineSpan[]
}

type Maximums = NonNullable<BenefitPlanDraft['benefitMax']>['overrides']

/** What the price of an expected line may be, and the place of the care that it belongs to. */
export interface LineSpan extends AmountSpan {
  readonly group: number
}

/** What is asked about expected care while it is open. */
export const expectedIds = {
  allowed: (group: number) => `expected.allowed.${group}`,
  times: (group: number) => `expected.times.${group}`,
} as const

/**
 * The services that are expected, one line for each. Where only their sum is told they stand as one line; what then
 * follows their number, as copays for a visit do, is left open. A service is charged as the plan recognises it.
 * Source: coverage specification, sections 2 and 3.
 */
export function laterCare(care: readonly ExpectedCare[], plan: BenefitPlanDraft, tier: string): LaterCare {
  const maximums = plan.benefitMax?.overrides ?? []
  const groups = care.map((one, group) => groupOf(one, group, findRule(plan, one.category, tier), maximums))
  return {
    lines: groups.flatMap((one) => one.lines),
    prices: groups.flatMap((one) => one.prices),
    rules: groups.flatMap((one) => one.rules),
    maximums: groups.flatMap((one) => one.maximums),
    cut: groups.flatMap((one) => one.cut),
    names: new Map(groups.flatMap((one) => [...one.names])),
    spans: groups.flatMap((one) => one.spans),
  }
}

/** What care is called of which only the sum is told: its rules stand beside those of the plan. */
export function aliasOf(group: number): string {
  return `expected-${group}`
}

/**
 * The rule for care of which only the sum is told: everything open that would follow the number of services.
 * Source: coverage specification, section 2.
 */
export function openedAs(rule: BenefitRule, category: string, most: Cents): BenefitRule {
  return followsNumber(rule) ? openedRule(rule, category, most) : { ...rule, category }
}

/** The expected services at one end of their amounts, charged as they are recognised, each on a visit of its own. */
export function expectedLines(care: readonly ExpectedCare[], end: 'low' | 'high'): readonly ServiceLine[] {
  return care.flatMap(({ category, times, allowed }, group) =>
    Array.from({ length: times ?? 1 }, (_, index): ServiceLine => {
      const id = `expected-${group}-${index}`
      const kind = times === null ? aliasOf(group) : category
      return { ...PLAIN_SERVICE, id, category: kind, visit: id, charge: known(allowed[end]) }
    }),
  )
}

/** Does what the patient pays for a kind of care follow the number of services? */
export function followsNumber(rule: BenefitRule): boolean {
  const isFlat = rule.copay.kind === 'none' || (rule.copay.kind === 'known' && rule.copay.value === 0)
  const isCounted = rule.limit !== null && rule.limit.type !== 'dollars'
  return !isFlat || isCounted || rule.firstVisits !== null || rule.coinsuranceMax !== null
}

function groupOf(care: ExpectedCare, group: number, rule: BenefitRule | undefined, maximums: Maximums): LaterCare {
  const isOpen = care.times === null && rule !== undefined && followsNumber(rule)
  const isCut = isOpen && rule.limit !== null && rule.limit.type !== 'dollars'
  const category = isOpen ? aliasOf(group) : care.category
  const ids = Array.from({ length: care.times ?? 1 }, (_, index) => `expected-${group}-${index}`)
  return {
    lines: ids.map((id) => ({ ...PLAIN_SERVICE, id, category, charge: known(care.allowed.low) })),
    prices: ids.map((lineId) => ({ lineId, allowed: known(care.allowed.low), source: { kind: 'none' } })),
    rules: isOpen ? [openedRule(rule, category, care.allowed.high)] : [],
    maximums: isOpen
      ? maximums.filter((one) => one.category === care.category).map((one) => ({ ...one, category }))
      : [],
    cut: isCut ? [group] : [],
    names: isOpen ? openedNames(rule, category, group) : new Map(),
    spans: ids.map(() => ({ ...care.allowed, group })),
  }
}

/** The rule with everything open that follows the number of services: never narrower than any number makes it. */
function openedRule(rule: BenefitRule, category: string, most: Cents): BenefitRule {
  const isFirst = rule.firstVisits !== null
  return {
    ...rule,
    category,
    copay: UNKNOWN,
    deductibleApplies: isFirst ? UNKNOWN : rule.deductibleApplies,
    coinsurance: isFirst || rule.coinsuranceMax !== null ? UNKNOWN : rule.coinsurance,
    coinsuranceMax: null,
    firstVisits: null,
    limit: openedLimit(rule, category, most),
  }
}

/** A number of services that are covered becomes an amount up to which they are: anything from nothing to all. */
function openedLimit({ limit }: BenefitRule, counter: string, most: Cents): BenefitRule['limit'] {
  return limit === null || limit.type === 'dollars' ? limit : { ...limit, type: 'dollars', amount: most, counter }
}

/** A fact that the plan itself misses keeps its name; one that was opened is the number of services. */
function openedNames(rule: BenefitRule, category: string, group: number): ReadonlyMap<string, string> {
  const keys = ['covered', 'deductibleApplies', 'copay', 'coinsurance'] as const
  return new Map(
    keys.map((key) => {
      const fact: Fact<boolean | Cents | Rate> = rule[key]
      const own = factIds[key](rule.category, rule.tier)
      return [factIds[key](category, rule.tier), fact.kind === 'unknown' ? own : expectedIds.times(group)]
    }),
  )
}

const PLAIN_SERVICE: Omit<ServiceLine, 'id' | 'category' | 'charge'> = {
  code: '',
  words: '',
  units: 1,
  days: null,
  modifiers: [],
  diagnosisCodes: [],
  serviceOn: null,
  visit: null,
  chargeSource: { kind: 'none' },
  preventive: false,
  emergency: false,
  admitted: false,
  nsaProtected: false,
  referral: 'notNeeded',
  auth: 'notNeeded',
  approvedUnits: null,
}
