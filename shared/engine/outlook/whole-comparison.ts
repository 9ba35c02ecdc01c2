import { cents } from '../../money/cents.ts'
import type { Extremes } from '../coverage/extremes.ts'
import type { RouteAnswer } from '../estimate/answer.ts'
import { isSettled } from '../figure.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { CostsAt } from './crossing.ts'
import type { ExpectedCare } from './expected-year.ts'
import type { CashComparison } from './outlook-answer.ts'
import { extremesOf, outlookAmount } from './outlook-figures.ts'
import { WORK_WHEN_OPEN, WORK_WHEN_TOLD, wholeCrossing } from './whole-crossing.ts'
import { laterAfter, type WholeCoverage } from './whole-outlook.ts'
import { wholeYear } from './whole-year.ts'

/**
 * From which further care of a kind on using the coverage now costs no more than paying cash now.
 * Source: coverage specification, sections 5.3 and 8.1.
 */
export function wholeComparison(
  year: WholeCoverage,
  category: string,
  { cash, insured }: { readonly cash: RouteAnswer; readonly insured: RouteAnswer },
): CashComparison {
  const { expected } = year
  const paid = extremesOf(cash.range)
  const others = expected.care.filter((one) => one.category !== category)
  const openIds = new Set(stillToAsk(cash.totals.patientOwes))
  const costsOf = costsBy(year, [others, category], paid, openIds)
  const { span: first } = wholeYear({ ...year, care: others })
  const isOpen = first.low !== first.high || openIds.size > 0
  const range = wholeCrossing(costsOf, expected.most, isOpen ? WORK_WHEN_OPEN : WORK_WHEN_TOLD)
  const isTold = range.isExact && openIds.size === 0 && isSettled(cash.totals.patientOwes)
  const { figure, range: shown } = outlookAmount(isTold ? { low: range.high, high: range.high } : range, {
    id: 'outlook.breakEven',
    from: [cash.totals.patientOwes, insured.totals.patientOwes],
    isKnown: isTold && others.length === 0 && cash.totals.patientOwes.standing === 'known',
    openIds: [...openIds],
  })
  const outcome = shown.low === null ? 'never' : !isSettled(figure) ? 'open' : figure.value === 0 ? 'always' : 'from'
  return {
    cashRouteId: cash.routeId,
    insuredRouteId: insured.routeId,
    category,
    outcome,
    breakEven: outcome === 'never' ? null : figure,
    range: shown,
    most: expected.most,
  }
}

/** Both costs by the amount of one further service, each amount asked once. */
function costsBy(
  year: WholeCoverage,
  [others, category]: readonly [readonly ExpectedCare[], string],
  paid: Extremes,
  openIds: Set<string>,
): (spending: number) => CostsAt {
  const before = new Map<number, CostsAt>()
  return (spending) => {
    const told = before.get(spending)
    if (told !== undefined) return told
    const further: ExpectedCare = { category, times: 1, allowed: { low: cents(spending), high: cents(spending) } }
    const care = [...others, further]
    const [insured, later] = [wholeYear({ ...year, care }), laterAfter(year, care, paid)]
    for (const id of [...insured.openIds, ...later.openIds]) openIds.add(id)
    const cash = { low: paid.low + later.span.low, high: paid.high + later.span.high }
    const found = { insured: insured.span, cash }
    before.set(spending, found)
    return found
  }
}
