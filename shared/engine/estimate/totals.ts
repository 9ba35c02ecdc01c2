import { cents } from '../../money/cents.ts'
import { knownCents } from '../../money/known-cents.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { type Figure, isSettled } from '../figure.ts'
import type { LineAnswer, Parts, Range } from './answer.ts'
import type { InsuredTrace } from './insured-trace.ts'
import type { SelfPayPrice } from './self-pay-prices.ts'

const NOTHING: readonly Figure<unknown>[] = []

/** A sum while it is being made: the lines that add something to it, and what they add up to. */
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
  if (value === 0) return
  sum.value += value
  if (isAssumed) sum.isAssumed = true
  sum.from.push(leaf(sum.lineId, value, isAssumed))
}

function summed(id: string, sum: Sum): Figure {
  const standing = sum.isAssumed ? 'assumed' : 'known'
  return { id, standing, value: cents(sum.value), from: sum.from, settledBy: null, rule: null }
}

/**
 * The sums of settled lines, straight from their records. Each names the lines that add something to it; a line's own
 * sources stand with the line.
 */
export function settledTotals(trace: InsuredTrace): Parts {
  const sums = emptySums()
  const { low, freeLow, freeHigh } = trace
  const rests = freeLow !== freeHigh
  for (let index = 0; index < low.length; index += 1) {
    const record = low[index] as LineRecord
    const [less, more] = [freeLow[index] as LineRecord, freeHigh[index] as LineRecord]
    add(sums.charge, record.charge, rests && less.charge !== more.charge)
    add(sums.allowed, record.allowed, rests && less.allowed !== more.allowed)
    add(sums.discount, record.writeOff, rests && less.writeOff !== more.writeOff)
    add(sums.planPays, record.planPays, rests && less.planPays !== more.planPays)
    add(sums.deductible, record.deductible, rests && less.deductible !== more.deductible)
    add(sums.copay, record.copay, rests && less.copay !== more.copay)
    add(sums.coinsurance, record.coinsurance, rests && less.coinsurance !== more.coinsurance)
    add(sums.notCovered, record.notCovered, rests && less.notCovered !== more.notCovered)
    add(sums.penalty, record.penalty, rests && less.penalty !== more.penalty)
    add(sums.balanceBill, record.balanceBill, rests && less.balanceBill !== more.balanceBill)
    add(sums.patientOwes, record.patient, rests && less.patient !== more.patient)
  }
  return partsOf(sums)
}

/** The sums of self-pay prices that are all told. */
export function settledSelfPay(prices: readonly SelfPayPrice[]): Parts {
  const sums = emptySums()
  for (const { charge, due, isChargeAssumed, isAssumed } of prices) {
    if (charge === null || due === null) continue
    add(sums.charge, charge, isChargeAssumed)
    add(sums.allowed, due, isAssumed)
    add(sums.discount, charge - due, isAssumed)
    add(sums.selfPayPrice, due, isAssumed)
    add(sums.patientOwes, due, isAssumed)
  }
  return partsOf(sums)
}

type Sums = { readonly [P in keyof Parts]: Sum }

function emptySums(): Sums {
  return {
    charge: emptySum('line.charge'),
    allowed: emptySum('line.allowed'),
    discount: emptySum('line.discount'),
    planPays: emptySum('line.planPays'),
    deductible: emptySum('line.deductible'),
    copay: emptySum('line.copay'),
    coinsurance: emptySum('line.coinsurance'),
    notCovered: emptySum('line.notCovered'),
    penalty: emptySum('line.penalty'),
    balanceBill: emptySum('line.balanceBill'),
    selfPayPrice: emptySum('line.selfPayPrice'),
    patientOwes: emptySum('line.patientOwes'),
  }
}

function partsOf(sums: Sums): Parts {
  return {
    charge: summed('estimate.charge', sums.charge),
    allowed: summed('estimate.allowed', sums.allowed),
    discount: summed('estimate.discount', sums.discount),
    planPays: summed('estimate.planPays', sums.planPays),
    deductible: summed('estimate.deductible', sums.deductible),
    copay: summed('estimate.copay', sums.copay),
    coinsurance: summed('estimate.coinsurance', sums.coinsurance),
    notCovered: summed('estimate.notCovered', sums.notCovered),
    penalty: summed('estimate.penalty', sums.penalty),
    balanceBill: summed('estimate.balanceBill', sums.balanceBill),
    selfPayPrice: summed('estimate.selfPayPrice', sums.selfPayPrice),
    patientOwes: summed('estimate.patientOwes', sums.patientOwes),
  }
}

function leaf(id: string, value: number, isAssumed: boolean): Figure {
  const standing = isAssumed ? 'assumed' : 'known'
  return { id, standing, value: knownCents(value), from: NOTHING, settledBy: null, rule: null }
}

/**
 * The sum of every part over lines of which some may be open. What the patient owes in all is settled as soon as its
 * range has closed; `closes` says by what: known facts, or also assumed ones.
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
export function deductibleCredit({ sums }: InsuredTrace): Figure {
  const { low, high, freeLow, freeHigh } = sums
  const isOpen = low.creditDeductible !== high.creditDeductible
  const isFree = freeLow.creditDeductible !== freeHigh.creditDeductible
  const origin = { id: 'estimate.creditedToDeductible', rule: 'plan.deductible' }
  return creditFigure(origin, isOpen ? ENDLESS : low.creditDeductible, isFree)
}

/** What an estimate would add to the out-of-pocket maximum. */
export function oopCredit({ sums }: InsuredTrace): Figure {
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
