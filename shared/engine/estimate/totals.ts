import { cents } from '../../money/cents.ts'
import { type Figure, isSettled } from '../figure.ts'
import type { LineAnswer, Parts, Range } from './answer.ts'
import { type InsuredTrace, stepFigure } from './insured-trace.ts'

/**
 * The sum of every part over the lines. What the patient owes in all is settled as soon as its range has closed;
 * `closes` says by what: known facts, or also assumed ones.
 */
export function totals(lines: readonly LineAnswer[], range: Range, closes: 'known' | 'assumed'): Parts {
  const of = (part: keyof Parts): Figure =>
    sumFigure(
      `estimate.${part}`,
      lines.map((line) => line.parts[part]),
    )
  return {
    charge: of('charge'),
    allowed: of('allowed'),
    discount: of('discount'),
    planPays: of('planPays'),
    deductible: of('deductible'),
    copay: of('copay'),
    coinsurance: of('coinsurance'),
    notCovered: of('notCovered'),
    penalty: of('penalty'),
    balanceBill: of('balanceBill'),
    selfPayPrice: of('selfPayPrice'),
    patientOwes: closed(of('patientOwes'), range, closes),
  }
}

/** The lines that make up a total, without those that add nothing. */
function sumFigure(id: string, parts: readonly Figure[]): Figure {
  const from = parts.filter((part) => !isSettled(part) || part.value !== 0)
  let sum = 0
  let isAssumed = false
  for (const part of parts) {
    if (!isSettled(part)) return { id, standing: 'missing', from, settledBy: null, rule: null }
    sum += part.value
    isAssumed ||= part.standing === 'assumed'
  }
  return { id, standing: isAssumed ? 'assumed' : 'known', value: cents(sum), from, settledBy: null, rule: null }
}

/** Lines may still move against each other while their sum no longer can, once the yearly limit is certain. */
function closed(total: Figure, { low, high }: Range, standing: 'known' | 'assumed'): Figure {
  if (isSettled(total) || low === null || low !== high) return total
  return { ...total, standing, value: low, rule: 'plan.oop' }
}

/** What an estimate would add to the deductible or to the out-of-pocket maximum. */
export function creditTotal(trace: InsuredTrace, field: 'creditDeductible' | 'creditOop'): Figure {
  const id = field === 'creditDeductible' ? 'estimate.creditedToDeductible' : 'estimate.creditedToOop'
  return sumFigure(
    id,
    trace.low.map((_, index) => stepFigure(trace, index, field, { id: `line.${field}`, from: [] })),
  )
}
