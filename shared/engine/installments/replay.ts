import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, ZERO } from '../../money/cents.ts'
import { type AllocationRow, type AllocationRule, allocate } from './allocate.ts'
import { leftOn, NO_PARTS, type OpenInstallment, PLAN_FEE } from './open-installment.ts'

/** What was posted on a plan, in the order of posting (`seq`). A reversal stays beside the payment that it undoes. */
export type PlanEntry =
  | { readonly type: 'payment'; readonly seq: number; readonly on: PlainDate; readonly amount: Cents }
  | { readonly type: 'reversal'; readonly seq: number; readonly on: PlainDate; readonly of: number }
  | { readonly type: 'fee'; readonly seq: number; readonly on: PlainDate; readonly amount: Cents }

/** Where one payment goes after the replay. */
export interface ReplayedPayment {
  readonly seq: number
  readonly on: PlainDate
  readonly rows: readonly AllocationRow[]
  readonly leftOver: Cents
}

/** A plan after all its entries. */
export interface Replayed {
  readonly installments: readonly OpenInstallment[]
  /** Fees of the plan itself, each with what was paid on it. */
  readonly fees: readonly OpenInstallment[]
  readonly payments: readonly ReplayedPayment[]
  /** Money beyond everything owed. */
  readonly credit: Cents
  /** The day on which each paid installment was paid in full. */
  readonly satisfied: readonly { readonly number: number; readonly on: PlainDate }[]
}

/**
 * Where every payment goes once reversed ones are left out: later ones move up, in date order.
 *
 * Takes installments as they were before any payment. Nothing is edited: the result is what new allocation rows must
 * say, and it equals that of a plan which never had the reversed payment.
 * Source: payment plan specification, section 8.4.
 */
export function replay(
  installments: readonly OpenInstallment[],
  entries: readonly PlanEntry[],
  rule: AllocationRule,
): Replayed {
  const reversed = new Set(entries.flatMap((entry) => (entry.type === 'reversal' ? [entry.of] : [])))
  const inOrder = entries.toSorted((a, b) => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1))
  let open: readonly OpenInstallment[] = installments
  const payments: ReplayedPayment[] = []
  const satisfied: { number: number; on: PlainDate }[] = []
  for (const entry of inOrder) {
    if (entry.type === 'fee') open = [...open, feeDemand(entry.on, entry.amount)]
    if (entry.type !== 'payment' || reversed.has(entry.seq)) continue
    const result = allocate(open, entry, rule)
    payments.push({ seq: entry.seq, on: entry.on, rows: result.rows, leftOver: result.leftOver })
    satisfied.push(...newlyPaid(open, result.installments, entry.on))
    open = result.installments
  }
  return {
    installments: open.filter((installment) => installment.number !== PLAN_FEE),
    fees: open.filter((installment) => installment.number === PLAN_FEE),
    payments,
    credit: cents(payments.reduce((sum, payment) => sum + payment.leftOver, 0)),
    satisfied,
  }
}

/** A fee of the plan itself as a demand that is due at once. */
export function feeDemand(on: PlainDate, amount: Cents): OpenInstallment {
  return { number: PLAN_FEE, contractOn: on, due: { ...NO_PARTS, fee: amount }, paid: NO_PARTS }
}

function newlyPaid(
  before: readonly OpenInstallment[],
  after: readonly OpenInstallment[],
  on: PlainDate,
): readonly { number: number; on: PlainDate }[] {
  return after.flatMap((installment, k) => {
    const was = before[k]
    const isNew = was !== undefined && leftOn(was) > ZERO && leftOn(installment) === ZERO
    return isNew && installment.number !== PLAN_FEE ? [{ number: installment.number, on }] : []
  })
}
