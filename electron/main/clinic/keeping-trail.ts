import type { Writer } from '../../../db/connection.ts'
import * as audit from '../../../db/repositories/audit.ts'
import type { Call } from '../../../shared/contract/contract.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { TrailParts } from './session-trail.ts'

/** Something that was done to keys, copies or the whole of the records. */
export interface KeepingAct {
  readonly action: Call
  readonly by: Person | null
  readonly kind: 'recoveryCode' | 'backup' | 'restore' | 'key' | 'export'
  /** The name of the copy, or empty. */
  readonly id: string
  readonly before?: audit.AuditRow['before']
  readonly after?: audit.AuditRow['after']
}

/** Writes the act into the audit trail of the open clinic, together with what it does, in one transaction. */
export function noteKeeping({ room, workstation }: TrailParts, act: KeepingAct, deed?: (tx: Writer) => void): void {
  const { store, parts } = room
  store.writer.transaction((tx) => {
    deed?.(tx)
    audit.append(tx, store.seal, {
      at: parts.now(),
      personId: act.by?.id ?? null,
      workstation,
      action: act.action,
      subjectKind: act.kind,
      subjectId: act.id,
      before: act.before ?? null,
      after: act.after ?? null,
    })
  })
}
