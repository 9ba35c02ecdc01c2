import { cents } from '../../money/cents.ts'
import type { LineRecord } from '../coverage/line-record.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { type Figure, isSettled } from '../figure.ts'
import type { LineAnswer, Parts, Range } from './answer.ts'
import type { InsuredTrace, NumberField } from './insured-trace.ts'
import type { SelfPayPrice } from './self-pay-prices.ts'

const NOTHING: readonly Figure<unknown>[] = []

/**
 * The sums of settled lines, straight from their records. Each names the lines that add something to it; a line's own
 * sources stand with the line.
 */
export function settledTotals(trace: InsuredTrace): Parts {
  const of = (part: keyof Parts, field: NumberField): Figure => {
    const from: Figure[] = []
    let sum = 0
    for (let index = 0; index < trace.low.length; index += 1) {
      const value = (trace.low[index] as LineRecord)[field]
      if (value === 0) continue
      sum += value
      from.push(leaf(`line.${part}`, value, isFree(trace, index, field)))
    }
    return total(part, from, sum)
  }
  return {
    charge: of('charge', 'charge'),
    allowed: of('allowed', 'allowed'),
    discount: of('discount', 'writeOff'),
    planPays: of('planPays', 'planPays'),
    deductible: of('deductible', 'deductible'),
    copay: of('copay', 'copay'),
    coinsurance: of('coinsurance', 'coinsurance'),
    notCovered: of('notCovered', 'notCovered'),
    penalty: of('penalty', 'penalty'),
    balanceBill: of('balanceBill', 'balanceBill'),
    selfPayPrice: total('selfPayPrice', NOTHING, 0),
    patientOwes: of('patientOwes', 'patient'),
  }
}

/** The sums of self-pay prices that are all told. */
export function settledSelfPay(prices: readonly SelfPayPrice[]): Parts {
  const of = (part: keyof Parts, amountOf: (price: SelfPayPrice) => number): Figure => {
    const from: Figure[] = []
    let sum = 0
    for (const price of prices) {
      const value = amountOf(price)
      if (value === 0) continue
      sum += value
      from.push(leaf(`line.${part}`, value, part === 'charge' ? price.isChargeAssumed : price.isAssumed))
    }
    return total(part, from, sum)
  }
  const due = (price: SelfPayPrice): number => price.due as number
  return {
    charge: of('charge', (price) => price.charge as number),
    allowed: of('allowed', due),
    discount: of('discount', (price) => (price.charge as number) - due(price)),
    planPays: total('planPays', NOTHING, 0),
    deductible: total('deductible', NOTHING, 0),
    copay: total('copay', NOTHING, 0),
    coinsurance: total('coinsurance', NOTHING, 0),
    notCovered: total('notCovered', NOTHING, 0),
    penalty: total('penalty', NOTHING, 0),
    balanceBill: total('balanceBill', NOTHING, 0),
    selfPayPrice: of('selfPayPrice', due),
    patientOwes: of('patientOwes', due),
  }
}

/** Does the amount rest on an assumption? */
function isFree({ freeLow, freeHigh }: InsuredTrace, index: number, field: NumberField): boolean {
  return freeLow !== freeHigh && freeLow[index]?.[field] !== freeHigh[index]?.[field]
}

function leaf(id: string, value: number, isAssumed: boolean): Figure {
  const standing = isAssumed ? 'assumed' : 'known'
  return { id, standing, value: cents(value), from: NOTHING, settledBy: null, rule: null }
}

function total(part: keyof Parts, from: readonly Figure<unknown>[], sum: number): Figure {
  const standing = from.some((one) => one.standing === 'assumed') ? 'assumed' : 'known'
  return { id: `estimate.${part}`, standing, value: cents(sum), from, settledBy: null, rule: null }
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
  const from: Figure[] = []
  let sum = 0
  let isMissing = false
  for (const line of lines) {
    const figure = line.parts[part]
    if (!isSettled(figure)) {
      isMissing = true
      from.push(figure)
    } else if (figure.value !== 0) {
      sum += figure.value
      from.push(leaf(figure.id, figure.value, figure.standing === 'assumed'))
    }
  }
  if (!isMissing) return total(part, from, sum)
  return { id: `estimate.${part}`, standing: 'missing', from, settledBy: null, rule: null }
}

/** Lines may still move against each other while their sum no longer can, once the yearly limit is certain. */
function closed(owes: Figure, { low, high }: Range, standing: 'known' | 'assumed'): Figure {
  if (isSettled(owes) || low === null || low !== high) return owes
  return { ...owes, standing, value: low, rule: 'plan.oop' }
}

/** What an estimate would add to the deductible or to the out-of-pocket maximum. */
export function creditTotal(trace: InsuredTrace, field: 'creditDeductible' | 'creditOop'): Figure {
  const id = field === 'creditDeductible' ? 'estimate.creditedToDeductible' : 'estimate.creditedToOop'
  const rule = field === 'creditDeductible' ? 'plan.deductible' : 'plan.oop'
  const low = sumOver(trace.low, field)
  const isOpen = trace.low !== trace.high && low !== sumOver(trace.high, field)
  if (isOpen || low === ENDLESS) return { id, standing: 'missing', from: NOTHING, settledBy: null, rule }
  const rests = trace.freeLow !== trace.freeHigh && sumOver(trace.freeLow, field) !== sumOver(trace.freeHigh, field)
  return { id, standing: rests ? 'assumed' : 'known', value: cents(low), from: NOTHING, settledBy: null, rule }
}

function sumOver(records: readonly LineRecord[], field: 'creditDeductible' | 'creditOop'): number {
  let sum = 0
  for (let index = 0; index < records.length; index += 1) sum += (records[index] as LineRecord)[field]
  return sum
}
