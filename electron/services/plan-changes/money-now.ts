import type { Reader } from '../../../db/connection.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { InterestAccount } from '../../../shared/engine/installments/interest-account.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { type StandingFee, type StandingReceipt, usableMoney } from '../allocations.ts'
import { askedNow } from '../interest-of-plan.ts'
import { standingFees } from '../plan-fees/standing-fees.ts'

/** The money of a plan: what came, what fees ask, and where its interest stands. */
export interface MoneyNow {
  /** Money that came, stands, and can pay demands. */
  readonly money: readonly StandingReceipt[]
  readonly fees: readonly StandingFee[]
  /** Where its interest stands; null on a plan that never bore any. */
  readonly account: InterestAccount | null
}

/** Reads the money of a plan. Throws when there is no such plan. */
export function moneyNow(reader: Reader, planId: PlanId): MoneyNow {
  const posted = receipts.listOfPlan(reader, planId)
  const money = posted.filter(({ receipt }) => receipt.reversed === null).map(usableMoney)
  const fees = standingFees(reader, planId)
  return { money, fees, account: askedNow(reader, planId, money, fees).account }
}
