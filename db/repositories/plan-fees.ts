import { eq, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId, ReceiptId } from '../../shared/model/ids.ts'
import type { PlanFee } from '../../shared/model/plan-fee.ts'
import { type Cents, cents, sumCents, ZERO } from '../../shared/money/cents.ts'
import type { Reader, Writer } from '../connection.ts'
import { people } from '../schema/people.ts'
import { feeAllocations, feeWaivers, planFees } from '../schema/plan-fees.ts'
import { receipts } from '../schema/receipts.ts'
import { among } from './among.ts'

/** A fee with its place in the order of posting. */
export interface PostedFee {
  readonly seq: number
  readonly planId: PlanId
  readonly fee: PlanFee
}

/** A fee as it is charged; `of` is the late payment, or the receipt that came back. */
export interface NewFee {
  readonly id: string
  readonly planId: PlanId
  readonly entryId: string
  readonly of:
    | { readonly kind: 'late'; readonly installment: number; readonly dueOn: PlainDate }
    | { readonly kind: 'returned'; readonly receiptId: ReceiptId }
  readonly amount: Cents
  readonly chargedOn: PlainDate
  readonly postedAt: string
  readonly postedBy: PersonId
}

/** The fees of a plan in the order in which they were charged, waived ones among them. */
export function listOfPlan(reader: Reader, planId: PlanId): readonly PostedFee[] {
  return listOfPlans(reader, [planId]).get(planId) ?? []
}

/** The fees of several plans, each list in the order of posting. */
export function listOfPlans(reader: Reader, planIds: readonly PlanId[]): ReadonlyMap<PlanId, readonly PostedFee[]> {
  const rows = reader
    .select({ row: planFees, by: people.name, receiptNumber: receipts.number })
    .from(planFees)
    .innerJoin(people, eq(people.id, planFees.postedBy))
    .leftJoin(receipts, eq(receipts.id, planFees.receiptId))
    .where(among(planFees.planId, planIds))
    .orderBy(planFees.seq)
    .all()
  if (rows.length === 0) return new Map()
  const waivers = waiversOf(reader, planIds)
  const paid = paidOf(reader, planIds)
  const byPlan = new Map<PlanId, PostedFee[]>()
  for (const { row, by, receiptNumber } of rows) {
    const own = waivers.get(row.id) ?? []
    const list = byPlan.get(row.planId) ?? []
    list.push({ seq: row.seq, planId: row.planId, fee: feeOf(row, { by, receiptNumber, own, paid: paid.get(row.id) }) })
    byPlan.set(row.planId, list)
  }
  return byPlan
}

/** The fee with this id; null when there is none. */
export function find(reader: Reader, id: string): PostedFee | null {
  const row = reader.select({ planId: planFees.planId }).from(planFees).where(eq(planFees.id, id)).get()
  return row ? (listOfPlan(reader, row.planId).find(({ fee }) => fee.id === id) ?? null) : null
}

/** Cents of a receipt on a fee, taken-back ones set off. */
export interface FeePart {
  readonly receiptId: ReceiptId
  readonly feeId: string
  readonly amount: Cents
}

/** What the receipts of some plans pay of fees now; parts that were taken back in full are left out. */
export function partsOfPlans(reader: Reader, planIds: readonly PlanId[]): readonly FeePart[] {
  const amount = sql<Cents>`sum(${feeAllocations.amountCents})`
  const { receiptId, feeId } = feeAllocations
  return reader
    .select({ receiptId, feeId, amount })
    .from(feeAllocations)
    .where(among(feeAllocations.planId, planIds))
    .groupBy(receiptId, feeId)
    .having(sql`${amount} <> 0`)
    .orderBy(receiptId, feeId)
    .all()
}

/** Stores a fee that was charged. Nothing of it ever changes. */
export function add(writer: Writer, { of, amount, ...columns }: NewFee): void {
  const about = of.kind === 'late' ? { installment: of.installment, dueOn: of.dueOn } : { receiptId: of.receiptId }
  writer
    .insert(planFees)
    .values({ ...columns, kind: of.kind, ...about, amountCents: amount })
    .run()
}

/** Stores what nobody has to pay of a fee any more. */
export function waive(writer: Writer, waiver: Omit<typeof feeWaivers.$inferInsert, 'seq'>): void {
  writer.insert(feeWaivers).values(waiver).run()
}

/** Stores what a receipt pays of a fee, or takes back what it paid. */
export function allocate(writer: Writer, allocation: Omit<typeof feeAllocations.$inferInsert, 'id'>): void {
  writer.insert(feeAllocations).values(allocation).run()
}

type Waiver = PlanFee['waivers'][number]

function waiversOf(reader: Reader, planIds: readonly PlanId[]): ReadonlyMap<string, readonly Waiver[]> {
  const rows = reader
    .select({ row: feeWaivers, by: people.name })
    .from(feeWaivers)
    .innerJoin(planFees, eq(planFees.id, feeWaivers.feeId))
    .innerJoin(people, eq(people.id, feeWaivers.postedBy))
    .where(among(planFees.planId, planIds))
    .orderBy(feeWaivers.seq)
    .all()
  const byFee = new Map<string, Waiver[]>()
  for (const { row, by } of rows) {
    const list = byFee.get(row.feeId) ?? []
    list.push({ amount: row.amountCents, reason: row.reason, on: row.waivedOn, by })
    byFee.set(row.feeId, list)
  }
  return byFee
}

function paidOf(reader: Reader, planIds: readonly PlanId[]): ReadonlyMap<string, Cents> {
  const byFee = new Map<string, Cents>()
  for (const { feeId, amount } of partsOfPlans(reader, planIds))
    byFee.set(feeId, cents((byFee.get(feeId) ?? ZERO) + amount))
  return byFee
}

function feeOf(
  row: typeof planFees.$inferSelect,
  {
    by,
    receiptNumber,
    own,
    paid,
  }: {
    readonly by: string
    readonly receiptNumber: string | null
    readonly own: readonly Waiver[]
    readonly paid: Cents | undefined
  },
): PlanFee {
  return {
    id: row.id,
    kind: row.kind,
    installment: row.installment,
    dueOn: row.dueOn,
    receiptNumber,
    amount: row.amountCents,
    waived: sumCents(own.map(({ amount }) => amount)),
    paid: paid ?? ZERO,
    chargedOn: row.chargedOn,
    chargedBy: by,
    waivers: [...own],
  }
}
