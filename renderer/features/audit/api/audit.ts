import type { UseQueryResult } from '@tanstack/react-query'
import type { AccessLine, AuditPage, ReviewStanding } from '../../../../shared/contract/audit.ts'
import type { Received } from '../../../../shared/contract/contract.ts'
import type { LedgerReport } from '../../../../shared/model/ledger.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

export type AuditWish = Received<'audit.save'>

/** A page of the trail that fits; `below` is the last row of the page before. */
export function useAudit(wish: AuditWish, below: number | null): UseQueryResult<AuditPage, CallProblem> {
  return useAsk('audit.find', { ...wish, below })
}

/** What the look at the whole ledger and trail found since the clinic was opened. */
export function useChainLook(): UseQueryResult<LedgerReport, CallProblem> {
  return useAsk('ledger.state', { scope: 'full' })
}

export function useAuditPeople(): UseQueryResult<
  readonly { readonly id: string; readonly name: string }[],
  CallProblem
> {
  return useAsk('audit.people', {})
}

/** Is the weekly look due, and does an emergency wait for its review? */
export function useReviewStanding(isOn = true): UseQueryResult<ReviewStanding, CallProblem> {
  return useAsk('audit.standing', {}, isOn)
}

export function useSaveAudit(): Deed<'audit.save'> {
  return useDo('audit.save')
}

export function usePrintAudit(): Deed<'audit.print'> {
  return useDo('audit.print')
}

export function useReviewAudit(): Deed<'audit.review'> {
  return useDo('audit.review', ['audit'])
}

export function useReviewEmergency(): Deed<'emergency.review'> {
  return useDo('emergency.review', ['audit'])
}

export function useBeginEmergency(): Deed<'emergency.begin'> {
  return useDo('emergency.begin', ['app'])
}

/** Who may do what, and who did within a time. */
export function useAccess(time: Received<'audit.access'>): UseQueryResult<readonly AccessLine[], CallProblem> {
  return useAsk('audit.access', time)
}

export function usePrintAccess(): Deed<'audit.printAccess'> {
  return useDo('audit.printAccess')
}
