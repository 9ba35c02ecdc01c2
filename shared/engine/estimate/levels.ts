import type { BenefitPlanDraft, TierLimits } from '../../model/benefit-plan.ts'
import type { Accumulator } from '../../model/coverage.ts'
import type { Fact } from '../../model/fact.ts'
import { type Cents, ZERO } from '../../money/cents.ts'
import { type Cell, ENDLESS, type LevelCells, spent } from '../coverage/terms.ts'
import { factIds, type Scope } from './fact-ids.ts'
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

/** How a plan is read. */
export interface PlanReading {
  readonly plan: BenefitPlanDraft
  /** True: everything met starts at zero again. */
  readonly nextPlanYear: boolean
  /** In cents, endless where the law does not reach. */
  readonly legalMaximum: number
}

/** The facts of one level. What nobody has entered is unknown, never nothing. */
export function levelFacts(reading: PlanReading, accumulators: readonly Accumulator[], tier: string): LevelFacts {
  const limits = reading.plan.tiers.find((one) => one.tier === tier)
  const isFamily = reading.plan.memberTier === 'family'
  const deductible = {
    member: limits?.deductibleIndividual ?? UNKNOWN,
    family: isFamily ? (limits?.deductibleFamily ?? UNKNOWN) : NONE,
  }
  const { deductibleMet, oopMet } = reading.nextPlanYear ? NEW_YEAR : met(accumulators, tier)
  return {
    tier,
    deductibleCounts: countsFor(deductible, limits),
    deductible,
    deductibleMet,
    oop: {
      member: limits?.oopIndividual ?? UNKNOWN,
      family: isFamily ? (limits?.oopFamily ?? UNKNOWN) : NONE,
    },
    oopMet,
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

type Met = Pick<LevelFacts, 'deductibleMet' | 'oopMet'>

/** Nothing at all was met of a year that has not begun. */
const NEW_YEAR: Met = {
  deductibleMet: { member: NOTHING_MET, family: NOTHING_MET },
  oopMet: { member: NOTHING_MET, family: NOTHING_MET },
}

/** What was met at a level. */
function met(accumulators: readonly Accumulator[], tier: string): Met {
  let member: Accumulator | undefined
  let family: Accumulator | undefined
  for (const one of accumulators) {
    if (one.tier !== tier) continue
    if (one.scope === 'member') member = one
    else family = one
  }
  return {
    deductibleMet: { member: member?.deductibleMet ?? UNKNOWN, family: family?.deductibleMet ?? UNKNOWN },
    oopMet: { member: member?.oopMet ?? UNKNOWN, family: family?.oopMet ?? UNKNOWN },
  }
}

/** The family's cells of a level, shared by its members. */
export type FamilyCells = Pick<LevelCells, 'familyDeductible' | 'familyOop'>

/** The family's cells of every level so far, by the level. There are few: they are found by looking through them. */
export type FamilyLevels = { readonly tier: string; readonly cells: FamilyCells }[]

/** The cells of a level for one member, with what is left of every amount. */
export function levelCells(sheet: Sheet, families: FamilyLevels, facts: LevelFacts): LevelCells {
  const family = familyCells(sheet, families, facts)
  return {
    deductible: deductibleCell(sheet, facts, 'member'),
    familyDeductible: family.familyDeductible,
    oop: oopCell(sheet, facts, 'member'),
    familyOop: family.familyOop,
    deductibleCredit: settledCell(sheet, 0),
    oopCredit: settledCell(sheet, 0),
    alsoCredits: null,
  }
}

function familyCells(sheet: Sheet, families: FamilyLevels, facts: LevelFacts): FamilyCells {
  for (const { tier, cells } of families) if (tier === facts.tier) return cells
  const cells = {
    familyDeductible: deductibleCell(sheet, facts, 'family'),
    familyOop: oopCell(sheet, facts, 'family'),
  }
  families.push({ tier: facts.tier, cells })
  return cells
}

/** Endless where the other one alone counts; nothing where the plan has no deductible. */
function deductibleCell(sheet: Sheet, facts: LevelFacts, scope: Scope): Cell {
  const counts = facts.deductibleCounts
  if (counts !== scope && counts !== 'both') return settledCell(sheet, counts === 'nothing' ? 0 : ENDLESS)
  return leftCell(sheet, of(facts.deductible, scope), of(facts.deductibleMet, scope), {
    cap: ENDLESS,
    what: 'deductible',
    scope,
    tier: facts.tier,
  })
}

function oopCell(sheet: Sheet, facts: LevelFacts, scope: Scope): Cell {
  const cap = scope === 'member' ? facts.legalMaximum : ENDLESS
  return leftCell(sheet, of(facts.oop, scope), of(facts.oopMet, scope), { cap, what: 'oop', scope, tier: facts.tier })
}

/** The fact of one of the two; asked by name, because a member that is looked up by a variable costs many times as much. */
function of({ member, family }: OfBoth, scope: Scope): MoneyFact {
  return scope === 'member' ? member : family
}

interface LeftOf {
  /** What the amount is at most, whatever the plan says. */
  readonly cap: number
  readonly what: 'deductible' | 'oop'
  readonly scope: Scope
  readonly tier: string
}

/** The facts behind what is left that are of a kind: those missing, or those assumed. */
function idsOf(limit: MoneyFact, metSoFar: MoneyFact, kind: MoneyFact['kind'], of: LeftOf): readonly string[] {
  const { what, scope, tier } = of
  const metId = what === 'oop' ? factIds.oopMet : factIds.deductibleMet
  return [
    ...(limit.kind === kind ? [factIds[what](scope, tier)] : []),
    ...(metSoFar.kind === kind ? [metId(scope, tier)] : []),
  ]
}

/** What is left of a yearly amount. A met amount above the total is read as fully met. */
function leftCell(sheet: Sheet, limit: MoneyFact, metSoFar: MoneyFact, of: LeftOf): Cell {
  const whole = wholeOf(limit, of.cap)
  if (whole === ENDLESS && limit.kind !== 'unknown') return settledCell(sheet, ENDLESS)
  const used = usedOf(metSoFar)
  const high = used === null ? whole : spent(whole, used)
  if (limit.kind === 'unknown' || used === null) return openCell(sheet, 0, high, idsOf(limit, metSoFar, 'unknown', of))
  if (limit.kind !== 'assumed' && metSoFar.kind !== 'assumed') return settledCell(sheet, high)
  const most = limit.kind === 'assumed' ? of.cap : whole
  return assumedCell(sheet, high, { low: 0, high: most, factIds: idsOf(limit, metSoFar, 'assumed', of) })
}

function wholeOf(limit: MoneyFact, cap: number): number {
  return limit.kind === 'known' || limit.kind === 'assumed' ? Math.min(limit.value, cap) : cap
}

/** Null while nobody has told what was met. */
function usedOf(metSoFar: MoneyFact): number | null {
  if (metSoFar.kind === 'unknown') return null
  return metSoFar.kind === 'none' ? 0 : metSoFar.value
}
