import type { EstimateQuestion } from '../../model/estimate.ts'
import type { SelfPayRoute } from '../../model/route.ts'
import { cents } from '../../money/cents.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { LineAnswer, OpenFact, RouteAnswer } from './answer.ts'
import { selfPayNotes } from './notes.ts'
import { routeView } from './route-view.ts'
import { selfPayFace, selfPayLines } from './self-pay.ts'
import { selfPayPrices, selfPayRange } from './self-pay-prices.ts'
import { settledSelfPay } from './settled-totals.ts'
import { totals } from './totals.ts'

/**
 * What the services cost a patient who pays the clinic, with no credit toward any coverage.
 * Source: coverage specification, section 8.1.
 */
export function selfPayAnswer(question: EstimateQuestion, route: SelfPayRoute): RouteAnswer {
  const prices = selfPayPrices(route, question.lines)
  const range = selfPayRange(prices)
  const isTold = prices.every((price) => price.charge !== null && price.due !== null)
  const settled = isTold ? settledSelfPay(prices) : null
  return routeView(
    { routeId: route.id, kind: 'selfPay', range, settled, creditedToDeductible: null, creditedToOop: null },
    {
      lines: (count) => selfPayLines(route, question.lines.slice(0, count), prices),
      totals: (lines) => totals(lines(), range, 'known'),
      openFacts: (lines) => lines().flatMap(openPrice),
      notes: () => selfPayNotes(question, route),
      face: (index) => selfPayFace(prices[index]),
    },
  )
}

/** A self-pay line only ever misses its own price; it closes all of its own range. */
function openPrice({ range, parts }: LineAnswer): readonly OpenFact[] {
  if (parts.patientOwes.standing !== 'missing' || range.low === null) return []
  const factId = stillToAsk(parts.patientOwes)[0]
  if (factId === undefined) return []
  return [{ factId, closesCents: range.high === null ? null : cents(range.high - range.low) }]
}
