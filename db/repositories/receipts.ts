import { and, desc, eq, gte, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import type { ExcessChoice, PaymentMethod, Receipt } from '../../shared/model/plan.ts'
import { type Cents, cents, sumCents, ZERO } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { ledgerEntries } from '../schema/ledger.ts'
import { people } from '../schema/people.ts'
import { allocations, excessChanges, receipts, reversals } from '../schema/receipts.ts'
import { among } from './among.ts'
import { partsOfPlans } from './plan-fees.ts'
import { refundedByReceipt } from './refunds.ts'

/** A receipt as it is posted. */
export interface NewReceipt {
  readonly id: ReceiptId
  readonly number: string
  readonly planId: PlanId
  readonly amountCents: Cents
  readonly method: PaymentMethod
  readonly reference: string
  readonly receivedOn: PlainDate
  readonly postedAt: string
  readonly postedBy: PersonId
  readonly isDownPayment: boolean
  /** Made once per opened payment sheet; a second receipt with the same one is refused by the table. */
  readonly requestKey: string
  readonly excess: ExcessChoice
}

/** Cents of one receipt for one installment; below zero where an earlier allocation is taken back. */
export interface NewAllocation {
  readonly entryId: string
  readonly receiptId: ReceiptId
  readonly planId: PlanId
  readonly version: number
  readonly installment: number
  readonly amountCents: Cents
}

/** A receipt with its place in the order of posting and the id of who posted it. */
export interface PostedReceipt {
  readonly seq: number
  readonly postedById: PersonId
  readonly receipt: Receipt
  /** What of it went back to the payer. */
  readonly refunded: Cents
}

/** The receipt with this id; null when there is none. */
export function find(reader: Reader, id: ReceiptId): PostedReceipt | null {
  const row = reader.select({ planId: receipts.planId }).from(receipts).where(eq(receipts.id, id)).get()
  return row ? (listOfPlan(reader, row.planId).find(({ receipt }) => receipt.id === id) ?? null) : null
}

/** The receipt that was posted from this payment sheet; null when none was. */
export function findByRequestKey(reader: Reader, requestKey: string): PostedReceipt | null {
  const row = reader.select({ id: receipts.id }).from(receipts).where(eq(receipts.requestKey, requestKey)).get()
  return row ? find(reader, row.id) : null
}

/** The newest receipt of the same amount for the plan, posted at `since` or later and not reversed; else null. */
export function findEqual(
  reader: Reader,
  planId: PlanId,
  amount: Cents,
  since: string,
): { readonly number: string; readonly postedAt: string } | null {
  const row = reader
    .select({ number: receipts.number, postedAt: receipts.postedAt })
    .from(receipts)
    .leftJoin(reversals, eq(reversals.receiptId, receipts.id))
    .where(
      and(
        eq(receipts.planId, planId),
        eq(receipts.amountCents, amount),
        gte(receipts.postedAt, since),
        isNull(reversals.receiptId),
      ),
    )
    .orderBy(desc(receipts.seq))
    .limit(1)
    .get()
  return row ?? null
}

/** The receipts of one plan in the order in which they were posted, reversed ones among them. */
export function listOfPlan(reader: Reader, planId: PlanId): readonly PostedReceipt[] {
  return listOfPlans(reader, [planId]).get(planId) ?? []
}

/** The receipts of several plans, each list in the order of posting. */
export function listOfPlans(reader: Reader, planIds: readonly PlanId[]): ReadonlyMap<PlanId, readonly PostedReceipt[]> {
  const reverser = alias(people, 'reverser')
  const rows = reader
    .select({
      row: receipts,
      postedByName: people.name,
      reversal: reversals,
      reversedByName: reverser.name,
      excessNow,
    })
    .from(receipts)
    .innerJoin(people, eq(people.id, receipts.postedBy))
    .leftJoin(reversals, eq(reversals.receiptId, receipts.id))
    .leftJoin(reverser, eq(reverser.id, reversals.reversedBy))
    .where(among(receipts.planId, planIds))
    .orderBy(receipts.seq)
    .all()
  const paid = allocatedByReceipt(reader, planIds)
  const onFees = feePartsByReceipt(reader, planIds)
  const refunded = refundedByReceipt(reader, planIds)
  const byPlan = new Map<PlanId, PostedReceipt[]>()
  for (const each of rows) {
    const list = byPlan.get(each.row.planId) ?? []
    list.push(
      postedOf(each, {
        paid: paid.get(each.row.id) ?? [],
        onFees: onFees.get(each.row.id) ?? [],
        refunded: refunded.get(each.row.id) ?? ZERO,
      }),
    )
    byPlan.set(each.row.planId, list)
  }
  return byPlan
}

/** What was said last about money of a receipt beyond what was due. */
const excessNow = sql<ExcessChoice>`coalesce((
  SELECT c.excess FROM excess_changes c WHERE c.receipt_id = receipts.id ORDER BY c.id DESC LIMIT 1), receipts.excess)`

/** Keeps what a payer says later about money beyond what was due. */
export function changeExcess(writer: Writer, change: typeof excessChanges.$inferInsert): void {
  writer.insert(excessChanges).values(change).run()
}

/** Cents of a receipt on the principal or the interest of one demand of one version, taken-back ones set off. */
export interface AllocatedPart {
  readonly receiptId: ReceiptId
  readonly version: number
  readonly installment: number
  readonly component: PaidComponent
  readonly amount: Cents
}

/** What of a demand money pays. */
export type PaidComponent = 'principal' | 'interest'

/** What the receipts of a plan pay now, by version; parts that were taken back in full are left out. */
export function partsOfPlan(reader: Reader, planId: PlanId): readonly AllocatedPart[] {
  const amount = sql<Cents>`sum(${allocations.amountCents})`
  const { receiptId, version, installment } = allocations
  const component = sql<PaidComponent>`CASE WHEN 'interestReceivable' IN (${ledgerEntries.debitAccount}, ${ledgerEntries.creditAccount})
    THEN 'interest' ELSE 'principal' END`
  return reader
    .select({ receiptId, version, installment, component: component.as('component'), amount })
    .from(allocations)
    .innerJoin(ledgerEntries, eq(ledgerEntries.id, allocations.entryId))
    .where(eq(allocations.planId, planId))
    .groupBy(receiptId, version, installment, sql`component`)
    .having(sql`${amount} <> 0`)
    .orderBy(receiptId, version, installment)
    .all()
}

/** Stores the receipt. Nothing of it ever changes. */
export function add(writer: Writer, receipt: NewReceipt): void {
  writer.insert(receipts).values(receipt).run()
}

/** Stores what a receipt pays, or takes back what it paid. */
export function allocate(writer: Writer, allocation: NewAllocation): void {
  writer.insert(allocations).values(allocation).run()
}

/** Marks the receipt as reversed. Throws the second time: a receipt is reversed once. */
export function reverse(
  writer: Writer,
  reversal: {
    readonly receiptId: ReceiptId
    readonly reversedOn: PlainDate
    readonly reversedAt: string
    readonly reversedBy: PersonId
    readonly reason: string
  },
): void {
  writer.insert(reversals).values(reversal).run()
}

function allocatedByReceipt(
  reader: Reader,
  planIds: readonly PlanId[],
): ReadonlyMap<ReceiptId, Receipt['allocations']> {
  const amount = sql<number>`sum(${allocations.amountCents})`
  const rows = reader
    .select({ receiptId: allocations.receiptId, installment: allocations.installment, amount })
    .from(allocations)
    .where(among(allocations.planId, planIds))
    .groupBy(allocations.receiptId, allocations.version, allocations.installment)
    .having(sql`${amount} <> 0`)
    .orderBy(allocations.installment)
    .all()
  const byReceipt = new Map<ReceiptId, Receipt['allocations']>()
  for (const row of rows) {
    const list = byReceipt.get(row.receiptId) ?? []
    list.push({ installment: row.installment, amount: cents(row.amount) })
    byReceipt.set(row.receiptId, list)
  }
  return byReceipt
}

function feePartsByReceipt(reader: Reader, planIds: readonly PlanId[]): ReadonlyMap<ReceiptId, Receipt['feeParts']> {
  const byReceipt = new Map<ReceiptId, Receipt['feeParts']>()
  for (const { receiptId, feeId, amount } of partsOfPlans(reader, planIds)) {
    const list = byReceipt.get(receiptId) ?? []
    list.push({ feeId, amount })
    byReceipt.set(receiptId, list)
  }
  return byReceipt
}

interface Row {
  readonly row: typeof receipts.$inferSelect
  readonly postedByName: string
  readonly reversal: typeof reversals.$inferSelect | null
  readonly reversedByName: string | null
  readonly excessNow: ExcessChoice
}

function postedOf(
  { row, postedByName, reversal, reversedByName, excessNow: excess }: Row,
  {
    paid,
    onFees,
    refunded,
  }: {
    readonly paid: Receipt['allocations']
    readonly onFees: Receipt['feeParts']
    readonly refunded: Cents
  },
): PostedReceipt {
  const applied = sumCents([...paid, ...onFees].map(({ amount }) => amount))
  const receipt: Receipt = {
    id: row.id,
    number: row.number,
    planId: row.planId,
    amount: row.amountCents,
    method: row.method,
    reference: row.reference,
    receivedOn: row.receivedOn,
    postedAt: row.postedAt,
    postedBy: postedByName,
    isDownPayment: row.isDownPayment,
    allocations: paid,
    feeParts: [...onFees],
    unapplied: reversal === null ? cents(row.amountCents - applied - refunded) : ZERO,
    excess,
    reversed: reversal && { on: reversal.reversedOn, by: reversedByName ?? '', reason: reversal.reason },
  }
  return { seq: row.seq, postedById: row.postedBy, receipt, refunded }
}
