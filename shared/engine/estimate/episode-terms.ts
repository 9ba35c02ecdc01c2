import type { BenefitPlanDraft, BenefitRule } from '../../model/benefit-plan.ts'
import type { Accumulator, Counter } from '../../model/coverage.ts'
import type { LinePrice, ServiceLine } from '../../model/service-line.ts'
import type { Episode } from '../coverage/adjudicate.ts'
import { type Cell, ENDLESS, type LevelCells, type LineTerms, NO_CELL } from '../coverage/terms.ts'
import { type CareTerms, careTerms } from './care-terms.ts'
import { factIds } from './fact-ids.ts'
import { type FamilyLevels, levelCells, levelFacts } from './levels.ts'
import { type LineTermsDraft, newLineTerms } from './line-terms.ts'
import { authCell, referralCell } from './permission-cells.ts'
import { isProtectedPlan, isReformPlan } from './plan-terms.ts'
import { type ReadyRules, readyRules } from './ready-rules.ts'
import { once, type RuleReading } from './rule-terms.ts'
import { amountCell, NOTHING_CELL, type Sheet, settledCell } from './sheet.ts'

/** A service as one plan sees it: what it recognises, for which member, at which network level. */
export interface AskedService {
  readonly line: ServiceLine
  readonly price: LinePrice['allowed']
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

/** What is left of the yearly amounts, read level by level onto a sheet that begins with the plan's ready rules. */
export interface Levels {
  readonly ground: Ground
  readonly ready: ReadyRules
  readonly sheet: Sheet
  readonly families: FamilyLevels
  readonly levels: MemberLevel[]
}

/** Terms while services are added to them. */
export interface Making extends Levels {
  readonly cells: Map<string, Cell>
  readonly places: Place[]
  /** By member, visit and day: what all lines of a visit write to. Found once for a line, not once for each cell. */
  readonly visits: Map<string, VisitSeat>
}

interface MemberLevel {
  readonly member: string
  readonly tier: string
  cells: LevelCells
}

/** For whom a service is asked, and at which level. */
export type Seat = Pick<AskedService, 'member' | 'tier'>

/**
 * A member at a network level, with the kinds of care that were looked up there already. An episode has few of either:
 * they are found by looking through them, which costs less than a map.
 */
interface Place {
  readonly member: string
  readonly tier: string
  readonly level: LevelCells
  readonly outLevel: LevelCells
  readonly reading: RuleReading
  /** Kinds of care that stand ready at this level; null at another one. */
  readonly care: ReadyRules['care'] | null
  readonly kinds: CareKind[]
}

interface CareKind {
  readonly category: string
  readonly isKnownCovered: boolean
  readonly terms: CareTerms
}

/** The terms of services under a plan, in the order in which the plan sees them. */
export function episodeTerms(ground: Ground, asked: readonly AskedService[]): EpisodeTerms {
  const making = newTerms(newLevels(ground, asked[0]?.tier ?? null))
  const { ready, sheet, cells, levels } = making
  const lines = asked.map((one): LineTerms => {
    const { line, price } = one
    const terms = newLineTerms()
    const told = readService(making, line, one, terms)
    terms.charge = chargeCell(sheet, line)
    terms.price = price.kind === 'none' ? terms.charge : priceCell(sheet, line, price)
    readPermissions(sheet, line, told, terms)
    return terms
  })
  return {
    episode: { plan: ready.plan, lines },
    sheet,
    cells,
    levels: new Map(levels.map(({ member, tier, cells: own }) => [`${member} ${tier}`, own])),
  }
}

/** A sheet before its first level. `tier` is the level that most services will be asked at, null when unknown. */
export function newLevels(ground: Ground, tier: string | null): Levels {
  const ready = readyRules(ground.plan, tier)
  const sheet = { values: ready.values.slice(), open: [], assumed: [] }
  return { ground, ready, sheet, families: [], levels: [] }
}

/** Terms before their first service. */
export function newTerms({ ground, ready, sheet, families, levels }: Levels): Making {
  return { ground, ready, sheet, families, levels, cells: new Map(), places: [], visits: new Map() }
}

/** The level that a line is counted at: protected services at the network's own. */
export function levelFor(plan: BenefitPlanDraft, line: ServiceLine, tier: string): string {
  return isProtectedLine(plan, line, tier) ? networkTier(plan) : tier
}

/** Out of network, may only the network's share be asked? Source: coverage specification, sections 12 and 15.1. */
export function isProtectedLine(plan: BenefitPlanDraft, line: ServiceLine, tier: string): boolean {
  return tier === 'out' && (line.nsaProtected || (line.emergency && isProtectedPlan(plan)))
}

/** Preventive care that a network provider gives at no cost, except under a grandfathered plan. Source: section 15.2. */
export function isFreeLine(plan: BenefitPlanDraft, line: ServiceLine, tier: string): boolean {
  return line.preventive && !plan.grandfathered && levelFor(plan, line, tier) !== 'out'
}

/** The plan's network: its level `in`, else its first level that is not `out`. */
function networkTier(plan: BenefitPlanDraft): string {
  const named = plan.tiers.find((one) => one.tier === 'in') ?? plan.tiers.find((one) => one.tier !== 'out')
  return named?.tier ?? 'in'
}

/**
 * Reads the next service, in the order in which the plan sees them, into terms: all but its amounts and permissions.
 * Gives what the plan tells of the kind of care.
 */
export function readService(
  making: Making,
  line: ServiceLine,
  seat: Seat,
  terms: LineTermsDraft,
): BenefitRule | undefined {
  const { member, tier: asked } = seat
  const { plan } = making.ground
  const isProtected = isProtectedLine(plan, line, asked)
  const place = placeAt(making, member, isProtected ? networkTier(plan) : asked)
  const isFree = isFreeLine(plan, line, asked)
  const care = place.care?.get(line.category) ?? careAt(place, plan, line.category, isFree && isReformPlan(plan))
  const visit = line.visit === null ? NO_VISIT : visitCells(making, line, member, care)
  terms.rule = care.rule
  terms.level = place.level
  terms.outRule = care.outRule
  terms.outLevel = isProtected ? place.level : place.outLevel
  terms.isOut = asked === 'out'
  terms.isProtected = isProtected
  terms.isFree = isFree
  terms.admitted = line.admitted
  terms.units = line.units
  terms.days = line.days ?? 1
  terms.approvedUnits = approvedUnits(line)
  terms.visitCopay = visit.visitCopay
  terms.visitTaken = visit.visitTaken
  terms.visitCounted = visit.visitCounted
  terms.visitFirst = visit.visitFirst
  terms.visitLimited = visit.visitLimited
  terms.max = care.max
  return care.told
}

/** Reads how a service stands with authorization and referral, after its amounts: facts are asked in this order. */
export function readPermissions(
  sheet: Sheet,
  line: ServiceLine,
  told: BenefitRule | undefined,
  terms: LineTermsDraft,
): void {
  terms.auth = authCell(sheet, line, told)
  terms.referral = terms.isProtected ? NOTHING_CELL : referralCell(sheet, line, told)
}

function placeAt(making: Making, member: string, tier: string): Place {
  for (const known of making.places) if (known.tier === tier && known.member === member) return known
  const place = makePlace(making, member, tier)
  making.places.push(place)
  return place
}

function makePlace(making: Making, member: string, tier: string): Place {
  const { ground, sheet, cells, ready } = making
  const level = levelAt(making, member, tier)
  const moves = ground.plan.missingReferral === 'treatAsOutOfNetwork'
  const { plan, nextPlanYear } = ground
  const reading = {
    sheet,
    cells,
    ready: ready.rules,
    member,
    counters: ground.counters(member),
    benefits: plan.benefits,
    nextPlanYear,
  }
  const outLevel = moves ? levelAt(making, member, 'out') : level
  return { member, tier, level, outLevel, reading, care: ready.tier === tier ? ready.care : null, kinds: [] }
}

/** The terms of a kind of care, made once for all lines that share it. */
function careAt(place: Place, plan: BenefitPlanDraft, category: string, isKnownCovered: boolean): CareTerms {
  for (const known of place.kinds) {
    if (known.category === category && known.isKnownCovered === isKnownCovered) return known.terms
  }
  const terms = careTerms(place.reading, plan, { category, tier: place.tier, isKnownCovered })
  place.kinds.push({ category, isKnownCovered, terms })
  return terms
}

/** Lines of one visit on one day share one visit copay, and count as one visit. */
function visitCells(making: Making, line: ServiceLine, member: string, { rule }: CareTerms): VisitCells {
  const visit = `${member} ${line.visit} ${line.serviceOn}`
  const { visitCopay, visitTaken } = seatOf(making, visit)
  const shared = (name: string): Cell => once(making, name + visit, () => settledCell(making.sheet, 0))
  const hasFirst = rule !== null && rule.firstUsed !== NO_CELL
  return {
    visitCopay,
    visitTaken,
    visitCounted: hasFirst ? shared(`counted ${rule.firstUsed} `) : NO_CELL,
    visitFirst: hasFirst ? shared(`first ${rule.firstUsed} `) : NO_CELL,
    visitLimited: rule === null || rule.limit === null ? NO_CELL : shared(`limit ${rule.limit.used} `),
  }
}

/** The copay that the lines of a visit share, and how much of it was taken; made with the first of them. */
function seatOf({ visits, sheet }: Making, visit: string): VisitSeat {
  const known = visits.get(visit)
  if (known !== undefined) return known
  const seat = { visitCopay: settledCell(sheet, 0), visitTaken: settledCell(sheet, 0) }
  visits.set(visit, seat)
  return seat
}

type VisitSeat = Pick<LineTerms, 'visitCopay' | 'visitTaken'>
type VisitCells = Pick<LineTerms, 'visitCopay' | 'visitTaken' | 'visitCounted' | 'visitFirst' | 'visitLimited'>
const NO_VISIT: VisitCells = {
  visitCopay: NO_CELL,
  visitTaken: NO_CELL,
  visitCounted: NO_CELL,
  visitFirst: NO_CELL,
  visitLimited: NO_CELL,
}

/**
 * How many units are approved: all of them where nobody has limited them, and for emergency care, which needs no
 * approval. Written as the line's own units, since a number without end would take a box of its own in every line.
 */
function approvedUnits({ emergency, approvedUnits: approved, auth, units }: ServiceLine): number {
  if (emergency) return units
  return approved ?? (auth === 'unitsExceeded' ? 0 : units)
}

/** What is left of the yearly amounts of a network level for a member, read when it is first asked for. */
export function levelAt(making: Levels, member: string, tier: string): LevelCells {
  for (const known of making.levels) if (known.tier === tier && known.member === member) return known.cells
  const { ground, sheet, families } = making
  const facts = levelFacts(ground, ground.accumulators(member), tier)
  const made = { member, tier, cells: levelCells(sheet, families, facts) }
  making.levels.push(made)
  const other = otherTier(ground.plan, tier)
  if (other !== null) made.cells = { ...made.cells, alsoCredits: levelAt(making, member, other) }
  return made.cells
}

/** The level that is credited beside a line's own, where the plan counts across levels. */
function otherTier(plan: BenefitPlanDraft, tier: string): string | null {
  if (tier === 'out') return plan.crossAccumulation === 'none' ? null : networkTier(plan)
  return plan.crossAccumulation === 'both' ? 'out' : null
}

function chargeCell(sheet: Sheet, { charge, id }: ServiceLine): Cell {
  return charge.kind === 'known' ? settledCell(sheet, charge.value) : amountCell(sheet, charge, factIds.charge(id))
}

/** What the plan recognises: up to the charge while nobody has told. */
function priceCell(sheet: Sheet, { charge, id }: ServiceLine, price: LinePrice['allowed']): Cell {
  if (price.kind === 'known') return settledCell(sheet, price.value)
  const most = charge.kind === 'known' || charge.kind === 'assumed' ? charge.value : ENDLESS
  return amountCell(sheet, price, factIds.allowed(id), most)
}
