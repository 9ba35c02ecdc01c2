import { cents } from '../../money/cents.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { type Figure, isSettled } from '../figure.ts'
import type { LineAnswer, Parts, Range } from './answer.ts'
import type { InsuredTrace } from './insured-trace.ts'
import { addend } from './sum-figure.ts'

const NOTHING: readonly Figure<unknown>[] = []

/** A sum while it is being made: the lines that add something to it or might, and what they add up to. */
interface Sum {
  readonly lineId: string
  readonly from: Figure[]
  value: number
  isAssumed: boolean
}

function emptySum(lineId: string): Sum {
  return { lineId, from: [], value: 0, isAssumed: false }
}

function add(sum: Sum, value: number, isAssumed: boolean): void {
  if (value === 0 && !isAssumed) return
  sum.value += value
  if (isAssumed) sum.isAssumed = true
  sum.from.push(addend(sum.lineId, value, isAssumed))
}

function summed(id: string, sum: Sum): Figure {
  const standing = sum.isAssumed ? 'assumed' : 'known'
  return { id, standing, value: cents(sum.value), from: sum.from, settledBy: null, rule: null }
}

/**
 * The sum of every part over lines of which some may be open. What the patient owes in all is settled as soon as its
 * range has closed; `closes` says by what: known facts, or also assumed ones.
 * Source: coverage specification, section 3, rounding: parts are rounded, sums never.
 */
export function totals(lines: readonly LineAnswer[], range: Range, closes: 'known' | 'assumed'): Parts {
  const of = (part: keyof Parts): Figure => sumFigure(lines, part)
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

/** A missing line keeps its sources in the total, so that the total can say what to ask. */
function sumFigure(lines: readonly LineAnswer[], part: keyof Parts): Figure {
  const sum = emptySum(`line.${part}`)
  let isMissing = false
  for (const line of lines) {
    const figure = line.parts[part]
    if (isSettled(figure)) add(sum, figure.value, figure.standing === 'assumed')
    else {
      isMissing = true
      sum.from.push(figure)
    }
  }
  const id = `estimate.${part}`
  return isMissing ? { id, standing: 'missing', from: sum.from, settledBy: null, rule: null } : summed(id, sum)
}

/** Lines may still move against each other while their sum no longer can, once the yearly limit is certain. */
function closed(owes: Figure, { low, high }: Range, standing: 'known' | 'assumed'): Figure {
  if (isSettled(owes) || low === null || low !== high) return owes
  return { ...owes, standing, value: low, rule: 'plan.oop' }
}

/** What an estimate would add to the deductible. */
export function deductibleCredit({ sums }: Pick<InsuredTrace, 'sums'>): Figure {
  const { low, high, freeLow, freeHigh } = sums
  const isOpen = low.creditDeductible !== high.creditDeductible
  const isFree = freeLow.creditDeductible !== freeHigh.creditDeductible
  const origin = { id: 'estimate.creditedToDeductible', rule: 'plan.deductible' }
  return creditFigure(origin, isOpen ? ENDLESS : low.creditDeductible, isFree)
}

/** What an estimate would add to the out-of-pocket maximum. */
export function oopCredit({ sums }: Pick<InsuredTrace, 'sums'>): Figure {
  const { low, high, freeLow, freeHigh } = sums
  const isOpen = low.creditOop !== high.creditOop
  const isFree = freeLow.creditOop !== freeHigh.creditOop
  const origin = { id: 'estimate.creditedToOop', rule: 'plan.oop' }
  return creditFigure(origin, isOpen ? ENDLESS : low.creditOop, isFree)
}

function creditFigure(
  { id, rule }: { readonly id: string; readonly rule: string },
  value: number,
  isFree: boolean,
): Figure {
  if (value === ENDLESS) return { id, standing: 'missing', from: NOTHING, settledBy: null, rule }
  return { id, standing: isFree ? 'assumed' : 'known', value: cents(value), from: NOTHING, settledBy: null, rule }
}
