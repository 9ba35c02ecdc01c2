import type { RouteAnswer } from '../estimate/answer.ts'
import { isSettled } from '../figure.ts'
import { stillToAsk } from '../still-to-ask.ts'
import { type BreakEvenAsked, breakEven } from './break-even.ts'
import type { ExpectedYear } from './expected-year.ts'
import type { CashComparison } from './outlook-answer.ts'
import { extremesOf, outlookAmount } from './outlook-figures.ts'
import type { OutlookTerms } from './outlook-terms.ts'

/** Cash and a coverage side by side, for further care of one kind that stands last in the terms. */
export interface ComparedRoutes {
  readonly expected: ExpectedYear
  readonly category: string
  readonly cash: RouteAnswer
  readonly insured: RouteAnswer
  readonly terms: OutlookTerms
}

/**
 * From which further care of a kind on using the insurance now costs no more than paying cash now.
 * Source: coverage specification, sections 3 and 8.1.
 */
export function cashComparison(compared: ComparedRoutes): CashComparison {
  const { expected, category, cash, insured, terms } = compared
  const asked = breakEvenAsked(compared)
  const { low, high } = breakEven(asked)
  const paid = cash.totals.patientOwes
  const { open, assumed } = terms.terms.sheet
  const isTold = open.length === 0 && isSettled(paid)
  const isKnown = assumed.length === 0 && paid.standing === 'known' && terms.priceCells.size === 1
  const { figure, range } = outlookAmount(isTold ? { low: high, high } : { low, high }, {
    id: 'outlook.breakEven',
    from: [paid, insured.totals.patientOwes],
    isKnown,
    openIds: [...stillToAsk(paid), ...open.flatMap((cell) => cell.factIds)],
  })
  const outcome = range.low === null ? 'never' : !isSettled(figure) ? 'open' : figure.value === 0 ? 'always' : 'from'
  return {
    cashRouteId: cash.routeId,
    insuredRouteId: insured.routeId,
    category,
    outcome,
    breakEven: outcome === 'never' ? null : figure,
    range,
    most: expected.most,
  }
}

function breakEvenAsked({ expected, cash, terms }: ComparedRoutes): BreakEvenAsked {
  return {
    insured: terms.terms,
    later: terms.later,
    cash: extremesOf(cash.range),
    cashCounts: expected.cashCounts,
    spending: [...terms.priceCells.values()].at(-1) ?? -1,
    most: expected.most,
  }
}
