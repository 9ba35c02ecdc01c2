import { timingSafeEqual } from 'node:crypto'
import * as notices from '../../../db/repositories/keeping-notices.ts'
import * as people from '../../../db/repositories/people.ts'
import { swapIn } from '../../../db/restore.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { CopyList, KeepingNotice, RestoreCall, RestorePreview } from '../../../shared/contract/restore.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { type PersonId, personIdSchema } from '../../../shared/model/ids.ts'
import { passwordWeakness } from '../../vault/password-rules.ts'
import { isKeySlot } from '../../vault/slot-file.ts'
import { refusalFor } from './clinic-problem.ts'
import type { ClinicRoom } from './clinic-room.ts'
import type { CodeTries } from './code-tries.ts'
import { noteKeeping } from './keeping-trail.ts'
import { leaveRestoreNote } from './restore-note.ts'
import type { RestoreRoom, StagedCopy } from './restore-room.ts'
import type { SessionParts } from './session-handlers.ts'
import { writeStatusNote } from './status-file.ts'

export interface RestoreParts extends SessionParts {
  readonly restore: RestoreRoom
  readonly tries: CodeTries
  /** Asks for a folder; null when the dialog was closed. */
  readonly chooseFolder: (title: string) => Promise<string | null>
}

const FOLDER_TITLE = 'Folder or stick with backups'

/** The calls of the restore wizard, before the door and inside. */
export function restoreHandlers(parts: RestoreParts): Pick<Handlers, RestoreCall> {
  return {
    'restore.look': (request, caller) => look(parts, request, caller),
    'restore.preview': (request, caller) => preview(parts, request, caller),
    'restore.finish': (request) => finish(parts, request),
    'restore.replace': (request, caller) => replace(parts, request, caller),
    'restore.leave': () => {
      parts.restore.drop()
      return done(null)
    },
    'restore.notices': (_request, caller) => done(noticesFor(parts.room, caller)),
    'restore.seen': (_request, caller) => {
      const id = caller.person?.id ?? ''
      noteKeeping(parts, { action: 'restore.seen', by: caller.person, kind: 'restore', id })
      return done(null)
    },
  }
}

/** What this supervisor has not read yet. */
export function noticesFor({ store }: ClinicRoom, { person }: Caller): readonly KeepingNotice[] {
  if (person === null) return []
  const nameOf = (id: unknown): string => {
    const parsed = personIdSchema.safeParse(id)
    return parsed.success ? (people.find(store.reader, parsed.data)?.name ?? '') : ''
  }
  return notices.unseenBy(store.reader, person.id).map(({ action, at, personId, after }) => ({
    what:
      action === 'recovery.signIn'
        ? 'codeUsed'
        : action === 'key.rotate'
          ? 'keyChanged'
          : after.isUndo === 1
            ? 'undone'
            : 'restored',
    at,
    by: nameOf(personId),
    approvedBy: nameOf(after.approver),
    copyMadeAt: typeof after.copyMadeAt === 'string' ? after.copyMadeAt : null,
  }))
}

/** Before the door only where no clinic can be opened; inside only for an administrator. */
function mayRestore({ room }: RestoreParts, { person }: Caller): boolean {
  if (room.session.state === 'open') return person?.roles.includes('administrator') === true
  return room.session.state === 'signedOut' && room.isOutOfReach()
}

async function look(
  parts: RestoreParts,
  { where }: Received<'restore.look'>,
  caller: Caller,
): Promise<Answer<CopyList>> {
  if (!mayRestore(parts, caller)) return refused('ALREADY_SET_UP')
  if (where === 'here') return done(parts.restore.lookHere())
  const folder = await parts.chooseFolder(FOLDER_TITLE)
  return folder === null ? refused('CANCELLED') : done(parts.restore.lookInto(folder))
}

async function preview(
  parts: RestoreParts,
  { name, code }: Received<'restore.preview'>,
  caller: Caller,
): Promise<Answer<RestorePreview>> {
  if (!mayRestore(parts, caller)) return refused('ALREADY_SET_UP')
  const { room, restore, tries } = parts
  const isInside = room.session.state === 'open'
  if (code === null && !isInside) return refused('CODE_NONE')
  if (code === null) {
    return restore.stage(name, { key: Buffer.from(room.session.key()), slot: null, store: room.store })
  }
  const copy = restore.find(name)
  if (copy === null) return refused('NOT_FOUND')
  const slots = copy.kind === 'backup' ? [copy.backup.manifest.recovery] : [room.vault.recoverySlot()]
  const opened = await tries.keyOf(slots, code)
  if (!opened.ok) return opened
  const { key, slot } = opened.value
  return restore.stage(name, { key, slot: isKeySlot(slot) ? slot : null, store: isInside ? room.store : null })
}

