import { type LineRecord, newLineRecord } from '../../../shared/engine/coverage/line-record.ts'
import {
  AUTH,
  type AuthTerms,
  type Cell,
  ENDLESS,
  type LevelCells,
  type LimitTerms,
  type LineTerms,
  type MaxCells,
  NO_CELL,
  type PlanTerms,
  type RuleTerms,
} from '../../../shared/engine/coverage/terms.ts'

/** The cells of a scene under their names, with a number in each: what the engine's steps read and write. */
export class Cells {
  readonly values: number[] = []

  /** A new cell with a number in it. */
  holding(value: number): Cell {
    return this.values.push(value) - 1
  }

  /** What a cell holds now. */
  at(cell: Cell): number {
    return this.values[cell] ?? Number.NaN
  }
}

/** What is left of the yearly amounts of a level; without a word there is no end to it. */
export interface LevelWords {
  readonly deductible?: number
  readonly familyDeductible?: number
  readonly oop?: number
  readonly familyOop?: number
  readonly alsoCredits?: LevelCells
}

export function aLevelOf(cells: Cells, words: LevelWords = {}): LevelCells {
  return {
    deductible: cells.holding(words.deductible ?? 0),
    familyDeductible: cells.holding(words.familyDeductible ?? ENDLESS),
    oop: cells.holding(words.oop ?? ENDLESS),
    familyOop: cells.holding(words.familyOop ?? ENDLESS),
    deductibleCredit: cells.holding(0),
    oopCredit: cells.holding(0),
    alsoCredits: words.alsoCredits ?? null,
  }
}

/** A kind of care: covered, with the deductible, without copay or share unless it is said. */
export interface RuleWords
  extends Partial<Pick<RuleTerms, 'copayPer' | 'copayFirst' | 'copayMaxDays' | 'countsToOop'>> {
  readonly covered?: boolean
  readonly deductible?: boolean
  readonly copay?: number
  /** In percent. */
  readonly share?: number
  readonly shareMost?: number
  readonly waivedIfAdmitted?: boolean
  readonly first?: { readonly used: number; readonly count: number; readonly copay: number }
  readonly limit?: Omit<LimitTerms, 'used'> & { readonly used: number }
  readonly own?: { readonly left: number; readonly separate: boolean; readonly short?: number }
}

export function aRuleOf(cells: Cells, words: RuleWords = {}): RuleTerms {
  const { first, limit, own } = words
  return {
    covered: cells.holding(words.covered === false ? 0 : 1),
    deductibleApplies: cells.holding(words.deductible === false ? 0 : 1),
    copay: cells.holding(words.copay ?? 0),
    copayPer: words.copayPer ?? 'visit',
    copayFirst: words.copayFirst ?? false,
    copayMaxDays: words.copayMaxDays ?? ENDLESS,
    copayWaivedIfAdmitted: words.waivedIfAdmitted ?? false,
    coinsurance: cells.holding(words.share ?? 0),
    coinsuranceScale: 100,
    coinsuranceMax: words.shareMost ?? ENDLESS,
    firstUsed: first === undefined ? NO_CELL : cells.holding(first.used),
    firstCount: first?.count ?? 0,
    firstCopay: first?.copay ?? 0,
    limit: limit === undefined ? null : { ...limit, used: cells.holding(limit.used) },
    categoryLeft: own === undefined ? NO_CELL : cells.holding(own.left),
    categoryCredit: own === undefined ? NO_CELL : cells.holding(0),
    categoryShort: own?.short ?? 0,
    categorySeparate: own?.separate ?? false,
    countsToOop: words.countsToOop ?? true,
  }
}

export interface ServiceScene
  extends Partial<Omit<LineTerms, 'charge' | 'price' | 'auth' | 'referral' | 'rule' | 'level'>> {
  readonly charge: number
  /** The charge unless it is said. */
  readonly price?: number
  readonly rule: RuleTerms | null
  readonly level: LevelCells
  readonly auth?: keyof typeof AUTH
  readonly lacksReferral?: boolean
}

export function aLineOf(cells: Cells, scene: ServiceScene): LineTerms {
  const { charge, price, auth, lacksReferral, ...over } = scene
  return {
    charge: cells.holding(charge),
    price: cells.holding(price ?? charge),
    outRule: null,
    outLevel: scene.level,
    isOut: false,
    isProtected: false,
    isFree: false,
    admitted: false,
    units: 1,
    days: 1,
    approvedUnits: scene.units ?? 1,
    auth: cells.holding(AUTH[auth ?? 'fine']),
    referral: cells.holding(lacksReferral === true ? 1 : 0),
    visitCopay: NO_CELL,
    visitTaken: NO_CELL,
    visitCounted: NO_CELL,
    visitFirst: NO_CELL,
    visitLimited: NO_CELL,
    max: null,
    ...over,
  }
}

/** An authorization that denies, unless an amount or a percent is said. */
export function anOutcome(over: Partial<AuthTerms> = {}): AuthTerms {
  return {
    deniedTo: null,
    penaltyUnits: 0,
    penaltyScale: 100,
    penaltyOfAllowed: false,
    penaltyAmount: 0,
    penaltyCap: ENDLESS,
    ...over,
  }
}

/** A plan under which the clinic bears whatever is not authorized, and the patient what is not covered. */
export function aPlanOf(over: Partial<PlanTerms> = {}): PlanTerms {
  const denied = anOutcome({ deniedTo: 'provider' })
  return {
    notCoveredTo: 'patientBilled',
    missingReferral: 'provider',
    auth: [denied, denied, denied, denied, denied],
    copayCreditsDeductible: false,
    ...over,
  }
}

export function aMaximum(cells: Cells, left: number, exhaustedAtBilled = false, family = ENDLESS): MaxCells {
  return { left: cells.holding(left), familyLeft: cells.holding(family), paid: cells.holding(0), exhaustedAtBilled }
}

/** A record that some steps have written already. */
export function aRecord(over: Partial<LineRecord> = {}): LineRecord {
  return { ...newLineRecord(), ...over }
}
