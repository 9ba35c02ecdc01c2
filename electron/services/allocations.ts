import type { Demand } from '../../db/repositories/plan-rows.ts'
import type { PostedReceipt } from '../../db/repositories/receipts.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { USUAL_ALLOCATION } from '../../shared/engine/installments/allocate.ts'
import { type OpenInstallment, plainInstallment } from '../../shared/engine/installments/open-installment.ts'
import { type PlanEntry, type Replayed, replay } from '../../shared/engine/installments/replay.ts'
import type { ExcessChoice } from '../../shared/model/plan.ts'
import { type Cents, minusCents, ZERO } from '../../shared/money/cents.ts'

/** Cents of a receipt for one demand; installment 0 is the down payment. */
export interface Allocated {
  readonly installment: number
  readonly amount: Cents
}

/** A receipt that stands, with its place in the order of posting. */
export interface StandingReceipt {
  readonly seq: number
  readonly receivedOn: PlainDate
  readonly amount: Cents
  readonly excess: ExcessChoice
}

/** The money of a receipt that can pay demands: what of it went back to the payer cannot. */
export function usableMoney({ seq, receipt, refunded }: PostedReceipt): StandingReceipt {
  const { receivedOn, excess } = receipt
  return { seq, receivedOn, amount: minusCents(receipt.amount, refunded), excess }
}

/** A demand as the engine takes it, before anything was paid on it. */
export function unpaidDemand({
  number,
  contractOn,
  amount,
}: Pick<Demand, 'number' | 'contractOn' | 'amount'>): OpenInstallment {
  const inEngine = number === DOWN_PAYMENT ? DOWN_PAYMENT_IN_ENGINE : number
  return plainInstallment({ number: inEngine, contractOn, amount, paid: ZERO })
}

/** The engine keeps 0 for fees of the plan itself; the down payment comes before the first installment. */
const DOWN_PAYMENT_IN_ENGINE = -1
const DOWN_PAYMENT = 0

/**
 * What each receipt pays, by its place in the order of posting, when all are taken in date order: the oldest demand
 * first, and what is more than was due where the payer wants it. Takes demands as agreed; what was paid on them so far does not count.
 * Source: payment plan specification, sections 8.1 and 8.4.
 */
export function allocationsOf(
  demands: readonly Demand[],
  standing: readonly StandingReceipt[],
  fees: readonly StandingFee[] = [],
): ReadonlyMap<number, readonly Allocated[]> {
  return new Map(
    paymentsOf(demands, standing, fees).map(({ seq, rows }) => [
      seq,
      rows.filter(({ fee }) => fee === undefined).map(({ number, amount }) => fromEngine(number, amount)),
    ]),
  )
}

/** A fee that was charged, less what was waived of it, with its place in the order of posting. */
export interface StandingFee {
  readonly seq: number
  readonly chargedOn: PlainDate
  readonly amount: Cents
}

/** Cents of a receipt for a fee, named by its place in the order of posting. */
export interface FeeUse {
  readonly fee: number
  readonly amount: Cents
}

/** What each receipt pays of fees, by its place in the order of posting: after what is due, before what is not. */
export function feeUsesOf(
  demands: readonly Demand[],
  standing: readonly StandingReceipt[],
  fees: readonly StandingFee[],
): ReadonlyMap<number, readonly FeeUse[]> {
  return new Map(
    paymentsOf(demands, standing, fees).map(({ seq, rows }) => [
      seq,
      rows.flatMap(({ fee, amount }): FeeUse[] => (fee === undefined ? [] : [{ fee, amount }])),
    ]),
  )
}

function paymentsOf(
  demands: readonly Demand[],
  standing: readonly StandingReceipt[],
  fees: readonly StandingFee[],
): Replayed['payments'] {
  const paid = standing.map(({ seq, receivedOn: on, amount, excess }): PlanEntry => {
    return { type: 'payment', seq, on, amount, excess }
  })
  const asked = fees.map(({ seq, chargedOn: on, amount }): PlanEntry => ({ type: 'fee', seq, on, amount }))
  return replay(demands.map(unpaidDemand), [...asked, ...paid], USUAL_ALLOCATION).payments
}

function fromEngine(number: number, amount: Cents): Allocated {
  return { installment: number === DOWN_PAYMENT_IN_ENGINE ? DOWN_PAYMENT : number, amount }
}
