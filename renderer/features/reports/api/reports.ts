import type { UseQueryResult } from '@tanstack/react-query'
import type {
  AgedBy,
  Aging,
  ComplianceLine,
  CreditLine,
  DayTotal,
  PlanQualityReport,
  PlanStatement,
} from '../../../../shared/contract/report.ts'
import type {
  AccuracyReport,
  ActivityDeed,
  ActivityReport,
  ReliefReport,
} from '../../../../shared/contract/report-answers.ts'
import { type PlainDate, plainDate } from '../../../../shared/dates/plain-date.ts'
import type { ExpectedCash } from '../../../../shared/engine/installments/expected-cash.ts'
import type { ExpectedDebit } from '../../../../shared/model/autopay.ts'
import type { PersonId, PlanId } from '../../../../shared/model/ids.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** A span of days; null while one of its ends is not typed. */
export interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Stands in a question that is not asked. */
const NO_SPAN: Span = { from: plainDate('2000-01-01'), to: plainDate('2000-01-01') }

/** By contract date or by date of service. */
export function useAging(by: AgedBy): UseQueryResult<Aging, CallProblem> {
  return useAsk('report.aging', { by })
}

export function useCredits(): UseQueryResult<readonly CreditLine[], CallProblem> {
  return useAsk('report.credits', {})
}

export function useCompliance(): UseQueryResult<readonly ComplianceLine[], CallProblem> {
  return useAsk('report.compliance', {})
}

export function useQuality(): UseQueryResult<PlanQualityReport, CallProblem> {
  return useAsk('report.quality', {})
}

export function useExpectedCash(): UseQueryResult<ExpectedCash, CallProblem> {
  return useAsk('report.expectedCash', {})
}

/** Money of these days; nothing is asked while the span is not whole. */
export function useDailyTotals(span: Span | null): UseQueryResult<readonly DayTotal[], CallProblem> {
  return useAsk('report.dailyTotals', span ?? NO_SPAN, span !== null)
}

/** Estimates against their bills of these days; nothing is asked while the span is not whole. */
export function useAccuracy(span: Span | null): UseQueryResult<AccuracyReport, CallProblem> {
  return useAsk('report.accuracy', span ?? NO_SPAN, span !== null)
}

/** Help, discounts and approvals of these days; nothing is asked while the span is not whole. */
export function useRelief(span: Span | null): UseQueryResult<ReliefReport, CallProblem> {
  return useAsk('report.relief', span ?? NO_SPAN, span !== null)
}

/** Who did how much in these days; nothing is asked while the span is not whole. */
export function useActivity(span: Span | null): UseQueryResult<ActivityReport, CallProblem> {
  return useAsk('report.activity', span ?? NO_SPAN, span !== null)
}

/** What one person did in these days. */
export function useActivityOf(personId: PersonId, span: Span): UseQueryResult<readonly ActivityDeed[], CallProblem> {
  return useAsk('report.activityOf', { personId, ...span })
}

/** The draws of a day; nothing is asked while no day is typed. */
export function useDebits(on: PlainDate | null): UseQueryResult<readonly ExpectedDebit[], CallProblem> {
  return useAsk('report.debits', { on: on ?? NO_SPAN.from }, on !== null)
}

/** What the processor says of a draw; money and calls are asked anew after it. */
export function useDrawResult(): Deed<'autopay.result'> {
  return useDo('autopay.result', ['autopay', 'report', 'plan', 'patient', 'paper', 'today', 'promise', 'day'])
}

export function useStatement(planId: PlanId, span: Span | null): UseQueryResult<PlanStatement, CallProblem> {
  return useAsk('plan.statement', { planId, ...(span ?? NO_SPAN) }, span !== null)
}

export function useSaveReport(): Deed<'report.save'> {
  return useDo('report.save')
}

export function usePrintReport(): Deed<'report.print'> {
  return useDo('report.print')
}

/** Issues the statement as a paper and hands it to the printer. */
export function useIssuePaper(): Deed<'paper.issue'> {
  return useDo('paper.issue', ['paper', 'patient', 'plan'])
}

export function usePrintPaper(): Deed<'paper.print'> {
  return useDo('paper.print', ['paper'])
}
