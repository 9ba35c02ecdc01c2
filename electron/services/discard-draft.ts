import * as formDrafts from '../../db/repositories/form-drafts.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { Desk } from './desk.ts'
import { signedIn } from './signed-in.ts'

/** Throws away a form that the person who asks left half-way. Nothing happens when there is none. */
export function discardDraft(desk: Desk, request: Received<'draft.discard'>, caller: Caller): Answer<null> {
  formDrafts.remove(desk.store.writer, signedIn(caller).id, request.key)
  return done(null)
}
