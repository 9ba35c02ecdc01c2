import * as notices from '../../../db/repositories/keeping-notices.ts'
import * as people from '../../../db/repositories/people.ts'
import type { Caller } from '../../../shared/contract/contract.ts'
import type { KeepingNotice } from '../../../shared/contract/restore.ts'
import { personIdSchema } from '../../../shared/model/ids.ts'
import type { ClinicRoom } from './clinic-room.ts'

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
