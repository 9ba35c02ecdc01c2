import * as numbers from '../../../db/repositories/numbers.ts'
import type { Watch } from '../../../db/watch.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { CopyList, RestoreCall, RestorePreview } from '../../../shared/contract/restore.ts'
import { isKeySlot } from '../../vault/slot-file.ts'
import { approval, ownPassword } from './agreed.ts'
import type { RestoreParts } from './keeping-parts.ts'
import { noteKeeping } from './keeping-trail.ts'
import type { Commit } from './long-work.ts'
import { noticesFor } from './loud-acts.ts'
import { finishRestore, putInPlace } from './put-in-place.ts'

/** Who asks, and how far it is for them. */
type Watched = Caller & { readonly watch: Watch }

const FOLDER_TITLE = 'Folder or stick with backups'

/** The calls of the restore wizard, before the door and inside. */
export function restoreHandlers(parts: RestoreParts): Pick<Handlers, RestoreCall> {
  return {
    'restore.look': (request, caller) => look(parts, request, caller),
    'restore.preview': (request, caller) =>
      parts.work.run('restore', (watch) => preview(parts, request, { ...caller, watch })),
    'restore.finish': (request) =>
      parts.work.run('restore', async (_watch, commit) =>
        commit() ? finishRestore(parts, request) : refused('STOPPED'),
      ),
    'restore.replace': (request, caller) =>
      parts.work.run('restore', (watch, commit) => replace(parts, request, { ...caller, watch, commit })),
    'restore.takeOver': (request) => takeOver(parts, request),
    'restore.leave': () => leave(parts),
    'restore.notices': (_request, caller) => done(noticesFor(parts.room, caller)),
    'restore.seen': (_request, caller) => {
      const id = caller.person?.id ?? ''
      noteKeeping(parts, { action: 'restore.seen', by: caller.person, kind: 'restore', id })
      return done(null)
    },
  }
}

/** Stops a rescue, or the opening of a copy, and takes away what lies ready. What is being put in its place stays. */
async function leave({ work, restore }: RestoreParts): Promise<Answer<null>> {
  await work.stop('rescue')
  if ((await work.stop('restore')).ok) restore.drop()
  return done(null)
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
  { watch, ...caller }: Watched,
): Promise<Answer<RestorePreview>> {
  if (!mayRestore(parts, caller)) return refused('ALREADY_SET_UP')
  const { room, restore, tries } = parts
  const isInside = room.session.state === 'open'
  if (code === null && !isInside) return refused('CODE_NONE')
  if (code === null) {
    return restore.stage(name, { key: Buffer.from(room.session.key()), slot: null, store: room.store, watch })
  }
  const copy = restore.find(name)
  if (copy === null) return refused('NOT_FOUND')
  const slots = copy.kind === 'backup' ? [copy.backup.manifest.recovery] : [room.vault.recoverySlot()]
  const opened = await tries.keyOf(slots, code)
  if (!opened.ok) return opened
  const { key, slot } = opened.value
  return restore.stage(name, { key, slot: isKeySlot(slot) ? slot : null, store: isInside ? room.store : null, watch })
}

/** The clinic is open and whole: only with somebody else's approval, and everybody signs in anew afterwards. */
async function replace(
  parts: RestoreParts,
  { approverId, password }: Received<'restore.replace'>,
  { person, watch, commit }: Watched & { readonly commit: Commit },
): Promise<Answer<null>> {
  const { room, restore } = parts
  if (person === null || restore.staged === null) return refused('NOT_FOUND')
  const approved = await approval(parts, { approverId, password, askedBy: person.id })
  if (!approved.ok) return approved
  await room.backUpNow('asked', watch)
  if (!commit()) return refused('STOPPED')
  const ends = [...numbers.ends(room.store.reader)]
  const staged = restore.take()
  if (staged === null) return refused('NOT_FOUND')
  const who = { by: person.id, approver: approverId, ends }
  const failed = await room.whileClosed(async () => putInPlace(parts, staged, who))
  staged.key.fill(0)
  return failed ?? done(null)
}

/** An administrator, by their own password: records that are only looked at have no roles but looking. */
async function takeOver(parts: RestoreParts, { why, password }: Received<'restore.takeOver'>): Promise<Answer<null>> {
  const { room } = parts
  const { person, looking } = room
  if (person === null || looking?.at !== 'second') return refused('NOT_FOUND')
  if (!person.roles.includes('administrator')) return refused('NO_ADMINISTRATOR')
  const proven = await ownPassword(room, person, password)
  if (!proven.ok) return proven
  noteKeeping(parts, { action: 'restore.takeOver', by: person, kind: 'restore', id: '', after: { why } })
  room.takeOver()
  return done(null)
}
