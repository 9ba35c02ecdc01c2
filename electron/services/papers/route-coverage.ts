import * as coverages from '../../../db/repositories/coverages.ts'
import type { Coverage } from '../../../shared/model/coverage.ts'
import type { RouteFacts } from './estimate-facts.ts'
import type { Making } from './order-facts.ts'

/** The coverage of an insured way to pay; null where there is none. */
export function coverageOf({ reader }: Making, { route }: RouteFacts): Coverage | null {
  if (route.kind === 'selfPay' || route.coverageId === null) return null
  return coverages.find(reader, route.coverageId)
}
