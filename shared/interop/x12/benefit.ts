import type { Cents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import type { SegmentRecord, X12Position } from './position.ts'
import type { Rejection } from './rejection.ts'
import type { Party, Reference, StatedDate } from './stated.ts'

/** EB01 in our words. `other`: a code that we do not know; it is shown as it is. */
export type BenefitKind =
  | 'active'
  | 'inactive'
  | 'coinsurance'
  | 'copay'
  | 'deductible'
  | 'outOfPocket'
  | 'limit'
  | 'notCovered'
  | 'exclusion'
  | 'basis'
  | 'description'
  | 'unlimited'
  | 'costContainment'
  | 'reserve'
  | 'primaryCare'
  | 'preexisting'
  | 'restrictedProvider'
  | 'medicalNecessity'
  | 'secondOpinion'
  | 'cardLost'
  | 'contact'
  | 'askOthers'
  | 'disclaimer'
  | 'otherPayer'
  | 'priorYear'
  | 'spendDown'
  | 'cannotAnswer'
  | 'other'

/** EB02. `family` holds the family and its parts (employee and spouse …), `code` tells which. */
export type Whose = 'person' | 'family' | 'notSaid'

/** EB12. `both`: W, the network does not matter. `unknown`: the payer says U. `notSaid`: blank. */
export type StatedNetwork = 'in' | 'out' | 'both' | 'unknown' | 'notSaid'

/** EB06 in our words; `serviceYear` need not begin in January. */
export type Period =
  | 'serviceYear'
  | 'calendarYear'
  | 'contract'
  | 'years'
  | 'yearToDate'
  | 'remaining'
  | 'episode'
  | 'visit'
  | 'day'
  | 'lifetime'
  | 'lifetimeRemaining'
  | 'month'
  | 'week'
  | 'hour'
  | 'admission'
  | 'note'
  | 'notSaid'

/** EB09 in our words. */
export type QuantityKind =
  | 'visits'
  | 'days'
  | 'services'
  | 'months'
  | 'hours'
  | 'years'
  | 'bloodUnits'
  | 'reserveDays'
  | 'ageHigh'
  | 'ageLow'
  | 'used'
  | 'other'

/** One benefit line (EB) with everything that belongs to it. Elements that the file leaves out are null, never zero. */
export interface Benefit {
  readonly position: X12Position
  /** EB01 as found. */
  readonly code: string
  readonly kind: BenefitKind
  readonly whose: Whose
  /** EB02 as found: IND, FAM, ESP … */
  readonly whoseCode: string
  readonly network: StatedNetwork
  /** EB03, all repetitions, as found; empty stands for the plan as a whole. */
  readonly serviceTypes: readonly string[]
  /** EB04 as found: HM, PR, QM, 12 … */
  readonly insuranceType: string
  readonly planName: string
  readonly period: Period
  readonly periodCode: string
  /** EB07; null where it is blank or cannot be read. `amountText` is as found. */
  readonly amount: Cents | null
  readonly amountText: string
  /** EB08 as an exact fraction: `.2` is 20 %, and so is `20`. `percentText` is as found. */
  readonly percent: Rate | null
  readonly percentText: string
  readonly quantity: Quantity | null
  /** EB11. Null where it is blank. */
  readonly authorization: 'yes' | 'no' | 'unknown' | null
  readonly procedure: Procedure | null
  /** MSG, all of them, in order. */
  readonly messages: readonly string[]
  readonly dates: readonly StatedDate[]
  readonly references: readonly Reference[]
  /** HSD as found: how often. */
  readonly frequencies: readonly Frequency[]
  /** III: place of service or other codes. */
  readonly places: readonly Place[]
  /** LS … LE: other organisations and people that this benefit names. */
  readonly related: readonly Party[]
  readonly rejections: readonly Rejection[]
  /** The EB segment as found, then everything below it: all places are in `EligibilityAnswer.segments`. */
  readonly raw: string
  readonly segments: readonly SegmentRecord[]
}

/** EB09 and EB10. `count` is null where the number is no whole one. */
export interface Quantity {
  readonly kind: QuantityKind
  readonly code: string
  readonly count: number | null
  readonly text: string
}

/** EB13: a code with its modifiers, `HC` for procedures, `AD` dental, `ND` drug. Descriptions are not read. */
export interface Procedure {
  readonly codeKind: string
  readonly code: string
  readonly modifiers: readonly string[]
  readonly text: string
}

/** HSD: `3 visits` per `1 month` … as codes and numbers of the file. */
export interface Frequency {
  readonly quantityCode: string
  readonly quantity: string
  readonly unit: string
  readonly every: string
  readonly periodCode: string
  readonly periods: string
  readonly raw: string
}

export interface Place {
  readonly codeKind: string
  readonly code: string
  readonly words: string
}
