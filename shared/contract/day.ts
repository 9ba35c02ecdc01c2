import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import type { Role } from '../model/clinic.ts'
import { type PaymentMethod, paymentMethodSchema } from '../model/plan.ts'
import { amountSchema, lineSchema, plainDateSchema } from '../model/values.ts'
import type { Cents } from '../money/cents.ts'
import { answers, LOOKING } from './call.ts'

/** Roles that close a day. Only a supervisor opens one again. */
export const CLOSING: readonly Role[] = ['lead', 'supervisor']
const REOPENING: readonly Role[] = ['supervisor']

/** What one method brought on a day. `paidOut` is what left the drawer: refunds in cash. */
export interface DayMethod {
  readonly method: PaymentMethod
  readonly receipts: number
  readonly received: Cents
  readonly paidOut: Cents
  /** What it should hold beside the float, as long as the float stays as it was. */
  readonly expected: Cents
}

/** Money that went back on the day beside its own receipts: a receipt of an earlier day, or a refund. */
export interface DayWentBack {
  readonly kind: 'reversed' | 'refunded'
  readonly number: string
  readonly method: PaymentMethod
  readonly amount: Cents
}

/** A receipt of the day that stood at its end. */
export interface DayReceipt {
  readonly number: string
  readonly method: PaymentMethod
  readonly amount: Cents
}

/** A day that was closed or opened again, with what was counted and where the ledger ended. */
export interface DayAct {
  readonly action: 'close' | 'reopen'
  readonly at: string
  readonly by: string
  readonly float: Cents
  readonly reason: string
  readonly counts: readonly { readonly method: PaymentMethod; readonly expected: Cents; readonly counted: Cents }[]
  readonly ledgerSeq: number
  readonly ledgerHash: string
}

/** How a day stands. */
export interface DayState {
  readonly on: PlainDate
  readonly isClosed: boolean
  readonly methods: readonly DayMethod[]
  readonly receipts: readonly DayReceipt[]
  readonly wentBack: readonly DayWentBack[]
  /** Cash, checks and money orders: what goes to the bank, as long as the float stays as it was. */
  readonly deposit: Cents
  /** The float that yesterday's drawer was left with, or nothing known. */
  readonly lastFloat: Cents | null
  readonly acts: readonly DayAct[]
  /** A day of the week before on which money came and which nobody closed. */
  readonly openBefore: PlainDate | null
}

/** A day that was just closed, and whether the proven copy that belongs to it was made; `none` where none is kept. */
export interface ClosedDay extends DayState {
  readonly copy: 'proven' | 'failed' | 'none'
}

export const dayCalls = {
  'day.state': {
    takes: z.strictObject({ on: plainDateSchema }),
    gives: answers<DayState>(),
    roles: LOOKING,
    lock: 'none',
    audited: false,
  },
  /** Closes a day with what was counted; counted cash is without the float. */
  'day.close': {
    takes: z.strictObject({
      on: plainDateSchema,
      float: amountSchema,
      counted: z.array(z.strictObject({ method: paymentMethodSchema, amount: amountSchema })).max(6),
      explanation: lineSchema(300),
    }),
    gives: answers<ClosedDay>(),
    roles: CLOSING,
    lock: 'none',
    audited: true,
  },
  'day.reopen': {
    takes: z.strictObject({ on: plainDateSchema, reason: lineSchema(300) }),
    gives: answers<DayState>(),
    roles: REOPENING,
    lock: 'none',
    audited: true,
  },
} as const
