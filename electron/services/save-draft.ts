import * as formDrafts from '../../db/repositories/form-drafts.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { signedIn } from './signed-in.ts'

/** Fields of a form that hold identifiers, which may look like a card's number by chance. */
const IDENTIFIERS = /"(?:memberId|groupNumber|account|npi|tin|code)"\s*:\s*"[^"]*"/g

/** The most that a draft may hold: one megabyte. */
const MOST_BYTES = 1_000_000

/** Keeps what stands in a form, to the keystroke. Refused above one megabyte, and when a card number was typed. */
export function saveDraft(
  desk: Desk,
  request: Received<'draft.save'>,
  caller: Caller,
): Answer<{ readonly savedAt: string }> {
  const { key, title, content } = request
  if (new TextEncoder().encode(content).length > MOST_BYTES)
    return { ok: false, error: { kind: 'invalid', fields: { content: 'text.tooLong' } } }
  const card = cardNumberRefusal({ title, content: content.replace(IDENTIFIERS, '') })
  if (card) return card
  const savedAt = desk.now()
  formDrafts.save(desk.store.writer, signedIn(caller).id, { key, title, content, changedAt: savedAt })
  return done({ savedAt })
}
