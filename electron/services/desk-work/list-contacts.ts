import * as plans from '../../../db/repositories/plans.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { ContactLog } from '../../../shared/model/work.ts'
import type { Desk } from '../desk.ts'
import { contactLogs } from './contact-logs.ts'

/** Who talked to the payer of a plan, what was promised, and what became of it by today. */
export function listContacts(desk: Desk, { planId }: Received<'promise.list'>): Answer<ContactLog> {
  const { reader } = desk.store
  if (plans.find(reader, planId) === null) return refused('NOT_FOUND')
  return done(contactLogs(reader, [planId], desk.today())(planId))
}
