import type { BenefitRule } from '../../model/benefit-plan.ts'
import type { Counter } from '../../model/coverage.ts'
import { type Cell, ENDLESS, LIMIT_KINDS, type LimitTerms, NO_CELL, type RuleTerms } from '../coverage/terms.ts'
import { factIds } from './fact-ids.ts'
import { amountCell, openCell, type Sheet, settledCell, shareCell, yesNoCell } from './sheet.ts'

/** What a plan's rules are turned into terms with: the sheet, what was used so far, and each counter's cell once. */
export interface RuleReading {
  readonly sheet: Sheet
  readonly member: string
  readonly counters: readonly Counter[]
  readonly nextPlanYear: boolean
  readonly cells: Map<string, Cell>
}

/** The terms of a benefit rule. */
export function ruleTerms(reading: RuleReading, rule: BenefitRule): RuleTerms {
  const { sheet } = reading
  const [category, tier] = [rule.category, rule.tier]
  const share = shareCell(sheet, rule.coinsurance, factIds.coinsurance(category, tier))
  const own = rule.categoryDeductible
  return {
    id: factIds.benefit(category, tier),
    covered: yesNoCell(sheet, rule.covered, factIds.covered(category, tier)),
    deductibleApplies: yesNoCell(sheet, rule.deductibleApplies, factIds.deductibleApplies(category, tier)),
    copay: amountCell(sheet, rule.copay, factIds.copay(category, tier)),
    copayPer: rule.copayPer,
    copayFirst: rule.copayOrder === 'before',
    copayMaxDays: rule.copayMaxDays ?? ENDLESS,
    copayWaivedIfAdmitted: rule.copayWaivedIfAdmitted,
    coinsurance: share.cell,
    coinsuranceScale: share.scale,
    coinsuranceMax: rule.coinsuranceMax ?? ENDLESS,
    ...firstVisits(reading, rule),
    limit: rule.limit ? limitTerms(reading, rule.limit) : null,
    categoryLeft: own ? categoryCell(reading, own) : NO_CELL,
    categoryCredit: own ? once(reading, `credit ${reading.member} ${own.name}`, () => settledCell(sheet, 0)) : NO_CELL,
    categorySeparate: own?.relation === 'separate',
    countsToOop: !rule.excludedFromOop,
  }
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
    id: factIds.benefit(category, tier),
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
    ...NO_FIRST_VISITS,
    limit: null,
    categoryLeft: NO_CELL,
    categoryCredit: NO_CELL,
    categorySeparate: false,
    countsToOop: true,
  }
}

const NO_FIRST_VISITS = { firstUsed: NO_CELL, firstCount: 0, firstCopay: 0 }

function firstVisits(reading: RuleReading, rule: BenefitRule): typeof NO_FIRST_VISITS {
  const first = rule.firstVisits
  if (first === null) return NO_FIRST_VISITS
  return { firstUsed: usedCell(reading, first.counter, first.count), firstCount: first.count, firstCopay: first.copay }
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

function categoryCell(reading: RuleReading, own: { readonly name: string; readonly amount: number }): Cell {
  return once(reading, `category ${reading.member} ${own.name}`, () => {
    if (reading.nextPlanYear) return settledCell(reading.sheet, own.amount)
    const used = usedOf(reading, 'categoryDeductible', own.name)
    if (used === null) return openCell(reading.sheet, 0, own.amount, [factIds.categoryUsed(own.name)])
    return settledCell(reading.sheet, Math.max(0, own.amount - used))
  })
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
