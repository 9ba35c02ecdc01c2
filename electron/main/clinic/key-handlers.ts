import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type Backup, listBackups } from '../../../db/manifest.ts'
import { chainEnds } from '../../../db/repositories/audit-head.ts'
import * as clinics from '../../../db/repositories/clinic.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { KeyCall } from '../../../shared/contract/key.ts'
import { retirement } from '../../../shared/documents/retirement.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { retirementWords } from '../../../shared/text/documents-retirement.ts'
import type { Desk } from '../../services/desk.ts'
import { paperOrigin } from '../../services/paper-origin.ts'
import { wipeLocks } from '../../vault/wipe-locks.ts'
import { changeKey } from './change-key.ts'
import { noteKeeping } from './keeping-trail.ts'
import type { RecoveryCodes } from './recovery-codes.ts'
import { approval, ownPassword } from './restore-handlers.ts'
import { secondPlace } from './second-place.ts'
import type { SessionParts } from './session-handlers.ts'

export interface KeyParts extends SessionParts {
  readonly codes: RecoveryCodes
  readonly desk: () => Pick<Desk, 'drawPaper' | 'printFile'>
}

type Agreed = Pick<Received<'key.retire'>, 'password' | 'approverId' | 'approverPassword'>

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
    const changed = await room.whileClosed(() => changeKey({ places, oldKey, newKey, locks, copy }))
    if (!changed.ok) return refused('KEY_UNCHANGED', { reason: changed.code })
    codes.forget()
    return done(null)
  } finally {
    oldKey.fill(0)
    newKey.fill(0)
  }
}

async function retire(parts: KeyParts, request: Received<'key.retire'>, caller: Caller): Promise<Answer<null>> {
  const { room } = parts
  const both = await bothAgree(parts, request, caller)
  if (!both.ok) return both
  const { person, approver } = both.value
  noteKeeping(parts, { action: 'key.retire', by: person, kind: 'key', id: '', after: { approver: approver.id } })
  await room.backUpNow('asked')
  const { places } = room.parts
  const second = secondPlace(places)
  const [copy] = second === null || !existsSync(second) ? [] : listBackups(second)
  const [own] = listBackups(places.backupFolder)
  if (second === null || copy === undefined || copy.manifest.sha256 !== own?.manifest.sha256)
    return refused('COPY_ELSEWHERE')
  if (copy.manifest.recovery === null) return refused('CODE_NONE')
  await printPage(parts, { copy, second, person, approver })
  await room.whileClosed(async () => wipeLocks(places.folder, [places.deviceFile]))
  return done(null)
}

interface Retired {
  readonly copy: Backup
  readonly second: string
  readonly person: Person
  readonly approver: Person
}

async function printPage({ room, desk }: KeyParts, { copy, second, person, approver }: Retired): Promise<void> {
  const { manifest } = copy
  const on = room.parts.today()
  const made = { language: 'en' as const, number: on, version: 1, issuedOn: on, preparedBy: person.name }
  const model = retirement({
    ...paperOrigin(clinics.get(room.store.reader), made),
    approvedBy: approver.name,
    copy: {
      name: copy.name,
      made: manifest.madeAt,
      place: second,
      sha256: manifest.sha256,
      patients: manifest.totals.rows.patients ?? 0,
      plans: manifest.totals.rows.plans ?? 0,
      receipts: manifest.totals.rows.receipts ?? 0,
    },
  })
  const drawn = await desk().drawPaper(model, { madeAt: room.parts.now(), mark: 'original' })
  await desk().printFile(drawn.bytes, retirementWords.title)
}

async function bothAgree(
  parts: KeyParts,
  request: Agreed,
  { person }: Caller,
): Promise<Answer<{ readonly person: Person; readonly approver: Person }>> {
  const { room } = parts
  if (person === null) return refused('NOT_FOUND')
  const isOwn = await ownPassword(room, person, request.password)
  if (!isOwn.ok) return isOwn
  const asked = { approverId: request.approverId, password: request.approverPassword, askedBy: person.id }
  const approver = await approval(parts, asked)
  return approver.ok ? done({ person, approver: approver.value }) : approver
}
