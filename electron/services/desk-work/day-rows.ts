import type { FeesOwed, OldBenefits, TermsToReview, UnprintedPaper } from '../../../db/repositories/day-work.ts'
import { daysBetween, type PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ContactLog } from '../../../shared/model/work.ts'
import type { PlainWorkRow } from './plan-rows.ts'

const NO_PLAN = { planId: null, lastContact: null, plan: null, brokenPromises: 0 } as const
const NOBODY = { patientId: null, patientName: '', phone: '', language: null } as const

/** A plan that owes nothing but a fee. */
export function feeRow(owed: FeesOwed, log: ContactLog, on: PlainDate): PlainWorkRow {
  const { planId, planNumber, left, since, ...patient } = owed
  return {
    ...patient,
    planId,
    key: `feesOwed:${planId}`,
    group: 'feesOwed',
    on: since,
    days: daysBetween(since, on),
    estimateId: null,
    what: { kind: 'feeOwed', planNumber },
    amount: left,
    lastContact: log.lines[0] ?? null,
    plan: null,
    brokenPromises: log.brokenPromises,
    nextStep: 'postPayment',
  }
}

/** Eased terms to look at again: go on, ease more, or back to usual payments. */
export function reviewRow(plan: TermsToReview, log: ContactLog, on: PlainDate): PlainWorkRow {
  const { planId, planNumber, reviewOn, left, ...patient } = plan
  return {
    ...patient,
    planId,
    key: `reviews:${planId}`,
    group: 'reviews',
    on: reviewOn,
    days: daysBetween(reviewOn, on),
    estimateId: null,
    what: { kind: 'review', planNumber },
    amount: left,
    lastContact: log.lines[0] ?? null,
    plan: null,
    brokenPromises: log.brokenPromises,
    nextStep: 'reviewTerms',
  }
}

/** Benefits to ask again before a visit. */
export function benefitsRow(benefits: OldBenefits, on: PlainDate): PlainWorkRow {
  const { coverageId, planName, askedOn, visitOn, ...patient } = benefits
  return {
    ...NO_PLAN,
    ...patient,
    key: `benefits:${coverageId}`,
    group: 'benefits',
    on: visitOn,
    days: daysBetween(visitOn, on),
    estimateId: null,
    what: { kind: 'benefits', coverageId, planName, askedOn },
    amount: null,
    nextStep: 'askAgain',
  }
}

/** A paper that was issued on an earlier day and never left the store. */
export function printRow({ documentId, number, kind, issuedOn, patient }: UnprintedPaper, on: PlainDate): PlainWorkRow {
  return {
    ...NO_PLAN,
    ...(patient ?? NOBODY),
    key: `prints:${documentId}`,
    group: 'prints',
    on: issuedOn,
    days: daysBetween(issuedOn, on),
    estimateId: null,
    what: { kind: 'print', documentId, paper: kind, paperNumber: number },
    amount: null,
    nextStep: 'print',
  }
}
