import type { Liability } from '../../model/benefit-plan.ts'

/**
 * The terms of an episode in plain numbers, made for speed: every fact that may be missing is a cell of one list of
 * numbers, and the terms hold the place of that cell. Whoever fills the list decides what is asked: the known values,
 * the lowest, the highest, or any mixture of them. Source: coverage specification, section 2.
 */
export type Cell = number

/** No cell: the plan has no such thing. */
export const NO_CELL = -1

/** No limit, no maximum, no end: more than any amount. */
export const ENDLESS = Number.POSITIVE_INFINITY

/** What a line's authorization cell holds. */
export const AUTH = { fine: 0, missing: 1, denied: 2, expired: 3, unitsExceeded: 4 } as const

/** What is left of the yearly amounts of one network level, and what this episode has credited to them. */
export interface LevelCells {
  /** Left of the deductible: of the member, of the family. ENDLESS where the other one alone counts. */
  readonly deductible: Cell
  readonly familyDeductible: Cell
  readonly oop: Cell
  readonly familyOop: Cell
  /** What the member was credited; the family's credit is the sum of its members'. */
  readonly deductibleCredit: Cell
  readonly oopCredit: Cell
  /** The level that is credited as well, by its own remainder; null when levels are kept apart. */
  readonly alsoCredits: LevelCells | null
}

/** The plan as a whole. */
export interface PlanTerms {
  readonly notCoveredTo: Liability
  readonly missingReferral: Liability | 'treatAsOutOfNetwork'
  /** By the codes of AUTH; the first one is never read. */
  readonly auth: readonly AuthTerms[]
  readonly copayCreditsDeductible: boolean
}

/** What a missing, denied, expired or used-up authorization does. */
export interface AuthTerms {
  /** Null: the service stays covered and a penalty follows. */
  readonly deniedTo: Liability | null
  readonly penaltyUnits: number
  readonly penaltyScale: number
  readonly penaltyOfAllowed: boolean
  readonly penaltyAmount: number
  readonly penaltyCap: number
}

export const LIMIT_KINDS = { visits: 0, units: 1, days: 2, dollars: 3 } as const

/** A cap on how much of a kind of care is covered. */
export interface LimitTerms {
  readonly kind: number
  readonly amount: number
  /** The cell that says how much was used. */
  readonly used: Cell
  readonly excessTo: Liability
}

/** One kind of care at one network level. */
export interface RuleTerms {
  /** 1 covered, 0 not. */
  readonly covered: Cell
  readonly deductibleApplies: Cell
  /** For one visit, day, admission, fill or unit. */
  readonly copay: Cell
  readonly copayPer: 'visit' | 'day' | 'admission' | 'fill' | 'unit'
  readonly copayFirst: boolean
  readonly copayMaxDays: number
  readonly copayWaivedIfAdmitted: boolean
  readonly coinsurance: Cell
  readonly coinsuranceScale: number
  readonly coinsuranceMax: number
  /** Visits at their own copay: used so far, how many, how much. */
  readonly firstUsed: Cell
  readonly firstCount: number
  readonly firstCopay: number
  readonly limit: LimitTerms | null
  /** Left of a category's own deductible; credited beside the plan's when `within`. */
  readonly categoryLeft: Cell
  readonly categoryCredit: Cell
  /** How much less this rule asks than the largest deductible of that name; what is left is left of the largest. */
  readonly categoryShort: number
  readonly categorySeparate: boolean
  readonly countsToOop: boolean
}

/** One service, priced, with the rules that may apply to it. */
export interface LineTerms {
  readonly charge: Cell
  /** What the plan recognises, before it is held against the charge. */
  readonly price: Cell
  /** Null when the plan has no rule for it at this level. */
  readonly rule: RuleTerms | null
  readonly level: LevelCells
  /** Where a missing referral moves it to. */
  readonly outRule: RuleTerms | null
  readonly outLevel: LevelCells
  readonly isOut: boolean
  readonly isProtected: boolean
  readonly isFree: boolean
  readonly admitted: boolean
  readonly units: number
  readonly days: number
  readonly approvedUnits: number
  readonly auth: Cell
  /** 1 when a needed referral is missing. */
  readonly referral: Cell
  /** The highest copay that a line of the visit was asked so far; NO_CELL for a visit of its own. */
  readonly visitCopay: Cell
  /** What the lines of the visit have taken of it so far. */
  readonly visitTaken: Cell
  /** 1 once the visit was counted, and whether it was one of the first visits then. */
  readonly visitCounted: Cell
  readonly visitFirst: Cell
  readonly visitLimited: Cell
  /** Null when the plan pays without a maximum. */
  readonly max: MaxCells | null
}

/** Left of what the plan pays at most, of the member and of the family, and what it paid for the member. */
export interface MaxCells {
  readonly left: Cell
  readonly familyLeft: Cell
  readonly paid: Cell
  /** Does a network contract's price fall away once the maximum is used up? */
  readonly exhaustedAtBilled: boolean
}

/** What is left of `a` without `b`; of something endless without all of it nothing. */
export function less(a: number, b: number): number {
  return a === b ? 0 : a - b
}

/** What is left after spending: never below zero, and what has no end keeps none. */
export function spent(left: number, amount: number): number {
  if (left === ENDLESS) return left
  return amount < left ? left - amount : 0
}
