import type { BenefitRule } from '../../model/benefit-plan.ts'
import type { Counter } from '../../model/coverage.ts'
import { type Cell, ENDLESS, LIMIT_KINDS, type LimitTerms, NO_CELL, type RuleTerms } from '../coverage/terms.ts'
import { factIds } from './fact-ids.ts'
import { amountCell, openCell, type Sheet, scaleOf, settledCell, shareCell, yesNoCell } from './sheet.ts'

/** What a plan's rules are turned into terms with: the sheet, what was used so far, and each counter's cell once. */
export interface RuleReading {
  readonly sheet: Sheet
  /** Rules whose terms stand on the sheet from its beginning. */
  readonly ready: ReadonlyMap<BenefitRule, RuleTerms>
  readonly member: string
  readonly counters: readonly Counter[]
  /** Every rule of the plan: rules may share a counter or a deductible of their own by its name. */
  readonly benefits: readonly BenefitRule[]
  readonly nextPlanYear: boolean
  readonly cells: Map<string, Cell>
}

/** The terms of a benefit rule: those that stand ready, else made now. */
export function termsOf(reading: RuleReading, rule: BenefitRule): RuleTerms {
  return reading.ready.get(rule) ?? ruleTerms(reading, rule)
}

/** The terms of a benefit rule. */
export function ruleTerms(reading: RuleReading, rule: BenefitRule): RuleTerms {
  const own = rule.categoryDeductible
  const first = rule.firstVisits
  return {
    covered: factCell(reading.sheet, rule, 'covered'),
    deductibleApplies: factCell(reading.sheet, rule, 'deductibleApplies'),
    copay: copayCell(reading.sheet, rule),
    copayPer: rule.copayPer,
    copayFirst: rule.copayOrder === 'before',
    copayMaxDays: rule.copayMaxDays ?? ENDLESS,
    copayWaivedIfAdmitted: rule.copayWaivedIfAdmitted,
    coinsurance: coinsuranceCell(reading.sheet, rule),
    coinsuranceScale: scaleOf(rule.coinsurance),
    coinsuranceMax: rule.coinsuranceMax ?? ENDLESS,
    firstUsed: first === null ? NO_CELL : usedCell(reading, first.counter, first.count),
    firstCount: first === null ? 0 : first.count,
    firstCopay: first === null ? 0 : first.copay,
    limit: rule.limit === null ? null : limitTerms(reading, rule.limit),
    categoryLeft: own === null ? NO_CELL : categoryCell(reading, own),
    categoryCredit: own === null ? NO_CELL : categoryCredit(reading, own.name),
    categoryShort: own === null ? 0 : mostOf(reading, own.name) - own.amount,
    categorySeparate: own !== null && own.relation === 'separate',
    countsToOop: !rule.excludedFromOop,
  }
}

/** A known fact is not worth its name. */
function factCell(sheet: Sheet, rule: BenefitRule, key: 'covered' | 'deductibleApplies'): Cell {
  const fact = rule[key]
  if (fact.kind === 'known') return settledCell(sheet, fact.value ? 1 : 0)
  return yesNoCell(sheet, fact, factIds[key](rule.category, rule.tier))
}

function copayCell(sheet: Sheet, { copay, category, tier }: BenefitRule): Cell {
  return copay.kind === 'known'
    ? settledCell(sheet, copay.value)
    : amountCell(sheet, copay, factIds.copay(category, tier))
}

function coinsuranceCell(sheet: Sheet, { coinsurance, category, tier }: BenefitRule): Cell {
  if (coinsurance.kind === 'known') return settledCell(sheet, coinsurance.value.units)
  return shareCell(sheet, coinsurance, factIds.coinsurance(category, tier))
}

function categoryCredit(reading: RuleReading, name: string): Cell {
  return once(reading, `credit ${reading.member} ${name}`, () => settledCell(reading.sheet, 0))
}

interface UnknownCare {
  readonly category: string
  readonly tier: string
  readonly isKnownCovered: boolean
}

/** Terms for a kind of care of which nobody has told what the plan pays: everything about it is open. */
export function unknownRule(sheet: Sheet, asked: UnknownCare): RuleTerms {
  const { category, tier, isKnownCovered } = asked
  const ids = [factIds.benefit(category, tier)]
  return {
    covered: isKnownCovered ? settledCell(sheet, 1) : openCell(sheet, 0, 1, ids),
    deductibleApplies: openCell(sheet, 0, 1, ids),
    copay: openCell(sheet, 0, ENDLESS, ids),
    copayPer: 'visit',
    copayFirst: false,
    copayMaxDays: ENDLESS,
    copayWaivedIfAdmitted: false,
    coinsurance: openCell(sheet, 0, 10_000, ids),
    coinsuranceScale: 10_000,
    coinsuranceMax: ENDLESS,
    firstUsed: NO_CELL,
    firstCount: 0,
    firstCopay: 0,
    limit: null,
    categoryLeft: NO_CELL,
    categoryCredit: NO_CELL,
    categoryShort: 0,
    categorySeparate: false,
    countsToOop: true,
  }
}

function limitTerms(reading: RuleReading, limit: NonNullable<BenefitRule['limit']>): LimitTerms {
  return {
    kind: LIMIT_KINDS[limit.type],
    amount: limit.amount,
    used: usedCell(reading, limit.counter, limit.amount),
    excessTo: limit.excessTo,
  }
}

/** How far a counter was used before this estimate: one cell for all rules that share it. */
function usedCell(reading: RuleReading, name: string, most: number): Cell {
  return once(reading, `used ${name}`, () => {
    if (reading.nextPlanYear) return settledCell(reading.sheet, 0)
    const used = usedOf(reading, 'counter', name)
    return used === null
      ? openCell(reading.sheet, 0, most, [factIds.counterUsed(name)])
      : settledCell(reading.sheet, used)
  })
}

/** What is left of the largest deductible of a name: one cell for all rules that share it, whatever their amounts. */
function categoryCell(reading: RuleReading, { name }: { readonly name: string }): Cell {
  return once(reading, `category ${reading.member} ${name}`, () => {
    const most = mostOf(reading, name)
    if (reading.nextPlanYear) return settledCell(reading.sheet, most)
    const used = usedOf(reading, 'categoryDeductible', name)
    if (used === null) return openCell(reading.sheet, 0, most, [factIds.categoryUsed(name)])
    return settledCell(reading.sheet, Math.max(0, most - used))
  })
}

function mostOf({ benefits }: RuleReading, name: string): number {
  let most = 0
  for (const { categoryDeductible: own } of benefits) if (own?.name === name) most = Math.max(most, own.amount)
  return most
}

/** Null while nobody has told: a counter that is not listed is unknown too. */
function usedOf(reading: RuleReading, kind: Counter['kind'], name: string): number | null {
  return reading.counters.find((one) => one.kind === kind && one.name === name && one.scope === 'member')?.used ?? null
}

/** The cell of a name, made when it is first asked for. */
export function once(reading: Pick<RuleReading, 'cells'>, name: string, make: () => Cell): Cell {
  const known = reading.cells.get(name)
  if (known !== undefined) return known
  const made = make()
  reading.cells.set(name, made)
  return made
}
