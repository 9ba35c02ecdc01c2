import type { BenefitRule } from '../../model/benefit-plan.ts'
import type { Fact } from '../../model/fact.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import type { Cents } from '../../money/cents.ts'
import type { Episode } from '../coverage/adjudicate.ts'
import {
  AUTH,
  type Cell,
  ENDLESS,
  type LevelCells,
  type LineTerms,
  NO_CELL,
  type RuleTerms,
} from '../coverage/terms.ts'
import { factIds } from './fact-ids.ts'
import { levelCells, levelFacts, type PlanReading } from './levels.ts'
import { isProtectedPlan, isReformPlan, maxCells, planTerms } from './plan-terms.ts'
import { once, type RuleReading, ruleTerms, unknownRule } from './rule-terms.ts'
import { amountCell, emptySheet, openCell, type Sheet, settledCell } from './sheet.ts'

/** A route with a plan, turned into terms and cells. */
export interface InsuredTerms {
  readonly route: InsuredRoute
  readonly episode: Episode
  readonly sheet: Sheet
  readonly reading: PlanReading
  /** The network level of the clinic, and the one that protected services are counted at. */
  readonly tier: string
  readonly protectedTier: string
}

/** What the terms of a route are made of, while they are being made. */
interface Making extends RuleReading {
  readonly route: InsuredRoute
  readonly plan: PlanReading
  readonly protectedTier: string
  readonly rules: Map<string, RuleTerms | null>
  readonly levels: Map<string, LevelCells>
}

/** The terms of a route for these services, in their order. `legalMaximum` is in cents, endless where none holds. */
export function insuredTerms(route: InsuredRoute, lines: readonly ServiceLine[], legalMaximum: number): InsuredTerms {
  const sheet = emptySheet()
  const reading: PlanReading = {
    plan: route.plan,
    accumulators: route.accumulators,
    nextPlanYear: route.nextPlanYear,
    legalMaximum: isReformPlan(route.plan) ? legalMaximum : ENDLESS,
  }
  const making: Making = {
    sheet,
    route,
    plan: reading,
    counters: route.counters,
    nextPlanYear: route.nextPlanYear,
    cells: new Map(),
    protectedTier: protectedTier(route),
    rules: new Map(),
    levels: new Map(),
  }
  const episode = { plan: planTerms(route.plan), lines: lines.map((line) => lineTerms(making, line)) }
  return { route, episode, sheet, reading, tier: route.tier, protectedTier: making.protectedTier }
}

/** The in-network level of the plan: its `in`, else its first level that is not `out`. */
function protectedTier({ plan, tier }: InsuredRoute): string {
  if (tier !== 'out') return tier
  const named = plan.tiers.find((one) => one.tier === 'in') ?? plan.tiers.find((one) => one.tier !== 'out')
  return named?.tier ?? 'in'
}

function lineTerms(making: Making, line: ServiceLine): LineTerms {
  const { route } = making
  const isOut = route.tier === 'out'
  const isProtected = isOut && (line.nsaProtected || (line.emergency && isProtectedPlan(route.plan)))
  const tier = isProtected ? making.protectedTier : route.tier
  const isFree = line.preventive && tier !== 'out' && !route.plan.grandfathered
  const rule = ruleAt(making, line.category, tier, isFree && isReformPlan(route.plan))
  const referral = referralCell(making, line, tier)
  const mayMove = route.plan.missingReferral === 'treatAsOutOfNetwork'
  const charge = amountCell(making.sheet, line.charge, factIds.charge(line.id))
  const visit = line.visit
  return {
    charge,
    price: priceCell(making, line, charge),
    rule,
    level: levelAt(making, tier),
    outRule: mayMove ? ruleAt(making, line.category, 'out', false) : null,
    outLevel: levelAt(making, mayMove ? 'out' : tier),
    isOut,
    isProtected,
    isFree,
    admitted: line.admitted,
    units: line.units,
    days: line.days ?? 1,
    approvedUnits: line.emergency ? ENDLESS : approvedUnits(line),
    auth: authCell(making, line, tier),
    referral,
    visitCopay: visit === null ? NO_CELL : flag(making, `copay of ${visit}`),
    visitCounted: visit === null ? NO_CELL : flag(making, `first of ${visit}`),
    visitLimited: visit === null || !rule?.limit ? NO_CELL : flag(making, `limit ${rule.limit.used} of ${visit}`),
    max: maxCells(making, route.plan, line.category),
  }
}

