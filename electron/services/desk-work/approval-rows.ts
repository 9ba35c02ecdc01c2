import type { Reader } from '../../../db/connection.ts'
import * as approvals from '../../../db/repositories/approvals.ts'
import type { Approval } from '../../../shared/contract/approvals.ts'
import { daysBetween, isPlainDate, type PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { NextStep, WorkWhat } from '../../../shared/model/work.ts'
import { approvalRow } from '../approvals/approval-row.ts'
import type { PlainWorkRow } from './plan-rows.ts'

type State = Extract<WorkWhat, { readonly kind: 'approval' }>['state']

const STEPS: { readonly [S in State]: NextStep } = { ofMe: 'decide', waits: 'waitForAnswer', approved: 'carryOut' }

/** Requests that this person answers, and their own that wait or were allowed. Source: screen S2. */
export function approvalRows(reader: Reader, who: Person, on: PlainDate): readonly PlainWorkRow[] {
  const mayDecide = who.roles.includes('supervisor')
  return approvals.listFor(reader, who.id).flatMap((stored): readonly PlainWorkRow[] => {
    const approval = approvalRow(reader, stored)
    const state = stateFor(approval, who, mayDecide)
    return state === null ? [] : [rowOf(approval, state, on)]
  })
}

function stateFor({ state, askedById }: Approval, who: Person, mayDecide: boolean): State | null {
  if (askedById === who.id) return state === 'open' ? 'waits' : state === 'approved' ? 'approved' : null
  return mayDecide && state === 'open' ? 'ofMe' : null
}

function rowOf(approval: Approval, state: State, on: PlainDate): PlainWorkRow {
  const day = approval.askedAt.slice(0, 10)
  const asked = isPlainDate(day) ? day : on
  return {
    key: `approvals:${approval.id}`,
    group: 'approvals',
    on: asked,
    days: daysBetween(asked, on),
    planId: approval.planId,
    estimateId: null,
    patientId: approval.patientId,
    patientName: approval.patientName,
    phone: '',
    language: null,
    what: {
      kind: 'approval',
      call: approval.call,
      planNumber: approval.planNumber ?? '',
      askedBy: approval.askedByName,
      state,
    },
    amount: approval.amount,
    lastContact: null,
    nextStep: STEPS[state],
    plan: null,
    brokenPromises: 0,
  }
}
