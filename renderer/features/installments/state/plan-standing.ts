import { daysBetween, type PlainDate } from '../../../../shared/dates/plain-date.ts'
import { allocate, type PaymentEffect, USUAL_ALLOCATION } from '../../../../shared/engine/installments/allocate.ts'
import { type OpenInstallment, plainInstallment } from '../../../../shared/engine/installments/open-installment.ts'
import { feeDemand } from '../../../../shared/engine/installments/replay.ts'
import type { ExcessChoice, Plan } from '../../../../shared/model/plan.ts'
import { type Cents, cents, minusCents, sumCents, ZERO } from '../../../../shared/money/cents.ts'
import { feeName } from '../../../../shared/text/plan-fees.ts'
import type { PaidPart, PaymentOutcome } from '../../../../shared/text/plan-record.ts'

/** One dated demand of a plan as the screen shows it. Number 0 is the down payment. */
export interface Demand {
  readonly number: number
  readonly contractOn: PlainDate
  readonly payableOn: PlainDate
  readonly amount: Cents
  /** What of the amount is interest. */
  readonly interest: Cents
  readonly paid: Cents
  /** When money last came for it; null while none did. */
  readonly paidOn: PlainDate | null
  readonly balanceAfter: Cents
}

export type DemandState =
  | { readonly kind: 'paid' | 'partly' | 'dueToday' | 'next' | 'open' | 'paused' }
  | { readonly kind: 'late'; readonly days: number }

/** The down payment's number among the demands. The engine keeps 0 for fees, so it is −1 there. */
export const DOWN_PAYMENT = 0
const DOWN_PAYMENT_IN_ENGINE = -1

/** What the plan asks, the down payment first where there is one. */
export function demandsOf(plan: Plan): readonly Demand[] {
  const installments = plan.installments.map((one): Demand => ({ ...one, paidOn: lastPaidOn(plan, one.number) }))
  const { downPayment, agreedOn } = plan.terms
  if (downPayment === 0) return installments
  const financed = sumCents(plan.installments.map(({ amount, interest }) => minusCents(amount, interest)))
  const down: Demand = {
    number: DOWN_PAYMENT,
    contractOn: agreedOn,
    payableOn: agreedOn,
    amount: downPayment,
    interest: ZERO,
    paid: minusCents(downPayment, openDownPayment(plan)),
    paidOn: lastPaidOn(plan, DOWN_PAYMENT),
    balanceAfter: financed,
  }
  return [down, ...installments]
}

/** What is still to be paid of the down payment. */
export function openDownPayment(plan: Plan): Cents {
  const open = sumCents(plan.installments.map(({ amount, paid }) => minusCents(amount, paid)))
  return minusCents(plan.left, open)
}

function lastPaidOn(plan: Plan, number: number): PlainDate | null {
  const days = plan.receipts
    .filter((receipt) => receipt.reversed === null && paysFor(receipt, number))
    .map((receipt) => receipt.receivedOn)
  return days.toSorted().at(-1) ?? null
}

function paysFor(receipt: Plan['receipts'][number], number: number): boolean {
  return receipt.allocations.some((part) => part.installment === number && part.amount > 0)
}

/** How each demand stands on a day; the first open one that is not late is the next. Of a paused plan nothing is late. */
export function statesOf(demands: readonly Demand[], today: PlainDate, isPaused: boolean): readonly DemandState[] {
  const next = demands.find((demand) => demand.paid < demand.amount && demand.contractOn >= today)
  return demands.map((demand): DemandState => {
    if (demand.paid >= demand.amount) return { kind: 'paid' }
    if (demand.contractOn < today && isPaused) return { kind: 'paused' }
    if (demand.contractOn < today) return { kind: 'late', days: daysBetween(demand.contractOn, today) }
    if (demand.contractOn === today) return { kind: 'dueToday' }
    if (demand.paid > 0) return { kind: 'partly' }
    return { kind: demand === next ? 'next' : 'open' }
  })
}

/** What is late on a day: demands before it, by contract date. */
export function lateOn(demands: readonly Demand[], today: PlainDate): Cents {
  const late = demands.filter((demand) => demand.contractOn < today)
  return sumCents(late.map(({ amount, paid }) => minusCents(amount, paid)))
}

/** How many days the oldest late demand has been late; 0 when nothing is. */
export function daysLateOn(demands: readonly Demand[], today: PlainDate): number {
  const oldest = demands.find((demand) => demand.contractOn < today && demand.paid < demand.amount)
  return oldest ? daysBetween(oldest.contractOn, today) : 0
}

/** The amount that the payment sheet opens with: what is late or due, else the next payment; unsigned, the down payment. */
export function offeredAmount(plan: Plan, today: PlainDate): Cents {
  if (plan.state === 'awaitingSignature') return openDownPayment(plan)
  const demands = demandsOf(plan)
  const due = demands.filter((demand) => demand.contractOn <= today)
  const asked = sumCents([...due.map(({ amount, paid }) => minusCents(amount, paid)), plan.feesLeft])
  if (asked > 0) return asked
  const next = demands.find((demand) => demand.paid < demand.amount)
  return next ? minusCents(next.amount, next.paid) : cents(0)
}

/** What a payment of this day would do, worked out by the same engine that posts it. */
export function outcomeOf(
  plan: Plan,
  { amount, on, excess }: { readonly amount: Cents; readonly on: PlainDate; readonly excess: ExcessChoice },
): PaymentOutcome {
  const rule = { ...USUAL_ALLOCATION, excess }
  const open = [...demandsOf(plan).map(openInEngine), ...openFees(plan)]
  const { effect } = allocate(open, { on, amount }, rule)
  return {
    amount: minusCents(amount, effect.credit),
    parts: effect.touched.map((touched) => partOf(plan, touched)),
    stillLate: effect.arrearsAfter,
    left: effect.leftAfter,
    next: effect.next ? { on: effect.next.contractOn, amount: effect.next.left } : null,
    credit: effect.credit,
    asksAboutExcess: effect.asksAboutExcess,
  }
}

function openInEngine({ number, contractOn, amount, paid }: Demand): OpenInstallment {
  const inEngine = number === DOWN_PAYMENT ? DOWN_PAYMENT_IN_ENGINE : number
  return plainInstallment({ number: inEngine, contractOn, amount, paid })
}

/** Fees of the plan as the engine takes them, each by its place in the list. */
function openFees({ fees }: Plan): readonly OpenInstallment[] {
  return fees.map((fee, at) => {
    const demand = feeDemand(fee.chargedOn, minusCents(fee.amount, fee.waived), at)
    return { ...demand, paid: { ...demand.paid, fee: fee.paid } }
  })
}

function partOf(plan: Plan, { number, fee, amount, leftAfter }: PaymentEffect['touched'][number]): PaidPart {
  const isWhole = leftAfter === 0
  const charged = fee === undefined ? undefined : plan.fees[fee]
  if (charged !== undefined) return { number: null, fee: feeName(charged), amount, isWhole }
  return { number: number === DOWN_PAYMENT_IN_ENGINE ? null : number, amount, isWhole }
}
