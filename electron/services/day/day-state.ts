import type { Reader } from '../../../db/connection.ts'
import * as dayCloses from '../../../db/repositories/day-closes.ts'
import * as dayMoney from '../../../db/repositories/day-money.ts'
import type { DayMethod, DayState } from '../../../shared/contract/day.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { besideFloat } from '../../../shared/engine/installments/drawer.ts'
import type { PaymentMethod } from '../../../shared/model/plan.ts'
import { type Cents, sumCents } from '../../../shared/money/cents.ts'

/** What goes to the bank as paper. */
export const DEPOSITED: readonly PaymentMethod[] = ['cash', 'check', 'moneyOrder']

/** How a day stands: what each method should hold, and what was done with the day. Source: user journey J12. */
export function dayState(reader: Reader, on: PlainDate): DayState {
  const methods = methodsOn(reader, on)
  const acts = dayCloses.listOf(reader, on).map(({ on: _, ...act }) => act)
  return {
    on,
    isClosed: acts[0]?.action === 'close',
    methods,
    wentBack: dayMoney.wentBackOn(reader, on),
    receipts: dayMoney.standingReceipts(reader, on),
    deposit: sumCents(methods.filter(({ method }) => DEPOSITED.includes(method)).map(({ expected }) => expected)),
    lastFloat: dayCloses.lastFloatBefore(reader, on),
    acts,
    openBefore: dayCloses.lastOpenBefore(reader, on),
  }
}

/**
 * What each method brought, and what it should hold beside the float: `left` is the float that stays in the drawer, null
 * while nobody has said it.
 */
export function methodsOn(reader: Reader, on: PlainDate, left: Cents | null = null): readonly DayMethod[] {
  const opening = dayCloses.lastFloatBefore(reader, on)
  return dayMoney.takenByMethod(reader, on).map((taken) => ({
    ...taken,
    expected: besideFloat(taken, taken.method === 'cash' ? { opening, left: left ?? opening } : NO_FLOAT),
  }))
}

const NO_FLOAT = { opening: null, left: null } as const
