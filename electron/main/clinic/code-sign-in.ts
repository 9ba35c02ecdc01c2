import { listBackups } from '../../../db/manifest.ts'
import * as credentials from '../../../db/repositories/credentials.ts'
import * as people from '../../../db/repositories/people.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { KeySlot } from '../../vault/key-slot.ts'
import { passwordWeakness } from '../../vault/password-rules.ts'
import { isKeySlot } from '../../vault/slot-file.ts'
import { admitAdministrator } from './admit-by-code.ts'
import { refusalFor } from './clinic-problem.ts'
import { distinctSlots } from './code-tries.ts'
import type { RecoveryParts } from './keeping-parts.ts'
import { noteKeeping } from './keeping-trail.ts'

const MOST_COPIES_ASKED = 40

/** An administrator comes in by the code, with a new password, where no other lock opens. */
export async function signInByCode(
  parts: RecoveryParts,
  request: Received<'recovery.signIn'>,
): Promise<Answer<Person>> {
  const { room } = parts
  const { code, personName, password } = request
  const { clinicName } = room.note
  const weakness = passwordWeakness({ password, clinicName, personName, hasSecondFactor: false })
  if (weakness !== null) return refused('PASSWORD_WEAK', { reason: weakness })
  const opened = await keyBehindCode(parts, code)
  if (!opened.ok) return opened
  const { key, slot } = opened.value
  const own = { key, slot: isKeySlot(slot) ? slot : null }
  const admit = (): Promise<Person | null> => admitAdministrator(room, own, { personName, password })
  const problem = await room.enterByCode(key, { admit })
  if (problem === 'noAccount') return refused('NO_ADMINISTRATOR')
  if (problem !== null) return refusalFor(problem, (error) => parts.log('recovery.signIn', error))
  const person = people.findByName(room.store.reader, personName)
  if (person === null) return refused('NO_ADMINISTRATOR')
  // Whoever needs the code may have lost the phone too: a new one is set up at the next sign-in where a rule asks for it.
  noteKeeping(parts, { action: 'recovery.signIn', by: person, kind: 'recoveryCode', id: '' }, (tx) =>
    credentials.changeStanding(tx, person.id, { factorSecret: null }),
  )
  return done(person)
}

/** The key that the code opens here, under the throttle of the code. The caller wipes it. */
export async function keyBehindCode(
  parts: RecoveryParts,
  code: string,
): Promise<Answer<{ readonly key: Buffer; readonly slot: unknown }>> {
  await parts.room.settled()
  return parts.tries.keyOf(slotsHere(parts), code)
}

/** The slot of this computer first; those of the copies for the day on which its file is damaged. */
function slotsHere({ room }: RecoveryParts): readonly unknown[] {
  const own: KeySlot | null = room.vault.recoverySlot()
  const copies = listBackups(room.parts.places.backupFolder).slice(0, MOST_COPIES_ASKED)
  return distinctSlots([own, ...copies.map(({ manifest }) => manifest.recovery)])
}