function flag(making: Making, name: string): Cell {
  return once(making, name, () => settledCell(making.sheet, 0))
}

function approvedUnits(line: ServiceLine): number {
  return line.approvedUnits ?? (line.auth === 'unitsExceeded' ? 0 : ENDLESS)
}

/** The plan's rule for a kind of care at a level; null when the plan has rules for it, but none at this level. */
function ruleAt(making: Making, category: string, tier: string, isKnownCovered: boolean): RuleTerms | null {
  const name = `${tier} ${category} ${isKnownCovered}`
  const known = making.rules.get(name)
  if (known !== undefined) return known
  const found = findRule(making.route, category, tier)
  const isTold = making.route.plan.benefits.some((one) => one.category === category)
  const made = found
    ? ruleTerms(making, found)
    : isTold || isClosed(making.route, tier)
      ? null
      : unknownRule(making.sheet, category, tier, isKnownCovered)
  making.rules.set(name, made)
  return made
}

/** The plan's rule for a kind of care at a network level, if it has one. */
export function findRule({ plan }: InsuredRoute, category: string, tier: string): BenefitRule | undefined {
  return plan.benefits.find((one) => one.category === category && one.tier === tier)
}

/** An HMO or EPO pays nothing out of network unless a rule says so. Source: coverage specification, section 4.7. */
function isClosed({ plan }: InsuredRoute, tier: string): boolean {
  return tier === 'out' && (plan.type === 'HMO' || plan.type === 'EPO')
}

function levelAt(making: Making, tier: string): LevelCells {
  const known = making.levels.get(tier)
  if (known !== undefined) return known
  const cross = making.route.plan.crossAccumulation
  const other = tier === 'out' ? (cross === 'none' ? null : making.protectedTier) : cross === 'both' ? 'out' : null
  const plain = levelCells(making.sheet, levelFacts(making.plan, tier), null)
  making.levels.set(tier, plain)
  if (other === null || other === tier) return plain
  const crossed = { ...plain, alsoCredits: making.levels.get(other) ?? levelAt(making, other) }
  making.levels.set(tier, crossed)
  return crossed
}

/** What the plan recognises. A plan without a price of its own recognises the charge. */
function priceCell(making: Making, line: ServiceLine, charge: Cell): Cell {
  const fact: Fact<Cents> = making.route.prices.find((one) => one.lineId === line.id)?.allowed ?? { kind: 'unknown' }
  const most = line.charge.kind === 'known' || line.charge.kind === 'assumed' ? line.charge.value : ENDLESS
  return fact.kind === 'none' ? charge : amountCell(making.sheet, fact, factIds.allowed(line.id), most)
}

/** An unknown authorization may turn out to be there or to be missing. Emergency care needs none. */
function authCell({ sheet, route }: Making, line: ServiceLine, tier: string): Cell {
  if (line.emergency || isNotNeeded(findRule(route, line.category, tier)?.authorizationNeeded))
    return settledCell(sheet, 0)
  if (line.auth === 'unknown') return openCell(sheet, AUTH.fine, AUTH.missing, [factIds.auth(line.id)])
  if (line.auth === 'notNeeded' || line.auth === 'approved') return settledCell(sheet, AUTH.fine)
  return settledCell(sheet, AUTH[line.auth])
}

function referralCell({ sheet, route }: Making, line: ServiceLine, tier: string): Cell {
  if (line.emergency || isNotNeeded(findRule(route, line.category, tier)?.referralNeeded)) return settledCell(sheet, 0)
  if (line.referral === 'unknown') return openCell(sheet, 0, 1, [factIds.referral(line.id)])
  return settledCell(sheet, line.referral === 'missing' ? 1 : 0)
}

function isNotNeeded(fact: Fact<boolean> | undefined): boolean {
  if (fact === undefined || fact.kind === 'unknown') return false
  return fact.kind === 'none' || !fact.value
}
