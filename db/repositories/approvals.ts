import { asc, eq, isNull, or } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { approvalDecisions, approvalRequests, approvalUses } from '../schema/approvals.ts'

/** What was asked for, as it is stored. `requestJson` is the request of `call`, word for word. */
export type StoredRequest = Omit<typeof approvalRequests.$inferSelect, 'seq'>
export type StoredDecision = typeof approvalDecisions.$inferSelect

/** A request with its answer and whether it served its act. */
export interface StoredApproval {
  readonly request: StoredRequest
  readonly decision: StoredDecision | null
  readonly isUsed: boolean
}

/** A new request. Call it in the transaction that also writes the trail. */
export function ask(tx: Writer, request: StoredRequest): void {
  tx.insert(approvalRequests).values(request).run()
}

/** The answer to a request. Throws for a second answer, and for one by whoever asked. */
export function decide(tx: Writer, decision: StoredDecision): void {
  tx.insert(approvalDecisions).values(decision).run()
}

/**
 * Marks an approval as used by one act. The same act may come here again; another one throws, so that its own
 * transaction is rolled back. `useId` names the act.
 */
export function use(tx: Writer, requestId: string, useId: string, at: string): void {
  tx.insert(approvalUses).values({ requestId, useId, usedAt: at }).onConflictDoNothing().run()
  const used = tx.select().from(approvalUses).where(eq(approvalUses.requestId, requestId)).get()
  if (used?.useId !== useId) throw new Error(`approval ${requestId} was used before`)
}

/** One request; null when there is none. */
export function find(reader: Reader, id: string): StoredApproval | null {
  const row = joined(reader).where(eq(approvalRequests.id, id)).get()
  return row ? approvalOf(row) : null
}

/** Requests without an answer, and those of one person whatever became of them, oldest first. */
export function listFor(reader: Reader, personId: PersonId): readonly StoredApproval[] {
  const isMine = eq(approvalRequests.askedBy, personId)
  return joined(reader)
    .where(or(isNull(approvalDecisions.requestId), isMine))
    .orderBy(asc(approvalRequests.seq))
    .all()
    .map(approvalOf)
}

function joined(reader: Reader) {
  return reader
    .select()
    .from(approvalRequests)
    .leftJoin(approvalDecisions, eq(approvalDecisions.requestId, approvalRequests.id))
    .leftJoin(approvalUses, eq(approvalUses.requestId, approvalRequests.id))
    .$dynamic()
}

type Joined = NonNullable<ReturnType<ReturnType<typeof joined>['get']>>

function approvalOf(row: Joined): StoredApproval {
  const { seq: _seq, ...request } = row.approval_requests
  return { request, decision: row.approval_decisions, isUsed: row.approval_uses !== null }
}
