import { desc, eq, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { PaymentMethod } from '../../shared/model/plan.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { ChainHeads } from '../chained-tables.ts'
import type { Reader, Writer } from '../connection.ts'
import { type ChainAnchor, FIRST_PREVIOUS_HASH } from '../ledger-chain.ts'
import { dayCloses, dayCounts } from '../schema/day-closes.ts'
import { people } from '../schema/people.ts'

/** What one method should have held and what was counted of it, without the float. */
export interface Count {
  readonly method: PaymentMethod
  readonly expected: Cents
  readonly counted: Cents
}

/** A day that is closed or opened again. */
export interface NewDayAct {
  readonly on: PlainDate
  readonly action: 'close' | 'reopen'
  readonly float: Cents
  readonly reason: string
  readonly counts: readonly Count[]
  readonly at: string
  readonly by: PersonId
}

/** An act on a day with who did it and where the ledger ended then. */
export interface StoredDayAct extends Omit<NewDayAct, 'by'> {
  readonly by: string
  readonly ledgerSeq: number
  readonly ledgerHash: string
}

/** Closes a day or opens it again, and writes down where both chains end. */
export function add(tx: Writer, act: NewDayAct): void {
  const ledger = headOf(tx, 'ledger_entries')
  const trail = headOf(tx, 'audit_trail')
  const { seq } = tx
    .insert(dayCloses)
    .values({
      closedOn: act.on,
      action: act.action,
      floatCents: act.float,
      reason: act.reason,
      ledgerSeq: ledger.seq,
      ledgerHash: ledger.hash,
      trailSeq: trail.seq,
      trailHash: trail.hash,
      recordedAt: act.at,
      recordedBy: act.by,
    })
    .returning({ seq: dayCloses.seq })
    .get()
  for (const { method, expected, counted } of act.counts) {
    tx.insert(dayCounts).values({ closeSeq: seq, method, expectedCents: expected, countedCents: counted }).run()
  }
}

/** What was done with a day, the newest act first; none for a day that nobody closed. */
export function listOf(reader: Reader, on: PlainDate): readonly StoredDayAct[] {
  return reader
    .select({ row: dayCloses, by: people.name })
    .from(dayCloses)
    .innerJoin(people, eq(people.id, dayCloses.recordedBy))
    .where(eq(dayCloses.closedOn, on))
    .orderBy(desc(dayCloses.seq))
    .all()
    .map(({ row, by }) => ({
      on: row.closedOn,
      action: row.action,
      float: row.floatCents,
      reason: row.reason,
      counts: countsOf(reader, row.seq),
      at: row.recordedAt,
      by,
      ledgerSeq: row.ledgerSeq,
      ledgerHash: row.ledgerHash,
    }))
}

/** Is a day closed now? */
export function isClosed(reader: Reader, on: PlainDate): boolean {
  const [newest] = reader.all<{ action: string }>(
    sql`SELECT action FROM ${dayCloses} WHERE closed_on = ${on} ORDER BY seq DESC LIMIT 1`,
  )
  return newest?.action === 'close'
}

/** The last day before another one on which money came and which is not closed; null when there is none. */
export function lastOpenBefore(reader: Reader, on: PlainDate): PlainDate | null {
  const row = reader.get<{ on: PlainDate | null }>(sql`
    SELECT max(r.received_on) AS "on" FROM receipts r
    WHERE r.received_on < ${on} AND r.received_on >= date(${on}, '-7 days') AND coalesce((
      SELECT d.action FROM day_closes d WHERE d.closed_on = r.received_on ORDER BY d.seq DESC LIMIT 1), '') <> 'close'`)
  return row?.on ?? null
}

/** The float that the newest closed day before another one left; null when none was closed. */
export function lastFloatBefore(reader: Reader, on: PlainDate): Cents | null {
  const row = reader.get<{ float: Cents }>(sql`
    SELECT float_cents AS float FROM ${dayCloses}
    WHERE closed_on < ${on} AND action = 'close' ORDER BY closed_on DESC, seq DESC LIMIT 1`)
  return row?.float ?? null
}

/** Where the chains ended when days were closed: one more witness against a tail that was cut off. */
export function anchors(reader: Reader): readonly ChainHeads[] {
  return reader
    .select()
    .from(dayCloses)
    .orderBy(desc(dayCloses.seq))
    .limit(40)
    .all()
    .map((row) => ({
      ...(row.ledgerSeq === 0 ? {} : { ledger_entries: { seq: row.ledgerSeq, hash: row.ledgerHash } }),
      ...(row.trailSeq === 0 ? {} : { audit_trail: { seq: row.trailSeq, hash: row.trailHash } }),
    }))
}

function countsOf(reader: Reader, seq: number): readonly Count[] {
  return reader
    .select({ method: dayCounts.method, expected: dayCounts.expectedCents, counted: dayCounts.countedCents })
    .from(dayCounts)
    .where(eq(dayCounts.closeSeq, seq))
    .orderBy(dayCounts.method)
    .all()
}

function headOf(reader: Reader, table: 'ledger_entries' | 'audit_trail'): ChainAnchor {
  const head = reader.get<ChainAnchor>(sql`SELECT seq, hash FROM ${sql.identifier(table)} ORDER BY seq DESC LIMIT 1`)
  return head ?? { seq: 0, hash: FIRST_PREVIOUS_HASH }
}
