import type { Reader } from '../../../db/connection.ts'
import * as fees from '../../../db/repositories/plan-fees.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import type { PlanFee } from '../../../shared/model/plan-fee.ts'
import { type Cents, minusCents, ZERO } from '../../../shared/money/cents.ts'
import type { StandingFee } from '../allocations.ts'

/** A waiver that is about to be posted. */
export interface ComingWaiver {
  readonly feeId: string
  readonly amount: Cents
}

/** What a plan asks in fees, each less what was waived of it; `waived` counts what is about to be. */
export function standingFees(reader: Reader, planId: PlanId, waived?: ComingWaiver): readonly StandingFee[] {
  return fees.listOfPlan(reader, planId).map(({ seq, fee }) => {
    const now = waived !== undefined && waived.feeId === fee.id ? waived.amount : ZERO
    return { seq, chargedOn: fee.chargedOn, amount: minusCents(minusCents(fee.amount, fee.waived), now) }
  })
}

/** What is still to be paid of a fee. */
export function leftOfFee({ amount, waived, paid }: Pick<PlanFee, 'amount' | 'waived' | 'paid'>): Cents {
  return minusCents(minusCents(amount, waived), paid)
}
