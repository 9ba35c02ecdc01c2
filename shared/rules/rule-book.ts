import type { PlainDate } from '../dates/plain-date.ts'
import { type PovertyRegion, povertyGuideline, type RegionGuideline } from './assistance/poverty-guideline.ts'
import { type AcaMaximum, acaMaximum } from './coverage/aca-maximum.ts'
import { benefitsAge } from './coverage/benefits-age.ts'
import { type FurtherParts, furtherParts } from './coverage/further-parts.ts'
import { type ModifierPercent, modifierPercents } from './coverage/modifier-percents.ts'
import { procedureLadder } from './coverage/procedure-ladder.ts'
import { type GfeDeadlines, gfeDeadlines } from './gfe/deadlines.ts'
import { type GfeDispute, gfeDispute } from './gfe/dispute.ts'
import { type MedigapStays, medigapStays } from './medicare/medigap-stays-table.ts'
import { type MedigapBenefit, type MedigapLetter, medigapTable } from './medicare/medigap-table.ts'
import { type PartADays, partADays } from './medicare/part-a-days.ts'
import { partADeductible } from './medicare/part-a-deductible.ts'
import { partBDeductible } from './medicare/part-b-deductible.ts'
import { type PartBShares, partBShares } from './medicare/part-b-shares.ts'
import { type SecondaryPayer, secondaryPayer } from './medicare/secondary-payer.ts'
import { type Parameter, valueOn } from './parameter.ts'
import { medigapHighDeductible } from './tables/medigap-high-deductible.ts'
import { medigapYearlyLimits } from './tables/medigap-yearly-limits.ts'

/**
 * The rules that an estimate is computed by, as published up to one day. Yearly figures keep their whole table, since
 * a plan year may begin before the day or after it. Null: no rule is known for the day; never zero.
 */
export interface RuleBook {
  readonly asOf: PlainDate
  /** The most that one person and one family pay in network, in cents, by the first day of the plan year. */
  readonly acaMaximum: Parameter<AcaMaximum | null>
  /** Medicare's deductibles in cents, by the day of the service. */
  readonly partADeductible: Parameter<number | null>
  readonly partBDeductible: Parameter<number | null>
  readonly partADays: PartADays | null
  readonly partBShares: PartBShares | null
  readonly medigap: Readonly<Record<MedigapLetter, MedigapBenefit>> | null
  readonly medigapStays: Readonly<Record<MedigapLetter, MedigapStays>> | null
  /** By calendar year: what supplements K and L leave to a person at most. */
  readonly medigapYearlyLimits: typeof medigapYearlyLimits
  /** By calendar year: what a person pays before a high deductible supplement pays, in cents. */
  readonly medigapHighDeductible: Parameter<number | null>
  readonly medicareSecondary: SecondaryPayer | null
  readonly povertyGuideline: Readonly<Record<PovertyRegion, RegionGuideline>> | null
  /** All of them, for a clinic's schedule that goes by the guideline of a named year. */
  readonly povertyGuidelines: Parameter<Readonly<Record<PovertyRegion, RegionGuideline>> | null>
  readonly gfeDeadlines: GfeDeadlines | null
  readonly gfeDispute: GfeDispute | null
  /** Percents of the fee for procedures done together, the dearest first. */
  readonly procedureLadder: readonly number[] | null
  /** Shares of the fee by modifier, and of the parts of further scans and therapy units. */
  readonly modifierPercents: readonly ModifierPercent[] | null
  readonly furtherParts: FurtherParts | null
  /** After how many days benefits should be asked again. */
  readonly benefitsAgeDays: number | null
}

/** The rules in force on a day. */
export function rulesOn(asOf: PlainDate): RuleBook {
  return {
    asOf,
    acaMaximum,
    partADeductible,
    partBDeductible,
    partADays: valueOn(partADays, asOf),
    partBShares: valueOn(partBShares, asOf),
    medigap: valueOn(medigapTable, asOf),
    medigapStays: valueOn(medigapStays, asOf),
    medigapYearlyLimits,
    medigapHighDeductible,
    medicareSecondary: valueOn(secondaryPayer, asOf),
    povertyGuideline: valueOn(povertyGuideline, asOf),
    povertyGuidelines: povertyGuideline,
    gfeDeadlines: valueOn(gfeDeadlines, asOf),
    gfeDispute: valueOn(gfeDispute, asOf),
    procedureLadder: valueOn(procedureLadder, asOf),
    modifierPercents: valueOn(modifierPercents, asOf),
    furtherParts: valueOn(furtherParts, asOf),
    benefitsAgeDays: valueOn(benefitsAge, asOf),
  }
}
