import type { BenefitPlanDraft, BenefitRule } from '../../model/benefit-plan.ts'
import type { Accumulator, Counter } from '../../model/coverage.ts'
import type { Fact } from '../../model/fact.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import type { Cents } from '../../money/cents.ts'
import type { Episode } from '../coverage/adjudicate.ts'
import { type Cell, ENDLESS, type LevelCells, type LineTerms, NO_CELL, type RuleTerms } from '../coverage/terms.ts'
import { factIds } from './fact-ids.ts'
import { levelCells, levelFacts } from './levels.ts'
import { authCell, referralCell } from './permission-cells.ts'
import { isProtectedPlan, isReformPlan, maxCells, planTerms } from './plan-terms.ts'
import { once, type RuleReading, ruleTerms, unknownRule } from './rule-terms.ts'
import { amountCell, emptySheet, type Sheet, settledCell } from './sheet.ts'

/** A service as one plan sees it: what it recognises, for which member, at which network level. */
export interface AskedService {
  readonly line: ServiceLine
  readonly price: Fact<Cents>
  readonly member: string
  readonly tier: string
}

/** A plan and what was met and used under it, for each member; family amounts stand in every member's list. */
export interface Ground {
  readonly plan: BenefitPlanDraft
  readonly accumulators: (member: string) => readonly Accumulator[]
  readonly counters: (member: string) => readonly Counter[]
  /** True: everything met starts at zero again. */
  readonly nextPlanYear: boolean
  /** The most that one person pays in network by law, in cents; endless where no figure holds. */
  readonly legalMaximum: number
}

/** An episode in numbers, and where to find the cells that it leaves changed. */
export interface EpisodeTerms {
  readonly episode: Episode
  readonly sheet: Sheet
  /** Counters and credits by name: `used visits`, `credit self rx`, `paid self`. */
  readonly cells: ReadonlyMap<string, Cell>
  /** By member and level: `self in`. */
  readonly levels: ReadonlyMap<string, LevelCells>
}

interface Making {
  readonly ground: Ground
  readonly sheet: Sheet
  readonly cells: Map<string, Cell>
  readonly rules: Map<string, RuleTerms | null>
  readonly levels: Map<string, LevelCells>
}

/** The terms of services under a plan, in the order in which the plan sees them. */
export function episodeTerms(ground: Ground, asked: readonly AskedService[]): EpisodeTerms {
  const making: Making = { ground, sheet: emptySheet(), cells: new Map(), rules: new Map(), levels: new Map() }
  const lines = asked.map((one) => lineTerms(making, one))
  return { episode: { plan: planTerms(ground.plan), lines }, ...making }
}

/** The level that a line is counted at: protected services at the network's own. */
export function levelFor(plan: BenefitPlanDraft, line: ServiceLine, tier: string): string {
  return isProtectedLine(plan, line, tier) ? networkTier(plan) : tier
}

/** Out of network, may only the network's share be asked? Source: coverage specification, sections 12 and 15.1. */
export function isProtectedLine(plan: BenefitPlanDraft, line: ServiceLine, tier: string): boolean {
  return tier === 'out' && (line.nsaProtected || (line.emergency && isProtectedPlan(plan)))
}

/** The plan's network: its level `in`, else its first level that is not `out`. */
function networkTier(plan: BenefitPlanDraft): string {
  const named = plan.tiers.find((one) => one.tier === 'in') ?? plan.tiers.find((one) => one.tier !== 'out')
  return named?.tier ?? 'in'
}

/** The plan's rule for a kind of care at a network level, if it has one. */
export function findRule(plan: BenefitPlanDraft, category: string, tier: string): BenefitRule | undefined {
  return plan.benefits.find((one) => one.category === category && one.tier === tier)
}

