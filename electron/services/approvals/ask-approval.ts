import * as approvals from '../../../db/repositories/approvals.ts'
import type { Approval } from '../../../shared/contract/approvals.ts'
import { type Caller, contract, type Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { approvalRow } from './approval-row.ts'
import { factsOfRequest } from './request-facts.ts'

/**
 * Asks a supervisor for one act, exactly as it is written in the request. Nothing is done yet. Refused where the request
 * is none of that act, or what it is about does not exist.
 */
export function askApproval(desk: Desk, request: Received<'approval.ask'>, caller: Caller): Answer<Approval> {
  const { call, words } = request
  const card = cardNumberRefusal({ words })
  if (card) return card
  const wanted = contract[call].takes.safeParse(request.request)
  if (!wanted.success) return refused('APPROVAL', { reason: 'malformed' })
  return desk.store.writer.transaction((tx): Answer<Approval> => {
    const facts = factsOfRequest(tx, call, request.request)
    if (facts === null) return refused('NOT_FOUND')
    const id = desk.newId()
    const requestJson = JSON.stringify(request.request)
    const askedBy = signedIn(caller).id
    approvals.ask(tx, { id, call, requestJson, ...facts, words, askedAt: desk.now(), askedBy })
    const after = { call, planId: facts.planId, receiptId: facts.receiptId, amountCents: facts.amountCents }
    recordAct(desk, tx, caller, { action: 'approval.ask', kind: 'approval', id, after })
    return done(rowOf(tx, id))
  })
}

function rowOf(tx: Parameters<typeof approvals.find>[0], id: string): Approval {
  const stored = approvals.find(tx, id)
  if (stored === null) throw new Error(`request ${id} was not kept`)
  return approvalRow(tx, stored)
}
