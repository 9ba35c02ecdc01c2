import { timingSafeEqual } from 'node:crypto'
import { listBackups } from '../../../db/manifest.ts'
import * as clinics from '../../../db/repositories/clinic.ts'
import * as people from '../../../db/repositories/people.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { NewRecoveryCode, RecoveryCall } from '../../../shared/contract/recovery.ts'
import { recoveryKit } from '../../../shared/documents/recovery-kit.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { recoveryKitWords } from '../../../shared/text/documents-recovery-kit.ts'
import type { Desk } from '../../services/desk.ts'
import { type Made, paperOrigin } from '../../services/paper-origin.ts'
import type { KeySlot } from '../../vault/key-slot.ts'
import { passwordWeakness } from '../../vault/password-rules.ts'
import { isKeySlot } from '../../vault/slot-file.ts'
import { refusalFor } from './clinic-problem.ts'
import { type CodeTries, distinctSlots } from './code-tries.ts'
import { noteKeeping } from './keeping-trail.ts'
import type { RecoveryCodes } from './recovery-codes.ts'
import type { SessionParts } from './session-handlers.ts'
import { writeStatusNote } from './status-file.ts'

export interface RecoveryParts extends SessionParts {
  readonly codes: RecoveryCodes
  readonly tries: CodeTries
  /** Drawing and printing; only while the clinic is open. */
  readonly desk: () => Pick<Desk, 'drawPaper' | 'printFile'>
}

const MOST_COPIES_ASKED = 40

/** The calls around the recovery code: making, printing, typing back, checking, and coming in by it. */
export function recoveryHandlers(parts: RecoveryParts): Pick<Handlers, RecoveryCall> {
  return {
    'recovery.make': () => done(shownCode(parts)),
    'recovery.print': (_request, caller) => printKit(parts, caller),
    'recovery.confirm': (request, caller) => confirmCode(parts, request, caller),
    'recovery.check': (request, caller) => checkCode(parts, request, caller),
    'recovery.signIn': (request) => signInByCode(parts, request),
  }
}

function shownCode({ codes }: RecoveryParts): NewRecoveryCode {
  const { groups, asked } = codes.waiting()
  return { groups, asked }
}

async function printKit(parts: RecoveryParts, { person }: Caller): Promise<Answer<null>> {
  const { room, codes, desk } = parts
  const made: Made = {
    language: 'en',
    number: room.parts.today(),
    version: 1,
    issuedOn: room.parts.today(),
    preparedBy: person?.name ?? '',
  }
  const model = recoveryKit({ ...paperOrigin(clinics.get(room.store.reader), made), groups: codes.waiting().groups })
  const drawn = await desk().drawPaper(model, { madeAt: room.parts.now(), mark: 'original' })
  await desk().printFile(drawn.bytes, recoveryKitWords.title)
  noteKeeping(parts, { action: 'recovery.print', by: person, kind: 'recoveryCode', id: '' })
  return done(null)
}

async function confirmCode(
  parts: RecoveryParts,
  { first, second }: Received<'recovery.confirm'>,
  { person }: Caller,
): Promise<Answer<null>> {
  const { room, codes } = parts
  const group = codes.wrongGroup(first, second)
  if (group !== null) return refused('GROUP_DIFFERS', { group })
  const key = Buffer.from(room.session.key())
  try {
    await room.vault.keepRecoveryCode(codes.waiting().code, key)
  } finally {
    key.fill(0)
  }
  codes.forget()
  noteCodeSeen(parts)
  noteKeeping(parts, { action: 'recovery.confirm', by: person, kind: 'recoveryCode', id: '' })
  return done(null)
}

/** The code must open the key that is open now; the key of an older code is none. */
async function checkCode(
  parts: RecoveryParts,
  { code }: Received<'recovery.check'>,
  { person }: Caller,
): Promise<Answer<null>> {
  const { room, tries } = parts
  const opened = await tries.keyOf(distinctSlots([room.vault.recoverySlot()]), code)
  if (!opened.ok) return opened
  const isRight = timingSafeEqual(opened.value.key, room.session.key())
  opened.value.key.fill(0)
  if (!isRight) return refused('CODE_WRONG')
  noteCodeSeen(parts)
  noteKeeping(parts, { action: 'recovery.check', by: person, kind: 'recoveryCode', id: '' })
  return done(null)
}

async function signInByCode(parts: RecoveryParts, request: Received<'recovery.signIn'>): Promise<Answer<Person>> {
  const { room, tries } = parts
  const { code, personName, password } = request
  const { clinicName } = room.note
  const weakness = passwordWeakness({ password, clinicName, personName, hasSecondFactor: false })
  if (weakness !== null) return refused('PASSWORD_WEAK', { reason: weakness })
  const opened = await tries.keyOf(slotsHere(parts), code)
  if (!opened.ok) return opened
  const { key, slot } = opened.value
  const problem = await room.enterByCode(key, isKeySlot(slot) ? slot : null, { personName, password })
  if (problem === 'noAccount') return refused('NO_ADMINISTRATOR')
  if (problem !== null) return refusalFor(problem, (error) => parts.log('recovery.signIn', error))
  const person = people.findByName(room.store.reader, personName)
  if (person === null) return refused('NO_ADMINISTRATOR')
  noteKeeping(parts, { action: 'recovery.signIn', by: person, kind: 'recoveryCode', id: '' })
  return done(person)
}

/** The slot of this computer first; those of the copies for the day on which its file is damaged. */
function slotsHere({ room }: RecoveryParts): readonly unknown[] {
  const own: KeySlot | null = room.vault.recoverySlot()
  const copies = listBackups(room.parts.places.backupFolder).slice(0, MOST_COPIES_ASKED)
  return distinctSlots([own, ...copies.map(({ manifest }) => manifest.recovery)])
}

function noteCodeSeen({ room }: RecoveryParts): void {
  writeStatusNote(room.parts.places.statusFile, { ...room.note, codeSeenAt: room.parts.now() })
}
