import { firstAt } from '../../../db/repositories/access-counts.ts'
import { newestSeq } from '../../../db/repositories/audit-head.ts'
import * as people from '../../../db/repositories/people.ts'
import type { AuditPage } from '../../../shared/contract/audit.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { Desk } from '../desk.ts'
import { recordLook } from '../record-act.ts'
import { auditLines } from './audit-lines.ts'

const PAGE = 200

/** A page of the audit trail, newest first. Looking at it is a row of it; going on to older rows is not one more. */
export function findAudit(desk: Desk, request: Received<'audit.find'>, caller: Caller): Answer<AuditPage> {
  const { below, ...filter } = request
  const lines = auditLines(desk, filter, { below, most: PAGE + 1 })
  const { reader } = desk.store
  const trail = { rows: newestSeq(reader), since: firstAt(reader) }
  recordLook(desk, caller, { action: 'audit.find', kind: 'audit', id: '', after: { ...filter, below } })
  return done({ lines: lines.slice(0, PAGE), hasMore: lines.length > PAGE, ...trail })
}

/** Everybody who ever had an account, for the filter. */
export function auditPeople(desk: Desk): Answer<readonly { readonly id: string; readonly name: string }[]> {
  return done(people.list(desk.store.reader).map(({ id, name }) => ({ id, name })))
}
