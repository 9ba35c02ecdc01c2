import { sql } from 'drizzle-orm'
import type { OpenStore, Reader } from '../../db/connection.ts'
import { proveDatabase } from '../../db/copy-database.ts'
import { allFaults } from '../../db/repositories/ledger-check.ts'
import * as receipts from '../../db/repositories/receipts.ts'
import { storePlace } from '../../db/store-place.ts'
import type { Receipt } from '../../shared/model/plan.ts'
import { KEY, openClinic, PLAN } from './clinic-with-plan.ts'

/** What a clinic's folder holds after a disturbance. */
export interface Found {
  /** Numbers of the receipts that are there, whole. */
  readonly whole: ReadonlySet<string>
  /** Receipts that are there with a part missing or too many. */
  readonly half: readonly string[]
  /** What else is wrong: pages, references, chains, rules of the ledger. */
  readonly faults: readonly string[]
}

/** Proves the file page by page, then opens the clinic as the app does and looks at each receipt. */
export async function lookAtClinic(
  folder: string,
  open: (folder: string) => Promise<OpenStore> = openClinic,
  key: Buffer = KEY,
): Promise<Found> {
  const proven = proveDatabase(storePlace(folder).file, key)
  const store = await open(folder)
  const there = receipts.listOfPlan(store.reader, PLAN).map(({ receipt }) => receipt)
  const half = there.filter((receipt) => !isWhole(store.reader, receipt)).map((receipt) => receipt.number)
  const orphans = orphanCount(store.reader)
  const faults = [
    ...(proven.ok ? [] : [`${proven.code} ${proven.detail}`]),
    ...allFaults(store.reader).map((fault) => `${fault.rule} off by ${fault.offByCents}`),
    ...(orphans === 0 ? [] : [`${orphans} orphans`]),
  ]
  store.close()
  const whole = new Set(there.map((receipt) => receipt.number).filter((number) => !half.includes(number)))
  return { whole, half, faults }
}

/** Its cash entry and its allocation entry, allocations that add up to it, a line in the audit trail, its paper. */
function isWhole(reader: Reader, { id: receiptId, amount }: Receipt): boolean {
  const found = reader.get<{ entries: number; allocated: number; acts: number; papers: number }>(sql`SELECT
    (SELECT count(*) FROM ledger_entries WHERE receipt_id = ${receiptId}) AS entries,
    (SELECT sum(amount_cents) FROM allocations WHERE receipt_id = ${receiptId}) AS allocated,
    (SELECT count(*) FROM audit_trail WHERE subject_id = ${receiptId}) AS acts,
    (SELECT count(*) FROM papers WHERE receipt_id = ${receiptId}) AS papers`)
  return found?.entries === 2 && found.allocated === amount && found.acts === 1 && found.papers === 1
}

/** Numbers that were taken for receipts which do not exist, and lines of the trail about such. */
function orphanCount(reader: Reader): number {
  const row = reader.get<{ count: number }>(sql`SELECT
    (SELECT count(*) FROM numbers WHERE kind = 'receipt' AND number NOT IN (SELECT number FROM receipts)) +
    (SELECT count(*) FROM audit_trail WHERE subject_kind = 'receipt' AND subject_id NOT IN (SELECT id FROM receipts))
    AS count`)
  return row?.count ?? -1
}
