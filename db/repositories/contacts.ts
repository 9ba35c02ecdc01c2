import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId } from '../../shared/model/ids.ts'
import type { ContactOutcome } from '../../shared/model/work.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { people } from '../schema/people.ts'
import { planContacts, planContactsTakenBack } from '../schema/work.ts'
import { among } from './among.ts'

/** A talk about a plan, or the try at one, as it is logged. */
export interface NewContact {
  readonly id: string
  readonly planId: PlanId
  readonly contactedOn: PlainDate
  readonly outcome: ContactOutcome
  /** Both null unless something was promised. */
  readonly promisedCents: Cents | null
  readonly promisedOn: PlainDate | null
  readonly callAgainOn: PlainDate | null
  readonly note: string
  readonly loggedAt: string
  readonly loggedBy: PersonId
}

/** A logged contact with its place in the order of logging and the name of who logged it. */
export interface StoredContact extends Omit<NewContact, 'loggedBy'> {
  readonly seq: number
  readonly by: string
}

/** Logs a contact. Nothing of it ever changes. */
export function add(writer: Writer, contact: NewContact): void {
  writer.insert(planContacts).values(contact).run()
}

/** A talk that was taken back, or holds again. */
export interface ContactTakenBack {
  readonly contactSeq: number
  readonly isTaken: boolean
  readonly takenAt: string
  readonly takenBy: PersonId
}

/** A talk by its id, also one that was taken back; null when there is none. */
export function find(
  reader: Reader,
  id: string,
): Pick<NewContact & StoredContact, 'seq' | 'planId' | 'loggedBy' | 'loggedAt'> | null {
  const { seq, planId, loggedBy, loggedAt } = planContacts
  const found = reader
    .select({ seq, planId, loggedBy, loggedAt })
    .from(planContacts)
    .where(eq(planContacts.id, id))
    .get()
  return found ?? null
}

/** Takes a talk back, or lets it hold again. */
export function takeBack(writer: Writer, row: ContactTakenBack): void {
  writer.insert(planContactsTakenBack).values(row).run()
}

/** Does the talk at this place hold? */
export function holds(seq: SQL): SQL {
  return sql`coalesce((SELECT b.is_taken FROM plan_contacts_taken_back b
    WHERE b.contact_seq = ${seq} ORDER BY b.seq DESC LIMIT 1), 0) = 0`
}

/** The log of each of these plans, newest first, without talks that were taken back. */
export function listOfPlans(reader: Reader, planIds: readonly PlanId[]): ReadonlyMap<PlanId, readonly StoredContact[]> {
  const rows = reader
    .select({ row: planContacts, by: people.name })
    .from(planContacts)
    .innerJoin(people, eq(people.id, planContacts.loggedBy))
    .where(and(among(planContacts.planId, planIds), holds(sql`${planContacts.seq}`)))
    .orderBy(desc(planContacts.seq))
    .all()
  const logs = new Map<PlanId, StoredContact[]>()
  for (const { row, by } of rows) {
    const { loggedBy: _, ...contact } = row
    const log = logs.get(row.planId) ?? []
    log.push({ ...contact, by })
    logs.set(row.planId, log)
  }
  return logs
}

/** How many contacts were on a day. */
export function countOn(reader: Reader, on: PlainDate): number {
  return (
    reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${planContacts} WHERE contacted_on = ${on}
    AND ${holds(sql`plan_contacts.seq`)}`)?.n ?? 0
  )
}
