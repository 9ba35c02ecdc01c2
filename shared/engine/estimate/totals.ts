import { cents } from '../../money/cents.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { type Figure, isSettled } from '../figure.ts'
import type { LineAnswer, Parts, Range } from './answer.ts'
import type { InsuredTrace } from './insured-trace.ts'

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

/** The lines that make up a total, without those that add nothing; a line's own sources stand with the line. */
function sumFigure(id: string, parts: readonly Figure[]): Figure {
  const from: Figure[] = []
  let sum = 0
  let standing: Figure['standing'] = 'known'
  for (const part of parts) {
    if (!isSettled(part)) {
      standing = 'missing'
      from.push(part)
    } else if (part.value !== 0) {
      sum += part.value
      if (part.standing === 'assumed' && standing === 'known') standing = 'assumed'
      from.push({ ...part, from: [] })
    }
  }
  const traced = { id, from, settledBy: null, rule: null }
  return standing === 'missing' ? { ...traced, standing } : { ...traced, standing, value: cents(sum) }
}

/** Lines may still move against each other while their sum no longer can, once the yearly limit is certain. */
function closed(total: Figure, { low, high }: Range, standing: 'known' | 'assumed'): Figure {
  if (isSettled(total) || low === null || low !== high) return total
  return { ...total, standing, value: low, rule: 'plan.oop' }
}

/** What an estimate would add to the deductible or to the out-of-pocket maximum. */
export function creditTotal(trace: InsuredTrace, field: 'creditDeductible' | 'creditOop'): Figure {
  const id = field === 'creditDeductible' ? 'estimate.creditedToDeductible' : 'estimate.creditedToOop'
  const traced = { id, from: [], settledBy: null, rule: field === 'creditDeductible' ? 'plan.deductible' : 'plan.oop' }
  const low = sumOver(trace.low, field)
  if (low !== sumOver(trace.high, field) || low === ENDLESS) return { ...traced, standing: 'missing' }
  const isFree = sumOver(trace.freeLow, field) !== sumOver(trace.freeHigh, field)
  return { ...traced, standing: isFree ? 'assumed' : 'known', value: cents(low) }
}

function sumOver(records: readonly LineRecord[], field: 'creditDeductible' | 'creditOop'): number {
  let sum = 0
  for (const record of records) sum += record[field]
  return sum
}
