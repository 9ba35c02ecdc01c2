import type { Reader } from '../../../db/connection.ts'
import * as approvals from '../../../db/repositories/approvals.ts'
import * as patients from '../../../db/repositories/patients.ts'
import type { Approval } from '../../../shared/contract/approvals.ts'
import { daysBetween, isPlainDate, type PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { NextStep, WorkWhat } from '../../../shared/model/work.ts'
import { approvalRow } from '../approvals/approval-row.ts'
import type { PlainWorkRow } from './plan-rows.ts'

type State = Extract<WorkWhat, { readonly kind: 'approval' }>['state']

const STEPS: { readonly [S in State]: NextStep } = {
  ofMe: 'decide',
  waits: 'waitForAnswer',
  approved: 'carryOut',
  refused: 'readAnswer',
  stale: 'readAnswer',
}
/** So long the answer no, or that a request was overtaken, stands among the day's work. */
const ANSWER_DAYS = 7

/** Requests that this person answers, and their own with what became of them. Source: screen S2; journey J9, step 5. */
export function approvalRows(reader: Reader, who: Person, on: PlainDate): readonly PlainWorkRow[] {
  const mayDecide = who.roles.includes('supervisor')
  return approvals.listFor(reader, who.id).flatMap((stored): readonly PlainWorkRow[] => {
    const approval = approvalRow(reader, stored)
    const state = stateFor(approval, who, mayDecide)
    return state === null || isOld(approval, state, on) ? [] : [rowOf(reader, approval, state, on)]
  })
}

function stateFor({ state, askedById }: Approval, who: Person, mayDecide: boolean): State | null {
  if (askedById === who.id) return state === 'open' ? 'waits' : state === 'done' ? null : state
  return mayDecide && state === 'open' ? 'ofMe' : null
}

function rowOf(reader: Reader, approval: Approval, state: State, on: PlainDate): PlainWorkRow {
  const since = dayOf(state, approval, on)
  const patient = patients.find(reader, approval.patientId)
  return {
    key: `approvals:${approval.id}`,
    group: 'approvals',
    on: since,
    days: daysBetween(since, on),
    planId: approval.planId,
    estimateId: null,
    patientId: approval.patientId,
    patientName: approval.patientName,
    phone: patient?.phone ?? '',
    language: patient?.language ?? null,
    what: {
      kind: 'approval',
      call: approval.call,
      planNumber: approval.planNumber ?? '',
      askedBy: approval.askedByName,
      state,
      words: approval.verdictWords,
    },
    amount: approval.allowed ?? approval.amount,
    lastContact: null,
    nextStep: STEPS[state],
    plan: null,
    brokenPromises: 0,
  }
}

/** Since when a row waits: since it was answered, else since it was asked. */
function dayOf(state: State, { askedAt, decidedAt }: Approval, on: PlainDate): PlainDate {
  const day = (state === 'refused' ? (decidedAt ?? askedAt) : askedAt).slice(0, 10)
  return isPlainDate(day) ? day : on
}

function isOld(approval: Approval, state: State, on: PlainDate): boolean {
  return STEPS[state] === 'readAnswer' && daysBetween(dayOf(state, approval, on), on) > ANSWER_DAYS
}
