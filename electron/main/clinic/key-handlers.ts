import { randomBytes } from 'node:crypto'
import { chainEnds } from '../../../db/repositories/audit-head.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { KeyCall } from '../../../shared/contract/key.ts'
import { bothAgree } from './agreed.ts'
import { keepCopy } from './backups.ts'
import { changeKey } from './change-key.ts'
import type { KeyParts } from './keeping-parts.ts'
import { noteKeeping } from './keeping-trail.ts'
import { forgetPrintedKit } from './print-kit.ts'
import { retire } from './retire.ts'

/** What touches the key of all records. Both calls ask for two people, each with their own password. */
export function keyHandlers(parts: KeyParts): Pick<Handlers, KeyCall> {
  return {
    'key.rotate': (request, caller) => rotate(parts, request, caller),
    'key.retire': (request, caller) => retire(parts, request, caller),
  }
}

async function rotate(parts: KeyParts, request: Received<'key.rotate'>, caller: Caller): Promise<Answer<null>> {
  const { room, codes } = parts
  const group = codes.wrongGroup(request.first, request.second)
  if (group !== null) return refused('GROUP_DIFFERS', { group })
  const both = await bothAgree(parts, request, caller)
  if (!both.ok) return both
  const { person, approver } = both.value
  noteKeeping(parts, {
    action: 'key.rotate',
    by: person,
    kind: 'key',
    id: '',
    before: chainEnds(room.store.reader),
    after: { approver: approver.id },
  })
  await room.backUpNow('asked')
  const newKey = randomBytes(32)
  const oldKey = Buffer.from(room.session.key())
  try {
    const people = [
      { id: person.id, name: person.name, password: request.password },
      { id: approver.id, name: approver.name, password: request.approverPassword },
    ]
    const locks = await room.vault.locksFor(people, codes.waiting().code, newKey)
    const { places, newKeyCopy: copy } = room.parts
    const changed = await room.whileClosed(async () => {
      const outcome = await changeKey({ places, oldKey, newKey, locks, copy })
      if (outcome.ok) await copyUnderIt(parts, newKey)
      return outcome
    })
    if (!changed.ok) return refused('KEY_UNCHANGED', { reason: changed.code })
    codes.forget()
    forgetPrintedKit(places)
    return done(null)
  } finally {
    oldKey.fill(0)
    newKey.fill(0)
  }
}

/** The copies from before need the old code: one that opens with the new paper is made and proven at once. */
async function copyUnderIt({ room, log }: KeyParts, key: Buffer): Promise<void> {
  const wish = { key, reason: 'asked' as const, recovery: room.vault.recoverySlot(), clinicName: room.note.clinicName }
  await keepCopy(room.parts, wish).catch((error: unknown) => log('key.rotate', error))
}
