import { sql } from 'drizzle-orm'
import type { Reader } from './connection.ts'
import { connect, type RawConnection } from './driver.ts'

/** A receipt as the check screen shows it. */
export interface LookedReceipt {
  readonly number: string
  readonly receivedOn: string
  readonly amountCents: number
}

/** What a proven copy holds, in a few figures that a lay person can compare with the last day sheet. */
export interface CopyLook {
  readonly clinicName: string
  readonly rows: Readonly<Record<string, number>>
  /** What all plans together still owe, by the ledger. */
  readonly planLeftCents: number
  /** The newest ten, newest first. */
  readonly lastReceipts: readonly LookedReceipt[]
  /** The number of the newest receipt's row; 0 when there is none. */
  readonly lastReceiptSeq: number
  readonly administrators: readonly { readonly id: string; readonly name: string }[]
}

const COUNTED = ['patients', 'estimates', 'plans', 'receipts'] as const

/**
 * Looks into a copy without changing it. Its schema may be older than ours, so that only columns are asked for which
 * every released version has.
 */
export function lookIntoCopy(file: string, key: Buffer): CopyLook {
  const raw = connect(file, key, 'existing')
  try {
    raw.pragma('query_only=ON')
    const receipts = raw
      .prepare<[], LookedReceipt & { readonly seq: number }>(
        `SELECT seq, number, received_on AS receivedOn, amount_cents AS amountCents
         FROM receipts ORDER BY seq DESC LIMIT 10`,
      )
      .all()
    return {
      clinicName: oneText(raw, 'SELECT name AS text FROM clinic_settings ORDER BY version DESC LIMIT 1'),
      rows: Object.fromEntries(
        COUNTED.map((table) => [table, oneNumber(raw, `SELECT count(*) AS n FROM ${table}`)] as const),
      ),
      planLeftCents: oneNumber(raw, PLAN_LEFT),
      lastReceipts: receipts.map(({ number, receivedOn, amountCents }) => ({ number, receivedOn, amountCents })),
      lastReceiptSeq: receipts[0]?.seq ?? 0,
      administrators: raw.prepare<[], { id: string; name: string }>(ADMINISTRATORS).all(),
    }
  } finally {
    raw.close()
  }
}

const PLAN_LEFT = `SELECT coalesce(sum(CASE WHEN debit_account = 'planPrincipal' THEN amount_cents ELSE 0 END), 0)
  - coalesce(sum(CASE WHEN credit_account = 'planPrincipal' THEN amount_cents ELSE 0 END), 0) AS n FROM ledger_entries`

const ADMINISTRATORS = `SELECT people.id, people.name FROM people
  JOIN person_roles ON person_roles.person_id = people.id AND person_roles.role = 'administrator'
  WHERE people.active = 1 ORDER BY people.name_key`

function oneText(raw: RawConnection, statement: string): string {
  return raw.prepare<[], { text: string }>(statement).get()?.text ?? ''
}

function oneNumber(raw: RawConnection, statement: string): number {
  return raw.prepare<[], { n: number }>(statement).get()?.n ?? 0
}

/** Payments of the open clinic that came after this row: what a copy that ends there lacks. Oldest first. */
export function receiptsAfter(reader: Reader, seq: number): readonly LookedReceipt[] {
  return reader.all<LookedReceipt>(
    sql`SELECT number, received_on AS receivedOn, amount_cents AS amountCents FROM receipts WHERE seq > ${seq} ORDER BY seq`,
  )
}
