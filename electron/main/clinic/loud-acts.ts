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
  return notices.unseenBy(store.reader, person.id).map((act) => ({
    what: whatOf(act),
    at: act.at,
    by: nameOf(act.personId),
    about: nameOf(act.subjectId),
    roles: typeof act.after.roles === 'string' ? act.after.roles : '',
    approvedBy: nameOf(act.after.approver),
    copyMadeAt: typeof act.after.copyMadeAt === 'string' ? act.after.copyMadeAt : null,
  }))
}

const ACTS: Readonly<Record<string, KeepingNotice['what']>> = {
  'restore.takeOver': 'takenOver',
  'recovery.signIn': 'codeUsed',
  'key.rotate': 'keyChanged',
  'person.resetPassword': 'passwordGiven',
  'person.resetFactor': 'factorTaken',
  'person.resetPins': 'pinsTaken',
  'person.deactivate': 'deactivated',
  'person.destroyLock': 'lockDestroyed',
  'person.save': 'rolesChanged',
  'desk.requireFactor': 'factorRule',
  'desk.tooFast': 'tooFast',
}

function whatOf({ action, after }: notices.LoudAct): KeepingNotice['what'] {
  if (action === 'person.deactivate' && after.alone === 1) return 'deactivatedAlone'
  return ACTS[action] ?? (after.isUndo === 1 ? 'undone' : 'restored')
}
