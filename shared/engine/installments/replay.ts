import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, ZERO } from '../../money/cents.ts'
import { type AllocationRow, type AllocationRule, allocate, type ExcessRule } from './allocate.ts'
import { leftOn, NO_PARTS, type OpenInstallment, PLAN_FEE } from './open-installment.ts'

/**
 * What was posted on a plan; `seq` is the place in the order of posting, among payments or among fees. A reversal stays
 * beside the payment that it undoes, a waiver beside its fee.
 */
export type PlanEntry =
  | {
      readonly type: 'payment'
      readonly seq: number
      readonly on: PlainDate
      readonly amount: Cents
      /** What its payer wants done with more than is due; absent where the rule of the plan holds. */
      readonly excess?: ExcessRule
    }
  | { readonly type: 'reversal'; readonly seq: number; readonly on: PlainDate; readonly of: number }
  | { readonly type: 'fee'; readonly seq: number; readonly on: PlainDate; readonly amount: Cents }
  | {
      readonly type: 'waiver'
      readonly seq: number
      readonly on: PlainDate
      readonly of: number
      readonly amount: Cents
    }

type Payment = Extract<PlanEntry, { type: 'payment' }>

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
  /** Fees of the plan itself, each with what was paid on it; what was waived of one is not asked. */
  readonly fees: readonly OpenInstallment[]
  readonly payments: readonly ReplayedPayment[]
  /** Money beyond everything owed, and money that waits as a credit because its payer wants so. */
  readonly credit: Cents
  /** The day on which each paid installment was paid in full. */
  readonly satisfied: readonly { readonly number: number; readonly on: PlainDate }[]
}

/**
 * Where every payment goes once reversed ones are left out: later ones move up, in date order. Fees of a day stand before
 * the payments of that day, and a fee that was waived was never asked, so that it does not matter which came first.
 *
 * Takes installments as they were before any payment. Nothing is edited: the result is what new allocation rows must
 * say, and it equals that of a plan which never had the reversed payment.
 * Source: payment plan specification, sections 8.1 and 8.4.
 */
export function replay(
  installments: readonly OpenInstallment[],
  entries: readonly PlanEntry[],
  rule: AllocationRule,
): Replayed {
  const story: Story = { open: installments, payments: [], satisfied: [] }
  for (const entry of standingEntries(entries)) {
    if (entry.type === 'payment') pay(story, entry, withExcess(rule, entry.excess))
    else ask(story, entry, rule)
  }
  return {
    installments: story.open.filter((installment) => installment.number !== PLAN_FEE),
    fees: story.open.filter((installment) => installment.number === PLAN_FEE),
    payments: story.payments.map(({ entry: { seq, on }, rows, leftOver }) => ({ seq, on, rows, leftOver })),
    credit: cents(story.payments.reduce((sum, payment) => sum + payment.leftOver, 0)),
    satisfied: story.satisfied,
  }
}

/** A fee of the plan itself as a demand that is due at once; `fee` says which one it is. */
export function feeDemand(on: PlainDate, amount: Cents, fee: number): OpenInstallment {
  return { number: PLAN_FEE, contractOn: on, due: { ...NO_PARTS, fee: amount }, paid: NO_PARTS, fee }
}

/** The rule of a plan with what a payer wants done with more than is due. */
export function withExcess(rule: AllocationRule, excess: ExcessRule | undefined): AllocationRule {
  return excess === undefined ? rule : { ...rule, excess }
}

type Fee = Extract<PlanEntry, { type: 'fee' }>

/** A plan while its entries are taken one after the other. */
interface Story {
  open: readonly OpenInstallment[]
  payments: { entry: Payment; rows: readonly AllocationRow[]; leftOver: Cents }[]
  satisfied: { number: number; on: PlainDate }[]
}

/** Fees and payments that count, by day; fees of a day first, each less what was waived of it. */
function standingEntries(entries: readonly PlanEntry[]): readonly (Fee | Payment)[] {
  const reversed = new Set(entries.flatMap((entry) => (entry.type === 'reversal' ? [entry.of] : [])))
  const fees = entries.flatMap((entry): Fee[] => (entry.type === 'fee' ? [lessWaived(entry, entries)] : []))
  const payments = entries.flatMap((entry) => (entry.type === 'payment' && !reversed.has(entry.seq) ? [entry] : []))
  return [...fees, ...payments].toSorted((a, b) => {
    if (a.on !== b.on) return a.on < b.on ? -1 : 1
    if (a.type !== b.type) return a.type === 'fee' ? -1 : 1
    return a.seq - b.seq
  })
}

function lessWaived(fee: Fee, entries: readonly PlanEntry[]): Fee {
  const waived = entries.reduce(
    (sum, entry) => (entry.type === 'waiver' && entry.of === fee.seq ? sum + entry.amount : sum),
    0,
  )
  return { ...fee, amount: cents(Math.max(fee.amount - waived, 0)) }
}

function pay(story: Story, entry: Payment, rule: AllocationRule): void {
  const result = allocate(story.open, entry, rule)
  story.payments.push({ entry, rows: result.rows, leftOver: result.leftOver })
  story.satisfied.push(...newlyPaid(story.open, result.installments, entry.on))
  story.open = result.installments
}

/** A fee comes up. Money that lay idle pays it, unless its payer wants it to wait. */
function ask(story: Story, { on, amount, seq }: Fee, rule: AllocationRule): void {
  let demand = feeDemand(on, amount, seq)
  for (const payment of story.payments) {
    const waits = (payment.entry.excess === undefined ? rule.excess : payment.entry.excess) === 'credit'
    if (waits || payment.leftOver === ZERO || leftOn(demand) === ZERO) continue
    const result = allocate([demand], { on, amount: payment.leftOver }, rule)
    payment.rows = [...payment.rows, ...result.rows]
    payment.leftOver = result.leftOver
    demand = result.installments[0] ?? demand
  }
  story.open = [...story.open, demand]
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
