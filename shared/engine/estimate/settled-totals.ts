import type { LineRecord } from '../coverage/line-record.ts'
import type { Figure } from '../figure.ts'
import type { Parts } from './answer.ts'
import type { InsuredTrace } from './insured-trace.ts'
import type { SelfPayPrice } from './self-pay-prices.ts'
import { addend, SUM, type SumKind, type SumSources, sumOf } from './sum-figure.ts'

/** The records of settled lines: `free` where also what is assumed is open. */
type SettledTrace = Pick<InsuredTrace, 'low' | 'freeLow' | 'freeHigh'>

/**
 * The sums of settled lines, straight from their records. Each names the lines that add something to it; a line's own
 * sources stand with the line.
 * Source: coverage specification, section 3, rounding and the invariant of every line.
 */
export function settledTotals(trace: SettledTrace): Parts {
  let [charge, allowed, discount, planPays, deductible, copay] = [0, 0, 0, 0, 0, 0]
  let [coinsurance, notCovered, penalty, balanceBill, patientOwes] = [0, 0, 0, 0, 0]
  for (const record of trace.low) {
    charge += record.charge
    allowed += record.allowed
    discount += record.writeOff
    planPays += record.planPays
    deductible += record.deductible
    copay += record.copay
    coinsurance += record.coinsurance
    notCovered += record.notCovered
    penalty += record.penalty
    balanceBill += record.balanceBill
    patientOwes += record.patient
  }
  const sources = new RecordSources(trace)
  return {
    charge: sumOf(SUM.charge, charge, sources),
    allowed: sumOf(SUM.allowed, allowed, sources),
    discount: sumOf(SUM.discount, discount, sources),
    planPays: sumOf(SUM.planPays, planPays, sources),
    deductible: sumOf(SUM.deductible, deductible, sources),
    copay: sumOf(SUM.copay, copay, sources),
    coinsurance: sumOf(SUM.coinsurance, coinsurance, sources),
    notCovered: sumOf(SUM.notCovered, notCovered, sources),
    penalty: sumOf(SUM.penalty, penalty, sources),
    balanceBill: sumOf(SUM.balanceBill, balanceBill, sources),
    selfPayPrice: SUM.selfPayPrice.zero,
    patientOwes: sumOf(SUM.patientOwes, patientOwes, sources),
  }
}

/** What the lines of a route with a plan add to its sums. */
class RecordSources implements SumSources {
  readonly #trace: SettledTrace
  readonly rests: boolean

  constructor(trace: SettledTrace) {
    this.#trace = trace
    this.rests = trace.freeLow !== trace.freeHigh
  }

  of({ field, lineId }: SumKind): readonly Figure[] {
    if (field === null) return []
    const { low, freeLow, freeHigh } = this.#trace
    const from: Figure[] = []
    for (let index = 0; index < low.length; index += 1) {
      const value = (low[index] as LineRecord)[field]
      const isFree = this.rests && freeLow[index]?.[field] !== freeHigh[index]?.[field]
      if (value === 0 && !isFree) continue
      from.push(addend(lineId, value, isFree))
    }
    return from
  }
}

/** The sums of self-pay prices that are all told. */
export function settledSelfPay(prices: readonly SelfPayPrice[]): Parts {
  let [charge, due] = [0, 0]
  let isAssumed = false
  for (const price of prices) {
    if (price.charge !== null) charge += price.charge
    if (price.due !== null) due += price.due
    if (price.isAssumed || price.isChargeAssumed) isAssumed = true
  }
  const sources = new PriceSources(prices, isAssumed)
  return {
    charge: sumOf(SUM.charge, charge, sources),
    allowed: sumOf(SUM.allowed, due, sources),
    discount: sumOf(SUM.discount, charge - due, sources),
    planPays: SUM.planPays.zero,
    deductible: SUM.deductible.zero,
    copay: SUM.copay.zero,
    coinsurance: SUM.coinsurance.zero,
    notCovered: SUM.notCovered.zero,
    penalty: SUM.penalty.zero,
    balanceBill: SUM.balanceBill.zero,
    selfPayPrice: sumOf(SUM.selfPayPrice, due, sources),
    patientOwes: sumOf(SUM.patientOwes, due, sources),
  }
}

/** What the lines of a self-pay route add to its sums. */
class PriceSources implements SumSources {
  readonly #prices: readonly SelfPayPrice[]
  readonly rests: boolean

  constructor(prices: readonly SelfPayPrice[], rests: boolean) {
    this.#prices = prices
    this.rests = rests
  }

  of(kind: SumKind): readonly Figure[] {
    return this.#prices.flatMap((price) => {
      const { charge, due, isAssumed, isChargeAssumed } = price
      if (charge === null || due === null) return []
      const ofCharge = kind === SUM.charge
      const value = ofCharge ? charge : kind === SUM.discount ? charge - due : due
      const rests = ofCharge ? isChargeAssumed : isAssumed
      return value === 0 && !rests ? [] : [addend(kind.lineId, value, rests)]
    })
  }
}
