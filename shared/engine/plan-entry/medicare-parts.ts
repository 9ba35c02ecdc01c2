import { type Fact, known, NONE, UNKNOWN } from '../../model/fact.ts'
import { type Cents, cents } from '../../money/cents.ts'
import { type Rate, restOf } from '../../money/rate.ts'
import { isWhole, productOf } from '../../money/rate-product.ts'
import { shareOf } from '../../money/rounding.ts'
import type { MedigapBenefit } from '../../rules/medicare/medigap-table.ts'
import type { TemplateCare, TemplateSupplement } from '../../rules/plan-templates/plan-template.ts'
import type { YearFigures } from './year-figures.ts'

/** A share of what is approved, and the most that it comes to for one visit; null for no such most. */
export interface MedicareShare {
  readonly coinsurance: Fact<Rate>
  readonly most: Cents | null
}

/**
 * What of Medicare's share of medical care is left to the patient after the supplement. Plan N leaves the lesser of
 * its copay and that share. Unknown where no rule is known for the year. Source: NAIC Model 651; SSA 1833(a)(1).
 */
export function partBShare(
  figures: YearFigures,
  supplement: TemplateSupplement | null,
  visit: TemplateCare['visit'],
): MedicareShare {
  const whole = figures.partBShares?.coinsurance ?? null
  if (whole === null) return { coinsurance: UNKNOWN, most: null }
  const benefit = paidAtOnce(figures, supplement)
  if (benefit === 'none') return { coinsurance: known(whole), most: null }
  if (benefit === null) return { coinsurance: UNKNOWN, most: null }
  const copay = visitCopay(benefit, visit)
  if (copay !== null) return { coinsurance: known(whole), most: cents(copay) }
  if (isWhole(benefit.coinsurance)) return { coinsurance: NONE, most: null }
  return { coinsurance: known(productOf(whole, restOf(benefit.coinsurance))), most: null }
}

/** What of the hospital deductible is left to the patient after the supplement; unknown while it is not announced. */
export function partAShare(figures: YearFigures, supplement: TemplateSupplement | null): Fact<Cents> {
  const benefit = paidAtOnce(figures, supplement)
  if (figures.partADeductible === null || benefit === null) return UNKNOWN
  const whole = cents(figures.partADeductible)
  if (benefit === 'none') return known(whole)
  const left = shareOf(whole, restOf(benefit.partADeductible))
  return left === 0 ? NONE : known(left)
}

/** Does the supplement take the deductible for medical care over? */
export function paysPartBDeductible(figures: YearFigures, supplement: TemplateSupplement | null): boolean {
  const benefit = paidAtOnce(figures, supplement)
  return benefit !== 'none' && benefit?.partBDeductible === true
}

/** What the supplement pays from the first dollar: null where its rules are not known, `none` where it pays nothing. */
function paidAtOnce(figures: YearFigures, supplement: TemplateSupplement | null): MedigapBenefit | 'none' | null {
  if (supplement === null || supplement.pays === 'afterHighDeductible') return 'none'
  return figures.medigap?.[supplement.letter] ?? null
}

function visitCopay(benefit: MedigapBenefit, visit: TemplateCare['visit']): number | null {
  if (visit === null) return null
  return visit === 'office' ? benefit.officeCopay : benefit.emergencyCopay
}
