import { cents } from '../../money/cents.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { isSettled } from '../figure.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { LineAnswer, Note, OpenFact, RouteAnswer } from './answer.ts'
import { besideCare } from './membership-fee.ts'
import { largestFirst } from './open-order.ts'
import type { MembershipAnswer } from './route-extras.ts'
import { plainRoute } from './route-view.ts'
import { asRange, asSpan, lesser, NOTHING_OWED, plus, type Span } from './span.ts'
import { totals } from './totals.ts'

/** What help makes of a route: its lines, what they cost together where that is told more closely, and its remarks. */
export interface LoweredRoute {
  readonly lines: readonly LineAnswer[]
  readonly span: Span
  readonly notes: readonly Note[]
}

/** The route with lowered lines. What was open and no longer matters is not asked any more. */
export function loweredAnswer(before: RouteAnswer, { lines, span: found, notes }: LoweredRoute): RouteAnswer {
  const span = lesser(found, { low: found.low, high: asSpan(before.range).high })
  const range = asRange(span)
  const sums = totals(lines, range, 'known')
  const { membership } = before
  return {
    routeId: before.routeId,
    kind: before.kind,
    range,
    lines,
    totals: sums,
    openFacts: stillOpen(before, lines, span),
    notes: [...before.notes, ...notes],
    creditedToDeductible: before.creditedToDeductible,
    creditedToOop: before.creditedToOop,
    ...(before.payers === undefined ? {} : { payers: before.payers }),
    ...(membership === undefined ? {} : { membership: afterHelp(membership, { totals: sums, range }) }),
  }
}

/** A membership costs what it did; care and fee together follow the lowered care. */
function afterHelp({ fee, feeRange }: MembershipAnswer, care: Pick<RouteAnswer, 'totals' | 'range'>): MembershipAnswer {
  return besideCare(care, fee, { low: feeRange.low, high: feeRange.high ?? ENDLESS })
}

/** The route as it is, with remarks. */
export function remarked(answer: RouteAnswer, notes: readonly Note[]): RouteAnswer {
  return { ...plainRoute(answer), notes: [...answer.notes, ...notes] }
}

/** Every service by itself. */
export function sumOfLines(lines: readonly LineAnswer[]): Span {
  return lines.map(({ range }) => asSpan(range)).reduce(plus, NOTHING_OWED)
}

/** Facts that a line still waits for; none of them closes more than what is open now. */
function stillOpen(before: RouteAnswer, lines: readonly LineAnswer[], span: Span): readonly OpenFact[] {
  if (span.low === span.high) return []
  const width = span.high === ENDLESS ? ENDLESS : span.high - span.low
  const asked = new Set(
    lines.flatMap(({ parts }) => (isSettled(parts.patientOwes) ? [] : stillToAsk(parts.patientOwes))),
  )
  const facts = [...asked].map((factId): OpenFact => {
    const own = before.openFacts.find((one) => one.factId === factId)
    const closes = own === undefined || own.closesCents === null ? width : Math.min(own.closesCents, width)
    return { factId, closesCents: closes === ENDLESS ? null : cents(closes) }
  })
  return largestFirst(facts)
}
