import Big from 'big.js'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import type { RouteSteps } from './amounts.ts'
import { type Arithmetic, estimateWith } from './estimate-objects.ts'

const BIG: Arithmetic<Big> = {
  zero: new Big(0),
  of: (cents) => new Big(cents),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  least: (a, b) => (a.lt(b) ? a : b),
  times: (amount, count) => amount.times(count),
  share: (amount, { units, places }) => amount.times(new Big(`${units}e-${places}`)).round(0, Big.roundHalfUp),
}

/** An estimate in big.js, in whole cents: every step and sum a Big. */
export function bigEstimate(question: EstimateQuestion): readonly RouteSteps<Big>[] {
  return estimateWith(BIG, question)
}