function lineTerms(making: Making, { line, price, member, tier: asked }: AskedService): LineTerms {
  const { sheet, ground } = making
  const { plan } = ground
  const tier = levelFor(plan, line, asked)
  const isFree = line.preventive && tier !== 'out' && !plan.grandfathered
  const isTold = isFree && isReformPlan(plan)
  const rule = ruleAt(making, { member, category: line.category, tier, isKnownCovered: isTold })
  const ruleFacts = findRule(plan, line.category, tier)
  const moves = plan.missingReferral === 'treatAsOutOfNetwork'
  const charge = amountCell(sheet, line.charge, factIds.charge(line.id))
  return {
    charge,
    price: priceCell(sheet, line, price, charge),
    rule,
    level: levelAt(making, member, tier),
    outRule: moves ? ruleAt(making, { member, category: line.category, tier: 'out', isKnownCovered: false }) : null,
    outLevel: levelAt(making, member, moves ? 'out' : tier),
    isOut: asked === 'out',
    isProtected: isProtectedLine(plan, line, asked),
    isFree,
    admitted: line.admitted,
    units: line.units,
    days: line.days ?? 1,
    approvedUnits: line.emergency ? ENDLESS : (line.approvedUnits ?? (line.auth === 'unitsExceeded' ? 0 : ENDLESS)),
    auth: authCell(sheet, line, ruleFacts),
    referral: referralCell(sheet, line, ruleFacts),
    ...visitCells(making, line, member, rule),
    max: maxCells(readingOf(making, member), plan, line.category),
  }
}

/** Lines of one visit on one day share one visit copay, and count as one visit. */
function visitCells(making: Making, line: ServiceLine, member: string, rule: RuleTerms | null): VisitCells {
  if (line.visit === null) return NO_VISIT
  const visit = `${member} ${line.visit} ${line.serviceOn}`
  const flag = (name: string): Cell => once(making, `${name} ${visit}`, () => settledCell(making.sheet, 0))
  return {
    visitCopay: flag('copay'),
    visitCounted: rule === null || rule.firstUsed === NO_CELL ? NO_CELL : flag(`first ${rule.firstUsed}`),
    visitLimited: rule === null || rule.limit === null ? NO_CELL : flag(`limit ${rule.limit.used}`),
  }
}

type VisitCells = Pick<LineTerms, 'visitCopay' | 'visitCounted' | 'visitLimited'>
const NO_VISIT: VisitCells = { visitCopay: NO_CELL, visitCounted: NO_CELL, visitLimited: NO_CELL }

function readingOf({ ground, sheet, cells }: Making, member: string): RuleReading {
  return { sheet, cells, member, counters: ground.counters(member), nextPlanYear: ground.nextPlanYear }
}

interface RuleAt {
  readonly member: string
  readonly category: string
  readonly tier: string
  readonly isKnownCovered: boolean
}

/** The plan's rule for a kind of care at a level; null when the plan has rules for it, but none at this level. */
function ruleAt(making: Making, at: RuleAt): RuleTerms | null {
  const { member, category, tier, isKnownCovered } = at
  const name = `${member} ${tier} ${isKnownCovered} ${category}`
  const known = making.rules.get(name)
  if (known !== undefined) return known
  const { plan } = making.ground
  const found = findRule(plan, category, tier)
  const isSilent = !isClosed(plan, tier) && plan.benefits.every((one) => one.category !== category)
  const unknown = isSilent ? unknownRule(making.sheet, category, tier, isKnownCovered) : null
  const made = found ? ruleTerms(readingOf(making, member), found) : unknown
  making.rules.set(name, made)
  return made
}

/** An HMO or EPO pays nothing out of network unless a rule says so. Source: coverage specification, section 4.7. */
function isClosed(plan: BenefitPlanDraft, tier: string): boolean {
  return tier === 'out' && (plan.type === 'HMO' || plan.type === 'EPO')
}

function levelAt(making: Making, member: string, tier: string): LevelCells {
  const name = `${member} ${tier}`
  const known = making.levels.get(name)
  if (known !== undefined) return known
  const { ground, sheet, cells } = making
  const facts = levelFacts({ ...ground, accumulators: ground.accumulators(member) }, tier)
  const plain = levelCells(sheet, cells, facts)
  making.levels.set(name, plain)
  const other = otherTier(ground.plan, tier)
  if (other === null) return plain
  const crossed = { ...plain, alsoCredits: levelAt(making, member, other) }
  making.levels.set(name, crossed)
  return crossed
}

/** The level that is credited beside a line's own, where the plan counts across levels. */
function otherTier(plan: BenefitPlanDraft, tier: string): string | null {
  if (tier === 'out') return plan.crossAccumulation === 'none' ? null : networkTier(plan)
  return plan.crossAccumulation === 'both' ? 'out' : null
}

/** What the plan recognises. A plan without a price of its own recognises the charge. */
function priceCell(sheet: Sheet, line: ServiceLine, price: Fact<Cents>, charge: Cell): Cell {
  const most = line.charge.kind === 'known' || line.charge.kind === 'assumed' ? line.charge.value : ENDLESS
  return price.kind === 'none' ? charge : amountCell(sheet, price, factIds.allowed(line.id), most)
}