/** A computer without a clinic, or one whose clinic cannot be opened: the locks first, then the file, then in. */
async function finish(parts: RestoreParts, request: Received<'restore.finish'>): Promise<Answer<Person>> {
  const { room, restore } = parts
  const waiting = restore.staged
  if (waiting?.slot === null || waiting === null || !room.isOutOfReach()) return refused('NOT_FOUND')
  const { clinicName, administrators } = waiting.preview
  const name = administrators.find(({ id }) => id === request.personId)?.name
  if (name === undefined) return refused('NO_ADMINISTRATOR')
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
  const swapped = putInPlace(parts, staged, { by: request.personId, approver: null })
  if (swapped !== null) return swapped
  writeStatusNote(room.parts.places.statusFile, { ...room.note, clinicName })
  const problem = await room.enterByCode(Buffer.from(staged.key), staged.slot, typed)
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

/** The clinic is open and whole: only with somebody else's approval, and everybody signs in anew afterwards. */
async function replace(
  parts: RestoreParts,
  { approverId, password }: Received<'restore.replace'>,
  { person }: Caller,
): Promise<Answer<null>> {
  const { room, restore } = parts
  if (person === null || restore.staged === null) return refused('NOT_FOUND')
  const approved = await approval(parts, { approverId, password, askedBy: person.id })
  if (!approved.ok) return approved
  await room.backUpNow('asked')
  const staged = restore.take()
  if (staged === null) return refused('NOT_FOUND')
  const who = { by: person.id, approver: approverId }
  const failed = await room.whileClosed(async () => putInPlace(parts, staged, who))
  staged.key.fill(0)
  return failed ?? done(null)
}

export interface ApprovalAsked {
  readonly approverId: PersonId
  readonly password: string
  readonly askedBy: PersonId
}

/** A second person proves with their own password that they agree. Supervisors and administrators may. */
export async function approval({ room }: SessionParts, asked: ApprovalAsked): Promise<Answer<Person>> {
  const approver = people.find(room.store.reader, asked.approverId)
  const may = approver?.roles.some((role) => role === 'supervisor' || role === 'administrator') === true
  if (approver === null || !approver.active || !may || approver.id === asked.askedBy) return refused('NEEDS_SECOND')
  const proven = await ownPassword(room, approver, asked.password)
  return proven.ok ? done(approver) : proven
}

/** Is this the person's own password, for the key that is open now? Under the throttle of the sign-in. */
export async function ownPassword(
  { vault, session }: ClinicRoom,
  person: Person,
  password: string,
): Promise<Answer<Person>> {
  const opened = await vault.signIn(person.id, password)
  if (!opened.ok) {
    const { waitSeconds, triesLeft } = { waitSeconds: 0, triesLeft: 0, ...opened }
    return opened.reason === 'device' ? refused('DEVICE_LOST') : refused('SIGN_IN_WRONG', { triesLeft, waitSeconds })
  }
  const isSame = timingSafeEqual(opened.key, session.key())
  opened.key.fill(0)
  return isSame ? done(person) : refused('SIGN_IN_WRONG', { triesLeft: 0, waitSeconds: 0 })
}

/** Null when it worked. The note comes first: a restore that was cut off is told as well. */
function putInPlace(
  { room, workstation, log }: RestoreParts,
  { key, kind, preview: shown }: StagedCopy,
  { by, approver }: { readonly by: PersonId; readonly approver: PersonId | null },
): Answer<never> | null {
  const { places, now } = room.parts
  const swapped = swapIn(places.store, key, now())
  if (!swapped.ok) {
    key.fill(0)
    return refusalFor(swapped.code === 'DISK_FULL' ? 'diskFull' : 'readOnly', (error) => log('restore.replace', error))
  }
  leaveRestoreNote(places, {
    action: approver === null ? 'restore.finish' : 'restore.replace',
    at: now(),
    by,
    approver,
    workstation,
    copy: shown.name,
    copyMadeAt: shown.madeAt,
    isUndo: kind === 'setAside',
  })
  return null
}
