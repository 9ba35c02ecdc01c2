import type { Writer } from '../../../db/connection.ts'
import * as approvals from '../../../db/repositories/approvals.ts'
import * as people from '../../../db/repositories/people.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { Approval } from '../../../shared/contract/approvals.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { recordAct, recordLook } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { approvalRow, stateOf } from './approval-row.ts'
import { mayBeLess } from './smaller-amount.ts'

interface Verdict {
  readonly approvalId: string
  readonly verdict: 'approved' | 'refused'
  readonly words: string
  readonly by: PersonId
  readonly way: 'pin' | 'queue'
  /** Less than was asked; null for all of it. */
  readonly amount: Cents | null
}

/**
 * A supervisor answers from the queue. Refused for what they asked for themselves, for a payment that they posted
 * themselves, and for what was answered or overtaken meanwhile. A refusal, and a smaller amount, need words for the
 * counselor to tell the patient.
 */
export function decideApproval(desk: Desk, request: Received<'approval.decide'>, caller: Caller): Answer<Approval> {
  const card = cardNumberRefusal({ words: request.words })
  if (card) return card
  const { amount = null, ...verdict } = request
  if ((verdict.verdict === 'refused' || amount !== null) && verdict.words === '')
    return refused('APPROVAL', { reason: 'needsWords' })
  return answer(desk, caller, { ...verdict, amount, by: signedIn(caller).id, way: 'queue' })
}

/**
 * A supervisor at somebody else's desk signs one request by PIN. The counselor stays signed in, and the record names
 * both. Wrong PINs run into the waits of the sign-in, and each is in the trail.
 */
export async function signApproval(
  desk: Desk,
  { approvalId, approverId, pin }: Received<'approval.sign'>,
  caller: Caller,
): Promise<Answer<Approval>> {
  const approver = people.find(desk.store.reader, approverId)
  if (approver?.active !== true || !approver.roles.includes('supervisor'))
    return refused('APPROVAL', { reason: 'noSupervisor' })
  const verdict: Verdict = { approvalId, verdict: 'approved', words: '', by: approverId, way: 'pin', amount: null }
  const refusal = verdictRefusal(desk, verdict)
  if (refusal) return refusal
  const tried = await desk.tryApprovalPin(approverId, pin)
  if (tried.ok) return answer(desk, caller, verdict)
  recordLook(desk, caller, {
    action: 'approval.sign',
    kind: 'approval',
    id: approvalId,
    after: { wrongPinOf: approverId },
  })
  return refused('PIN_WRONG', { triesLeft: tried.triesLeft, waitSeconds: tried.waitSeconds })
}

function answer(desk: Desk, caller: Caller, verdict: Verdict): Answer<Approval> {
  const refusal = verdictRefusal(desk, verdict)
  if (refusal) return refusal
  return desk.store.writer.transaction((tx) => keep(desk, tx, caller, verdict))
}

function keep(
  desk: Desk,
  tx: Writer,
  caller: Caller,
  { approvalId, verdict, words, by, way, amount }: Verdict,
): Answer<Approval> {
  approvals.decide(tx, {
    requestId: approvalId,
    verdict,
    way,
    words,
    decidedAt: desk.now(),
    decidedBy: by,
    amountCents: amount,
  })
  const less = amount === null ? {} : { amountCents: amount }
  const after = { verdict, way, approvedBy: by, ...less }
  const action = way === 'pin' ? 'approval.sign' : 'approval.decide'
  recordAct(desk, tx, caller, { action, kind: 'approval', id: approvalId, after })
  const stored = approvals.find(tx, approvalId)
  return stored === null ? refused('NOT_FOUND') : done(approvalRow(tx, stored))
}

function verdictRefusal(desk: Desk, { approvalId, by, verdict, amount }: Verdict): Answer<never> | null {
  const { reader } = desk.store
  const stored = approvals.find(reader, approvalId)
  if (stored === null) return refused('NOT_FOUND')
  const state = stateOf(reader, stored)
  if (state !== 'open') return refused('APPROVAL', { reason: state })
  if (stored.request.askedBy === by) return refused('APPROVAL', { reason: 'own' })
  if (amount !== null) {
    const asked = stored.request.amountCents
    const isLess = verdict === 'approved' && mayBeLess(stored.request.call) && asked !== null && amount < asked
    if (!isLess) return refused('APPROVAL', { reason: 'notLess' })
  }
  const { receiptId } = stored.request
  const posted = receiptId === null ? null : receipts.find(reader, receiptId)
  return posted?.postedById === by ? refused('OWN_ENTRY') : null
}
