import { add, type Dinero, dinero, halfUp, minimum, multiply, subtract, transformScale, USD } from 'dinero.js'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import type { RouteSteps } from './amounts.ts'
import { type Arithmetic, estimateWith } from './estimate-objects.ts'

type Money = Dinero<number, 'USD'>

const DINERO: Arithmetic<Money> = {
  zero: dinero({ amount: 0, currency: USD }),
  of: (cents) => dinero({ amount: cents, currency: USD }),
  plus: (a, b) => add(a, b),
  minus: (a, b) => subtract(a, b),
  least: (a, b) => minimum([a, b]),
  times: (amount, count) => multiply(amount, count),
  share: (amount, { units, places }) => transformScale(multiply(amount, { amount: units, scale: places }), 2, halfUp),
}

/** An estimate in dinero.js, in cents: every step and sum a Dinero. */
export function dineroEstimate(question: EstimateQuestion): readonly RouteSteps<Money>[] {
  return estimateWith(DINERO, question)
}
