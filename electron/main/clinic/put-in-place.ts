import * as people from '../../../db/repositories/people.ts'
import { type RestoreFault, swapIn } from '../../../db/restore.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { passwordWeakness } from '../../vault/password-rules.ts'
import { admitAdministrator } from './admit-by-code.ts'
import { refusalFor } from './clinic-problem.ts'
import type { ClinicRoom } from './clinic-room.ts'
import { endsOnPaper } from './ends-on-paper.ts'
import type { RestoreParts } from './keeping-parts.ts'
import { markUsed } from './restore-mark.ts'
import { leaveRestoreNote, type RestoreNote } from './restore-note.ts'
import type { StagedCopy } from './restore-room.ts'
import { writeStatusNote } from './status-file.ts'

/** A computer without a clinic, or one whose clinic cannot be opened: the locks first, then the file, then in. */
export async function finishRestore(parts: RestoreParts, request: Received<'restore.finish'>): Promise<Answer<Person>> {
  const { room, restore } = parts
  const waiting = restore.staged
  if (waiting?.slot === null || waiting === null || !room.isOutOfReach()) return refused('NOT_FOUND')
  const { clinicName, administrators } = waiting.preview
  const name = administrators.find(({ id }) => id === request.personId)?.name
  if (name === undefined) return refused('NO_ADMINISTRATOR')
  const ends = endsOnPaper(request.lastReceipt, waiting.preview.lastReceipts[0]?.number ?? '')
  if (ends === null) return { ok: false, error: { kind: 'invalid', fields: { lastReceipt: 'receipt.farOff' } } }
  const weakness = passwordWeakness({
    password: request.password,
    clinicName,
    personName: name,
    hasSecondFactor: false,
  })
  if (weakness !== null) return refused('PASSWORD_WEAK', { reason: weakness })
  const staged = restore.take()
  if (staged === null) return refused('NOT_FOUND')
  const typed = { personName: name, password: request.password }
  await lockAnew(room, staged, { id: request.personId, name, password: request.password })
  const swapped = putInPlace(parts, staged, { by: request.personId, approver: null, ends })
  if (swapped !== null) return swapped
  writeStatusNote(room.parts.places.statusFile, { ...room.note, clinicName })
  const own = { key: Buffer.from(staged.key), slot: staged.slot }
  const problem = await room.enterByCode(own.key, { admit: () => admitAdministrator(room, own, typed) })
  staged.key.fill(0)
  if (problem === 'noAccount') return refused('NO_ADMINISTRATOR')
  if (problem !== null) return refusalFor(problem, (error) => parts.log('restore.finish', error))
  void room.backUpNow('asked').catch((error: unknown) => parts.log('restore.finish', error))
  return done(people.get(room.store.reader, request.personId))
}

/** Locks of another key are set aside: they open nothing of what is restored. */
async function lockAnew(
  { vault }: ClinicRoom,
  { key, slot }: StagedCopy,
  first: { readonly id: string; readonly name: string; readonly password: string },
): Promise<void> {
  const isSameVault = vault.state() === 'ready' && vault.recoverySlot()?.salt === slot?.salt
  if (!isSameVault) await vault.begin(first, key, slot)
}

/** Who restores, who agreed, and where the numbers on paper end. */
export interface RestoredBy {
  readonly by: RestoreNote['by']
  readonly approver: RestoreNote['approver']
  readonly ends: RestoreNote['ends']
}

/** Null when it worked. The note comes first: a restore that was cut off is told as well. */
export function putInPlace(
  { room, workstation, log }: RestoreParts,
  { key, copy, preview: shown }: StagedCopy,
  { by, approver, ends }: RestoredBy,
): Answer<never> | null {
  const { places, now } = room.parts
  const swapped = swapIn(places.store, key, now())
  if (!swapped.ok) {
    key.fill(0)
    return refusalFor(problemOfSwap(swapped.code), (error) => log('restore.replace', error))
  }
  leaveRestoreNote(places, {
    action: approver === null ? 'restore.finish' : 'restore.replace',
    at: now(),
    by,
    approver,
    workstation,
    copy: shown.name,
    copyMadeAt: shown.madeAt,
    isUndo: copy.kind === 'setAside',
    usedElsewhere: shown.usedElsewhere,
    ends,
  })
  if (copy.kind === 'backup') markUsed(places, copy.backup, now())
  return null
}

function problemOfSwap(code: RestoreFault): 'diskFull' | 'diskFailed' | 'readOnly' {
  if (code === 'DISK_FULL') return 'diskFull'
  return code === 'DISK_FAILED' ? 'diskFailed' : 'readOnly'
}
