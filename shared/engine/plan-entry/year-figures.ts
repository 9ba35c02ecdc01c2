import type { PlainDate } from '../../dates/plain-date.ts'
import type { Rate } from '../../money/rate.ts'
import { type AcaMaximum, acaMaximum } from '../../rules/coverage/aca-maximum.ts'
import { type MedigapBenefit, type MedigapLetter, medigapTable } from '../../rules/medicare/medigap-table.ts'
import { partADeductible } from '../../rules/medicare/part-a-deductible.ts'
import { partBDeductible } from '../../rules/medicare/part-b-deductible.ts'
import { type PartBShares, partBShares } from '../../rules/medicare/part-b-shares.ts'
import { valueOn } from '../../rules/parameter.ts'
import { hdhpMarketplace } from '../../rules/tables/hdhp-marketplace.ts'
import { hdhpMaximumOutOfPocket } from '../../rules/tables/hdhp-maximum-out-of-pocket.ts'
import { hdhpMinimumDeductible, type SelfAndFamily } from '../../rules/tables/hdhp-minimum-deductible.ts'
import { medicaidShare } from '../../rules/tables/medicaid-share.ts'
import { medicareAdvantageMaximum } from '../../rules/tables/medicare-advantage-maximum.ts'
import { medigapHighDeductible } from '../../rules/tables/medigap-high-deductible.ts'
import { type MedigapYearlyLimits, medigapYearlyLimits } from '../../rules/tables/medigap-yearly-limits.ts'

/**
 * The figures by which plans of one year are made and checked, in cents. Null: none is announced for that year, or
 * none is known so far back; never the one of another year.
 */
export interface YearFigures {
  /** The first day of the plan year. */
  readonly start: PlainDate
  readonly acaMaximum: AcaMaximum | null
  readonly hdhpDeductible: SelfAndFamily | null
  readonly hdhpMaximum: SelfAndFamily | null
  /** Do bronze and catastrophic plans of the individual market count as high deductible by themselves? */
  readonly hdhpMarketplace: boolean
  readonly partADeductible: number | null
  readonly partBDeductible: number | null
  readonly partBShares: PartBShares | null
  readonly medigap: Readonly<Record<MedigapLetter, MedigapBenefit>> | null
  readonly medigapLimits: MedigapYearlyLimits | null
  readonly medigapHighDeductible: number | null
  readonly medicareAdvantageMaximum: number | null
  /** The largest share that Medicaid may ask of any family. */
  readonly medicaidShare: Rate | null
}

/** The figures of the plan year that begins on a day. Source: coverage specification, section 7. */
export function yearFigures(start: PlainDate): YearFigures {
  return {
    start,
    acaMaximum: valueOn(acaMaximum, start),
    hdhpDeductible: valueOn(hdhpMinimumDeductible, start),
    hdhpMaximum: valueOn(hdhpMaximumOutOfPocket, start),
    hdhpMarketplace: valueOn(hdhpMarketplace, start) === true,
    partADeductible: valueOn(partADeductible, start),
    partBDeductible: valueOn(partBDeductible, start),
    partBShares: valueOn(partBShares, start),
    medigap: valueOn(medigapTable, start),
    medigapLimits: valueOn(medigapYearlyLimits, start),
    medigapHighDeductible: valueOn(medigapHighDeductible, start),
    medicareAdvantageMaximum: valueOn(medicareAdvantageMaximum, start),
    medicaidShare: valueOn(medicaidShare, start)?.at(-1)?.share ?? null,
  }
}
