import type { Reader } from '../../../db/connection.ts'
import * as dayCloses from '../../../db/repositories/day-closes.ts'
import * as dayMoney from '../../../db/repositories/day-money.ts'
import type { DayMethod, DayState } from '../../../shared/contract/day.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PaymentMethod } from '../../../shared/model/plan.ts'
import { sumCents } from '../../../shared/money/cents.ts'

/** What goes to the bank as paper. */
const DEPOSITED: readonly PaymentMethod[] = ['cash', 'check', 'moneyOrder']

/** How a day stands: what each method should hold, and what was done with the day. Source: user journey J12. */
export function dayState(reader: Reader, on: PlainDate): DayState {
  const methods = methodsOn(reader, on)
  const acts = dayCloses.listOf(reader, on).map(({ on: _, ...act }) => act)
  return {
    on,
    isClosed: acts[0]?.action === 'close',
    methods,
    receipts: dayMoney.standingReceipts(reader, on),
    deposit: sumCents(methods.filter(({ method }) => DEPOSITED.includes(method)).map(({ expected }) => expected)),
    lastFloat: dayCloses.lastFloatBefore(reader, on),
    acts,
    openBefore: dayCloses.lastOpenBefore(reader, on),
  }
}

/** Receipts of the day that stand, by method. */
export function methodsOn(reader: Reader, on: PlainDate): readonly DayMethod[] {
  return dayMoney.standingByMethod(reader, on)
}
