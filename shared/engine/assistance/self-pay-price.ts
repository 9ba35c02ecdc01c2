import { type Cents, cents } from '../../money/cents.ts'
import { powerOfTen } from '../../money/power-of-ten.ts'
import { proportionOf } from '../../money/proportion.ts'
import type { Rate } from '../../money/rate.ts'

/** An amount less a share of it: 640.00 less 35 % is 416.00. Nothing is left of it from 100 % on. */
export function priceAfter(amount: Cents, off: Rate): Cents {
  const scale = powerOfTen(off.places)
  return off.units >= scale ? cents(0) : cents(proportionOf(amount, scale - off.units, scale))
}

/** The clinic's self-pay price, and what is due when the patient pays at once: discounts multiply. Clinic policy. */
export function selfPayPrice(charge: Cents, discount: Rate, promptPay: Rate): { price: Cents; due: Cents } {
  const price = priceAfter(charge, discount)
  return { price, due: priceAfter(price, promptPay) }
}
