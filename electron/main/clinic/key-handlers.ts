import { randomBytes } from 'node:crypto'
import { chainEnds } from '../../../db/repositories/audit-head.ts'
import type { Watch } from '../../../db/watch.ts'
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
  const note = { action: 'key.rotate', by: person, kind: 'key', id: '' } as const
  noteKeeping(parts, { ...note, before: chainEnds(room.store.reader), after: { approver: approver.id } })
  const people = [
    { id: person.id, name: person.name, password: request.password },
    { id: approver.id, name: approver.name, password: request.approverPassword },
  ]
  const changed = await parts.work.run('key', async (watch, commit) => {
    await room.backUpNow('asked', watch)
    return commit() ? underNewKey(parts, people, watch) : refused('STOPPED')
  })
  if (isStopped(changed)) noteKeeping(parts, { ...note, after: { stopped: 1 } })
  return changed
}

type NewLocks = Parameters<KeyParts['room']['vault']['locksFor']>[0]

/** From here on nothing stops it: the records are closed, and which of two keys holds must be known at every moment. */
async function underNewKey({ room, codes, log }: KeyParts, people: NewLocks, watch: Watch): Promise<Answer<null>> {
  watch.tell('rekeying', 0, null)
  const newKey = randomBytes(32)
  const oldKey = Buffer.from(room.session.key())
  try {
    const locks = await room.vault.locksFor(people, codes.waiting().code, newKey)
    const { places, newKeyCopy } = room.parts
    const copy: typeof newKeyCopy = (job) => newKeyCopy(job, watch)
    const changed = await room.whileClosed(async () => {
      const outcome = await changeKey({ places, oldKey, newKey, locks, copy })
      watch.tell('newCopy', 0, null)
      if (outcome.ok) await copyUnderIt({ room, log }, newKey)
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

/** Did somebody stop it? */
export function isStopped(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.error.kind === 'refused' && answer.error.code === 'STOPPED'
}

/** The copies from before need the old code: one that opens with the new paper is made and proven at once. */
async function copyUnderIt({ room, log }: Pick<KeyParts, 'room' | 'log'>, key: Buffer): Promise<void> {
  const wish = { key, reason: 'asked' as const, recovery: room.vault.recoverySlot(), clinicName: room.note.clinicName }
  await keepCopy(room.parts, wish).catch((error: unknown) => log('key.rotate', error))
}
