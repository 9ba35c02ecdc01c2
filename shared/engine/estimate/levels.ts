import type { BenefitPlanDraft, TierLimits } from '../../model/benefit-plan.ts'
import type { Accumulator } from '../../model/coverage.ts'
import type { Fact } from '../../model/fact.ts'
import { type Cents, ZERO } from '../../money/cents.ts'
import { type Cell, ENDLESS, type LevelCells, spent } from '../coverage/terms.ts'
import { factIds, type Scope } from './fact-ids.ts'
import { once } from './rule-terms.ts'
import { assumedCell, openCell, type Sheet, settledCell } from './sheet.ts'

type MoneyFact = Fact<Cents>
type OfBoth = Readonly<Record<Scope, MoneyFact>>

const UNKNOWN: MoneyFact = { kind: 'unknown' }
const NONE: MoneyFact = { kind: 'none' }
const NOTHING_MET: MoneyFact = { kind: 'known', value: ZERO }

/** What a network level asks in a year and what was met of it, in words of the plan and of the insurer's counters. */
export interface LevelFacts {
  readonly tier: string
  /** Whose deductible counts: both where each person has an amount inside the family's. */
  readonly deductibleCounts: 'nothing' | 'member' | 'family' | 'both'
  readonly deductible: OfBoth
  readonly deductibleMet: OfBoth
  readonly oop: OfBoth
  readonly oopMet: OfBoth
  /** The most that one person pays by law in this plan year; endless where that law does not reach. */
  readonly legalMaximum: number
}

/** How a member's plan is read. */
export interface PlanReading {
  readonly plan: BenefitPlanDraft
  readonly accumulators: readonly Accumulator[]
  /** True: everything met starts at zero again. */
  readonly nextPlanYear: boolean
  /** In cents, endless where the law does not reach. */
  readonly legalMaximum: number
}

/** The facts of one level. What nobody has entered is unknown, never nothing. */
export function levelFacts(reading: PlanReading, tier: string): LevelFacts {
  const limits = reading.plan.tiers.find((one) => one.tier === tier)
  const isFamily = reading.plan.memberTier === 'family'
  const deductible = {
    member: limits?.deductibleIndividual ?? UNKNOWN,
    family: isFamily ? (limits?.deductibleFamily ?? UNKNOWN) : NONE,
  }
  return {
    tier,
    deductibleCounts: countsFor(deductible, limits),
    deductible,
    deductibleMet: met(reading, tier, 'deductibleMet'),
    oop: {
      member: limits?.oopIndividual ?? UNKNOWN,
      family: isFamily ? (limits?.oopFamily ?? UNKNOWN) : NONE,
    },
    oopMet: met(reading, tier, 'oopMet'),
    legalMaximum: tier === 'out' ? ENDLESS : reading.legalMaximum,
  }
}

/** One pot for the family where the plan says so; else each person inside the family's amount. */
function countsFor(deductible: OfBoth, limits: TierLimits | undefined): LevelFacts['deductibleCounts'] {
  const hasFamily = deductible.family.kind !== 'none'
  if (hasFamily && limits?.familyRule === 'aggregate') return 'family'
  if (deductible.member.kind === 'none') return hasFamily ? 'family' : 'nothing'
  return hasFamily ? 'both' : 'member'
}

function met(reading: PlanReading, tier: string, key: 'deductibleMet' | 'oopMet'): OfBoth {
  if (reading.nextPlanYear) return { member: NOTHING_MET, family: NOTHING_MET }
  const of = (scope: Scope): MoneyFact =>
    reading.accumulators.find((one) => one.scope === scope && one.tier === tier)?.[key] ?? UNKNOWN
  return { member: of('member'), family: of('family') }
}

/** The cells of a level for one member, with what is left of every amount; the family's are shared by name. */
export function levelCells(sheet: Sheet, cells: Map<string, Cell>, facts: LevelFacts): LevelCells {
  const { tier, deductibleCounts: counts } = facts
  const idle = counts === 'nothing' ? 0 : ENDLESS
  const deductible = (scope: Scope): Cell =>
    counts === scope || counts === 'both'
      ? leftCell(sheet, facts.deductible[scope], facts.deductibleMet[scope], {
          cap: ENDLESS,
          limitId: factIds.deductible(scope, tier),
          metId: factIds.deductibleMet(scope, tier),
        })
      : settledCell(sheet, idle)
  const oop = (scope: Scope): Cell =>
    leftCell(sheet, facts.oop[scope], facts.oopMet[scope], {
      cap: scope === 'member' ? facts.legalMaximum : ENDLESS,
      limitId: factIds.oop(scope, tier),
      metId: factIds.oopMet(scope, tier),
    })
  return {
    deductible: deductible('member'),
    familyDeductible: once({ cells }, `family deductible ${tier}`, () => deductible('family')),
    oop: oop('member'),
    familyOop: once({ cells }, `family oop ${tier}`, () => oop('family')),
    deductibleCredit: settledCell(sheet, 0),
    oopCredit: settledCell(sheet, 0),
    alsoCredits: null,
  }
}

interface LeftOf {
  /** What the amount is at most, whatever the plan says. */
  readonly cap: number
  readonly limitId: string
  readonly metId: string
}

/** What is left of a yearly amount. A met amount above the total is read as fully met. */
function leftCell(sheet: Sheet, limit: MoneyFact, metSoFar: MoneyFact, of: LeftOf): Cell {
  const whole = wholeOf(limit, of.cap)
  if (whole === ENDLESS && limit.kind !== 'unknown') return settledCell(sheet, ENDLESS)
  const used = usedOf(metSoFar)
  const high = used === null ? whole : spent(whole, used)
  const ids = [...(limit.kind === 'unknown' ? [of.limitId] : []), ...(metSoFar.kind === 'unknown' ? [of.metId] : [])]
  if (ids.length > 0) return openCell(sheet, 0, high, ids)
  if (limit.kind !== 'assumed' && metSoFar.kind !== 'assumed') return settledCell(sheet, high)
  return assumedCell(sheet, high, {
    low: 0,
    high: limit.kind === 'assumed' ? of.cap : whole,
    factIds: [...(limit.kind === 'assumed' ? [of.limitId] : []), ...(metSoFar.kind === 'assumed' ? [of.metId] : [])],
  })
}

function wholeOf(limit: MoneyFact, cap: number): number {
  return limit.kind === 'known' || limit.kind === 'assumed' ? Math.min(limit.value, cap) : cap
}

/** Null while nobody has told what was met. */
function usedOf(metSoFar: MoneyFact): number | null {
  if (metSoFar.kind === 'unknown') return null
  return metSoFar.kind === 'none' ? 0 : metSoFar.value
}
