import type { Reader } from '../../../db/connection.ts'
import type { StoredApproval, StoredRequest } from '../../../db/repositories/approvals.ts'
import { forgivenTo } from '../../../db/repositories/forgiven.ts'
import * as patients from '../../../db/repositories/patients.ts'
import * as people from '../../../db/repositories/people.ts'
import * as policies from '../../../db/repositories/plan-policies.ts'
import * as plans from '../../../db/repositories/plans.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import {
  type Approval,
  type ApprovalState,
  ASKABLE_CALLS,
  type AskableCall,
} from '../../../shared/contract/approvals.ts'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { codeOf, mayBeLess } from './smaller-amount.ts'

/** A request as the desk and the queue show it. */
export function approvalRow(reader: Reader, stored: StoredApproval): Approval {
  const { request, decision } = stored
  const plan = request.planId === null ? null : plans.find(reader, request.planId)
  const receipt = request.receiptId === null ? null : receipts.find(reader, request.receiptId)
  const patient = patients.find(reader, request.patientId)
  return {
    id: request.id,
    call: askable(request.call),
    state: stateOf(reader, stored),
    patientId: request.patientId,
    patientName: patient === null ? '' : patientName(patient),
    planId: request.planId,
    planNumber: plan?.number ?? null,
    receiptNumber: receipt?.receipt.number ?? null,
    amount: request.amountCents,
    left: request.leftCents,
    code: codeOf(request.requestJson),
    limit: mayBeLess(request.call) ? policies.get(reader).largestWriteOff : null,
    forgivenThisYear: forgivenTo(reader, request.patientId, firstOfYear(request.askedAt)),
    mayBeLess: mayBeLess(request.call) && request.amountCents !== null,
    allowed: decision?.amountCents ?? null,
    words: request.words,
    askedAt: request.askedAt,
    askedById: request.askedBy,
    askedByName: people.get(reader, request.askedBy).name,
    decidedAt: decision?.decidedAt ?? null,
    decidedByName: decision === null ? null : people.get(reader, decision.decidedBy).name,
    way: decision?.way ?? null,
    verdictWords: decision?.words ?? '',
  }
}

/** Where a request stands now. A refusal stays one, and what was done stays done, whatever changed later. */
export function stateOf(reader: Reader, { request, decision, isUsed }: StoredApproval): ApprovalState {
  if (isUsed) return 'done'
  if (decision?.verdict === 'refused') return 'refused'
  if (isStale(reader, request)) return 'stale'
  return decision === null ? 'open' : 'approved'
}

export function askable(call: string): AskableCall {
  const known = ASKABLE_CALLS.find((one) => one === call)
  if (known === undefined) throw new Error(`${call} is nothing to ask for`)
  return known
}

/** Was the plan changed, or the receipt reversed, since it was asked? */
function isStale(reader: Reader, { planId, planVersion, receiptId }: StoredRequest): boolean {
  if (receiptId !== null) return receipts.find(reader, receiptId)?.receipt.reversed !== null
  return planId !== null && plans.find(reader, planId)?.version !== planVersion
}

/** The first of January of the year in which something was asked. */
function firstOfYear(moment: string): PlainDate {
  return plainDate(`${moment.slice(0, 4)}-01-01`)
}
