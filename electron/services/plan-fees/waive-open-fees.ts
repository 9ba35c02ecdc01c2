import type { Writer } from '../../../db/connection.ts'
import * as fees from '../../../db/repositories/plan-fees.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { minusCents } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'
import type { Settlement } from '../settlement.ts'
import { postWaiver } from './post-fee.ts'

/** Waives what is still open of all fees of a plan that ends: its end asks for nothing more. */
export function waiveOpenFees(desk: Desk, tx: Writer, act: Settlement, planId: PlanId): void {
  for (const { fee } of fees.listOfPlan(tx, planId)) {
    const open = minusCents(minusCents(fee.amount, fee.waived), fee.paid)
    if (open > 0) postWaiver(desk, tx, act, { fee, amount: open, reason: act.reason })
  }
}
