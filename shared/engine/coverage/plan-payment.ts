import { proportionOf } from '../../money/proportion.ts'
import type { CoveredPart } from './covered-part.ts'
import type { LineRecord } from './line-record.ts'
import { type AuthTerms, type LineTerms, less, spent } from './terms.ts'

/**
 * Steps 11 to 13: the plan pays what is left of the covered amount, less a penalty, up to its own maximum.
 * Neither penalty nor what lies above the maximum is cost sharing. Source: coverage specification, sections 3, 4.5.
 */
export function planPayment(line: LineTerms, part: CoveredPart, values: number[], record: LineRecord): void {
  record.planPays = less(record.covered, record.deductible + record.copay + record.coinsurance)
  record.rawPlanPays = record.planPays
  if (part.penalty !== null) {
    record.penalty = penaltyOf(part.penalty, record)
    record.planPays = less(record.planPays, record.penalty)
  }
  const max = line.max
  if (max === null) return
  const [own, family] = [values[max.left] as number, values[max.familyLeft] as number]
  const left = Math.min(own, family)
  if (record.planPays > left) {
    record.overMax = less(record.planPays, left)
    record.planPays = left
  }
  const isContracted = !line.isOut && !part.movedOut
  if (left === 0 && max.exhaustedAtBilled && isContracted) record.overMax += part.difference
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
