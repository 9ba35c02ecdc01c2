import type { StoredDraft } from '../../../db/repositories/form-drafts.ts'
import type { ChangedBalance, DraftEstimate, OpenEstimate, UnsignedPlan } from '../../../db/repositories/open-work.ts'
import { daysBetween, isPlainDate, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { isNearlyUnclaimed } from '../../../shared/engine/installments/unclaimed.ts'
import type { ContactLog, WorkRow } from '../../../shared/model/work.ts'
import { minusCents } from '../../../shared/money/cents.ts'
import type { OwedCredit } from '../credit-duties.ts'
import type { OwedEstimate } from './owed-estimates.ts'
import type { PlainWorkRow } from './plan-rows.ts'

const NOBODY = { patientId: null, patientName: '', phone: '', language: null } as const
const NO_PLAN = { planId: null, lastContact: null, plan: null, brokenPromises: 0 } as const

/** Terms that wait for a signature. */
export function unsignedRow(plan: UnsignedPlan, log: ContactLog, on: PlainDate): PlainWorkRow {
  const { planId, planNumber, version, since, left, ...patient } = plan
  return {
    ...patient,
    planId,
    key: `awaitingSignature:${planId}`,
    group: 'awaitingSignature',
    on: since,
    days: daysBetween(since, on),
    estimateId: null,
    what: { kind: 'signature', version, planNumber },
    amount: left,
    lastContact: log.lines[0] ?? null,
    plan: null,
    brokenPromises: log.brokenPromises,
    nextStep: 'getSignature',
  }
}

/** An estimate that expires, or whose coverage was changed after it was issued. */
export function estimateRow(estimate: OpenEstimate, on: PlainDate): PlainWorkRow {
  const { estimateId, number, title, patientOwes, expiresOn, factsChanged, issuedAt: _, ...patient } = estimate
  const kind = factsChanged ? 'estimateFactsChanged' : 'estimateExpires'
  return {
    ...patient,
    ...NO_PLAN,
    key: `estimates:${estimateId}`,
    group: 'estimates',
    on: expiresOn,
    days: daysBetween(expiresOn, on),
    estimateId,
    what: { kind, estimateNumber: number, title },
    amount: patientOwes,
    nextStep: 'refresh',
  }
}

/** Money that is owed back to a payer, and what of it presses by now. */
export function creditRow(credit: OwedCredit, log: ContactLog, on: PlainDate): PlainWorkRow {
  const { planId, planNumber, amount, cameUpOn, duty, unclaimed, payerAddress: _, ...patient } = credit
  const effortFrom = duty?.effortFrom ?? null
  return {
    ...patient,
    planId,
    key: `refundsDue:${planId}`,
    group: 'refundsDue',
    on: cameUpOn,
    days: daysBetween(cameUpOn, on),
    estimateId: null,
    what: {
      kind: 'credit',
      planNumber,
      effortFrom: effortFrom !== null && effortFrom <= on ? effortFrom : null,
      unclaimedOn: isNearlyUnclaimed(unclaimed, on) ? (unclaimed?.on ?? null) : null,
    },
    amount,
    lastContact: log.lines[0] ?? null,
    plan: null,
    brokenPromises: log.brokenPromises,
    nextStep: 'refund',
  }
}

/** A good faith estimate whose clock runs and that nobody issued yet. */
export function goodFaithRow({ draft, because, dueBy }: OwedEstimate, on: PlainDate): PlainWorkRow {
  return {
    ...NO_PLAN,
    ...(draft.patient ?? NOBODY),
    key: `goodFaith:${draft.estimateId}`,
    group: 'goodFaith',
    on: dueBy,
    days: daysBetween(dueBy, on),
    estimateId: draft.estimateId,
    what: { kind: 'goodFaith', title: draft.title, because },
    amount: null,
    nextStep: 'issue',
  }
}

/** A plan whose estimate was issued anew with another amount. */
export function balanceRow(plan: ChangedBalance, log: ContactLog, on: PlainDate): PlainWorkRow {
  const { planId, planNumber, estimateNumber, was, now, since, ...patient } = plan
  return {
    ...patient,
    planId,
    key: `balanceChanged:${planId}`,
    group: 'balanceChanged',
    on: since,
    days: daysBetween(since, on),
    estimateId: null,
    what: { kind: 'balanceChanged', planNumber, estimateNumber, by: minusCents(now, was) },
    amount: now,
    lastContact: log.lines[0] ?? null,
    nextStep: 'newBalance',
    plan: null,
    brokenPromises: log.brokenPromises,
  }
}

/** An estimate that nobody issued yet. Drafts carry no amount. */
export function draftEstimateRow(
  { estimateId, title, changedAt, patient }: DraftEstimate,
  on: PlainDate,
): PlainWorkRow {
  return {
    ...draftRow(changedAt, on),
    ...(patient ?? NOBODY),
    key: `drafts:${estimateId}`,
    estimateId,
    what: { kind: 'estimateDraft', title },
  }
}

/** A form that the person who asks left half-way. */
export function formDraftRow({ key, title, changedAt }: StoredDraft, on: PlainDate): PlainWorkRow {
  return {
    ...draftRow(changedAt, on),
    ...NOBODY,
    key: `drafts:${key}`,
    estimateId: null,
    what: { kind: 'formDraft', draftKey: key, title },
  }
}

function draftRow(
  changedAt: string,
  today: PlainDate,
): Pick<WorkRow, 'group' | 'on' | 'days' | 'amount' | 'nextStep'> & typeof NO_PLAN {
  const on = changedAt.slice(0, 10)
  const day = isPlainDate(on) ? on : today
  return { ...NO_PLAN, group: 'drafts', on: day, days: daysBetween(day, today), amount: null, nextStep: 'continue' }
}
