import { timingSafeEqual } from 'node:crypto'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { NewRecoveryCode, RecoveryCall } from '../../../shared/contract/recovery.ts'
import { signInByCode } from './code-sign-in.ts'
import { distinctSlots } from './code-tries.ts'
import { signInForEmergency } from './emergency-sign-in.ts'
import type { RecoveryParts } from './keeping-parts.ts'
import { noteKeeping } from './keeping-trail.ts'
import { forgetPrintedKit, printKit } from './print-kit.ts'
import { writeStatusNote } from './status-file.ts'

/** The calls around the recovery code: making, printing, typing back, checking, and coming in by it. */
export function recoveryHandlers(parts: RecoveryParts): Pick<Handlers, RecoveryCall> {
  return {
    'recovery.make': () => done(shownCode(parts)),
    'recovery.print': (_request, caller) => printKit(parts, caller),
    'recovery.confirm': (request, caller) => confirmCode(parts, request, caller),
    'recovery.check': (request, caller) => checkCode(parts, request, caller),
    'recovery.signIn': (request) => signInByCode(parts, request),
    'emergency.signIn': (request) => signInForEmergency(parts, request),
  }
}

function shownCode({ codes }: RecoveryParts): NewRecoveryCode {
  const { groups, asked } = codes.waiting()
  return { groups, asked }
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
  forgetPrintedKit(room.parts.places)
  noteCodeSeen(parts)
  noteKeeping(parts, { action: 'recovery.confirm', by: person, kind: 'recoveryCode', id: '' })
  // The code holds by now: a copy that is stopped, or cannot be made, takes nothing of it back.
  const copy = parts.work.run('kit', async (watch) => done(await room.backUpNow('asked', watch)))
  await copy.catch((error: unknown) => parts.log('recovery.confirm', error))
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

function noteCodeSeen({ room }: RecoveryParts): void {
  writeStatusNote(room.parts.places.statusFile, { ...room.note, codeSeenAt: room.parts.now() })
}
