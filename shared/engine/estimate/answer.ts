import type { PlainDate } from '../../dates/plain-date.ts'
import type { Cents } from '../../money/cents.ts'
import type { Figure } from '../figure.ts'
import type { LinePayer, MembershipAnswer, PayerAnswer } from './route-extras.ts'

/** The lowest and highest amount consistent with what is known; equal when nothing is missing. Null: no bound is known. */
export interface Range {
  readonly low: Cents | null
  readonly high: Cents | null
}

/** Which part of the patient's share dominates a cell of the comparison; drives its word and colour. */
export type LineTag =
  | 'selfPay'
  | 'copay'
  | 'deductible'
  | 'deductibleAndCoinsurance'
  | 'coinsurance'
  | 'notCovered'
  | 'preventive'
  | 'penalty'
  | 'overLimit'
  | 'writeOff'
  | 'balanceBill'
  | 'nothing'
  | 'unknown'

/**
 * The parts of one line, or the totals of a route. For every one of them
 * charge = patientOwes + planPays + discount, and patientOwes is the sum of the parts from `deductible` to `selfPayPrice`.
 * `discount` is what nobody pays: the contract write-off of an insured line, the reduction of a self-pay line.
 * Figure ids of lines are `line.<part>`, of totals `estimate.<part>`.
 */
export interface Parts {
  readonly charge: Figure
  /** What the plan recognises; on a self-pay route the price after discount. */
  readonly allowed: Figure
  readonly discount: Figure
  readonly planPays: Figure
  readonly deductible: Figure
  readonly copay: Figure
  readonly coinsurance: Figure
  readonly notCovered: Figure
  readonly penalty: Figure
  readonly balanceBill: Figure
  readonly selfPayPrice: Figure
  readonly patientOwes: Figure
}

export interface LineAnswer {
  readonly lineId: string
  readonly tag: LineTag
  readonly parts: Parts
  readonly range: Range
  /** What is left of the deductible and the out-of-pocket maximum before this line; null on routes without a plan. */
  readonly deductibleLeftBefore: Figure | null
  readonly oopLeftBefore: Figure | null
  /** What each of several payers pays, in their order; absent where at most one pays. */
  readonly payers?: readonly LinePayer[]
}

/** A fact that is still missing and how many cents of the range it closes when it becomes known, largest first. */
export interface OpenFact {
  /** Id of the missing fact: `plan.coinsurance.imaging.in`, `met.deductible.member.in`, `line.charge.3` … */
  readonly factId: string
  readonly closesCents: Cents | null
}

/** Something the counselor should know about a route or a line; the sentence lives in shared/text by this code. */
export interface Note {
  readonly code: string
  readonly lineId: string | null
  readonly facts: Readonly<Record<string, string | number>>
}

export interface RouteAnswer {
  readonly routeId: string
  readonly kind: 'selfPay' | 'insured'
  readonly lines: readonly LineAnswer[]
  readonly totals: Parts
  readonly range: Range
  readonly openFacts: readonly OpenFact[]
  readonly notes: readonly Note[]
  /** Credited toward deductible and out-of-pocket maximum by this estimate; null on self-pay, which earns no credit. */
  readonly creditedToDeductible: Figure | null
  readonly creditedToOop: Figure | null
  /** Absent where at most one payer pays. */
  readonly payers?: readonly PayerAnswer[]
  /** Only on a route with the clinic's own membership prices. */
  readonly membership?: MembershipAnswer
}

export interface EstimateAnswer {
  readonly engineVersion: string
  readonly asOf: PlainDate
  readonly routes: readonly RouteAnswer[]
}
