import * as formDrafts from '../../db/repositories/form-drafts.ts'
import type { Caller } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { FormDraft } from '../../shared/contract/paper.ts'
import type { Desk } from './desk.ts'
import { signedIn } from './signed-in.ts'

/** The forms that the person who asks left half-way, newest first. */
export function listDrafts(desk: Desk, caller: Caller): Answer<readonly FormDraft[]> {
  return done(formDrafts.listOf(desk.store.reader, signedIn(caller).id))
}
