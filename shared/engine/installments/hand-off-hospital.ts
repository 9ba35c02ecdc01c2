import { hospitalCollections } from '../../rules/credit/hospital-collections.ts'
import { valueOn } from '../../rules/parameter.ts'
import { addDaysOr, condition, type HandOffCondition, happened, reached } from './hand-off-condition.ts'
import type { HandOffFacts } from './hand-off-facts.ts'

/**
 * What a nonprofit hospital has to have done before any extraordinary collection action: selling the debt, deferring
 * care for it, legal process. Nothing for others. Source: 26 CFR 1.501(r)-6.
 */
export function hospitalConditions(facts: HandOffFacts): readonly HandOffCondition[] {
  const { provider, assistance, firstBillOn, on } = facts
  if (provider.kind !== 'hospital' || provider.isNonprofit === false) return []
  if (provider.isNonprofit === null) return [condition('hospitalKind', 'unknown', null, {})]
  const rule = valueOn(hospitalCollections, on)
  if (rule === null) return [condition('hospitalWait', 'unknown', null, {})]
  const { waitDays, noticeDays, applicationDays } = rule
  const until = addDaysOr(firstBillOn, applicationDays)
  return [
    reached('hospitalWait', addDaysOr(firstBillOn, waitDays), on, { days: waitDays }),
    assistance.noticeOn === null
      ? condition('hospitalNotice', 'notMet', null, { days: noticeDays })
      : reached('hospitalNotice', addDaysOr(assistance.noticeOn, noticeDays), on, { days: noticeDays }),
    summaryCondition(facts),
    happened('hospitalSpoken', assistance.spokenOn, on),
    condition(
      'hospitalApplication',
      assistance.openSince === null ? 'met' : 'notMet',
      assistance.openSince,
      until === null ? {} : { until },
    ),
  ]
}

/** The plain-language summary goes with the notice. */
function summaryCondition({ assistance }: HandOffFacts): HandOffCondition {
  if (assistance.summaryEnclosed === null) return condition('hospitalSummary', 'unknown', null, {})
  return assistance.summaryEnclosed && assistance.noticeOn !== null
    ? condition('hospitalSummary', 'met', assistance.noticeOn, {})
    : condition('hospitalSummary', 'notMet', null, {})
}
