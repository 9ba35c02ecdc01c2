import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { Desk } from './desk.ts'
import { recordLook } from './record-act.ts'

/**
 * Puts what somebody copied on the clipboard and writes down from which record: it leaves the program that way. The words
 * themselves are not kept. Source: security page, section 3, clipboard.
 */
export async function copyText(
  desk: Desk,
  { content, from, id }: Received<'clipboard.copy'>,
  caller: Caller,
): Promise<Answer<null>> {
  await desk.copyText(content)
  recordLook(desk, caller, { action: 'clipboard.copy', kind: from, id, after: { letters: content.length } })
  return done(null)
}
