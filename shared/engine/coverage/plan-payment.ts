import { proportionOf } from '../../money/proportion.ts'
import { penaltyTerms } from './covered-part.ts'
import type { LineRecord } from './line-record.ts'
import { type AuthTerms, type LineTerms, less, type MaxCells, type PlanTerms, spent } from './terms.ts'

/**
 * Steps 11 and 12: the plan pays what is left of the covered amount, less a penalty, which is no cost sharing.
 * Source: coverage specification, sections 3 and 4.5.
 */
export function planPayment(plan: PlanTerms, line: LineTerms, values: number[], record: LineRecord): void {
  payRest(record)
  const penalty = penaltyTerms(plan, line, values)
  if (penalty === null) return
  record.penalty = penaltyOf(penalty, record)
  record.planPays = less(record.planPays, record.penalty)
}

/** The plan pays what is left of the covered amount. */
export function payRest(record: LineRecord): void {
  record.planPays = less(record.covered, record.deductible + record.copay + record.coinsurance)
  record.rawPlanPays = record.planPays
}

/**
 * Step 13: the plan pays up to its own maximum; what lies above it is the patient's and no cost sharing.
 * `difference` is the charge above the allowed amount, which comes back where a used-up maximum ends the contract.
 * Source: coverage specification, sections 3 and 4.5.
 */
export function holdToMaximum(max: MaxCells, difference: number, values: number[], record: LineRecord): void {
  const [own, family] = [values[max.left] as number, values[max.familyLeft] as number]
  const left = Math.min(own, family)
  if (record.planPays > left) {
    record.overMax = less(record.planPays, left)
    record.planPays = left
  }
  if (left === 0 && max.exhaustedAtBilled) record.overMax += difference
  record.notCovered += record.overMax
  values[max.left] = spent(own, record.planPays)
  values[max.familyLeft] = spent(family, record.planPays)
  values[max.paid] = (values[max.paid] as number) + record.planPays
}

function penaltyOf(terms: AuthTerms, record: LineRecord): number {
  const base = terms.penaltyOfAllowed ? record.covered : record.planPays
  const asked = terms.penaltyAmount + proportionOf(base, terms.penaltyUnits, terms.penaltyScale)
  const capped = Math.min(asked, terms.penaltyCap)
  return Math.min(capped, record.planPays)
}
