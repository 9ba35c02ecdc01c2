import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { auditReviews, emergencyAccesses, emergencyReviews } from '../schema/reviews.ts'

export type AuditReview = Omit<typeof auditReviews.$inferSelect, 'seq'>
export type EmergencyAccess = typeof emergencyAccesses.$inferSelect

/** The newest look at the trail; null before the first. */
export function lastReview(reader: Reader): AuditReview | null {
  const row = reader.select().from(auditReviews).orderBy(desc(auditReviews.seq)).limit(1).get()
  if (!row) return null
  const { seq: _seq, ...review } = row
  return review
}

export function addReview(tx: Writer, review: AuditReview): void {
  tx.insert(auditReviews).values(review).run()
}

/** The emergency that runs for a person at a moment; null when none does. */
export function emergencyOf(reader: Reader, personId: PersonId, at: string): EmergencyAccess | null {
  const runs = and(eq(emergencyAccesses.personId, personId), gt(emergencyAccesses.endsAt, at))
  return reader.select().from(emergencyAccesses).where(runs).limit(1).get() ?? null
}

export function addEmergency(tx: Writer, access: EmergencyAccess): void {
  tx.insert(emergencyAccesses).values(access).run()
}

/** Emergencies that nobody has looked at yet, oldest first. */
export function unreviewedEmergencies(reader: Reader): readonly EmergencyAccess[] {
  return reader
    .select()
    .from(emergencyAccesses)
    .leftJoin(emergencyReviews, eq(emergencyReviews.accessId, emergencyAccesses.id))
    .where(isNull(emergencyReviews.accessId))
    .orderBy(asc(emergencyAccesses.beganAt))
    .all()
    .map((row) => row.emergency_accesses)
}

/** Throws for a second review, and for one by whoever had the access. */
export function reviewEmergency(tx: Writer, review: typeof emergencyReviews.$inferSelect): void {
  tx.insert(emergencyReviews).values(review).run()
}
