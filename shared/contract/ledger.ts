import { z } from 'zod'
import type { Role } from '../model/clinic.ts'
import type { LedgerReport } from '../model/ledger.ts'
import { ADMINISTRATION, answers, LOOKING, nothing } from './call.ts'

/** Roles that may have the whole ledger read. */
export const PROVING: readonly Role[] = ['lead', 'supervisor', 'administrator']

/** A receipt's number that was given out and stands on no receipt; `enteredAs` is the receipt that names it since. */
export interface ReceiptGap {
  readonly number: string
  readonly enteredAs: string | null
}

export const ledgerCalls = {
  /** Receipts that went out and are not in the records: after a restore they are entered again. Oldest first. */
  'ledger.gaps': {
    takes: nothing,
    gives: answers<readonly ReceiptGap[]>(),
    roles: [...LOOKING, ...ADMINISTRATION],
    lock: 'none',
    audited: false,
  },
  /**
   * What a look at the ledger found. The first who asks after the clinic was opened begins it: `start` reads what came
   * after the last proven backup, `full` everything, in small parts beside the day's work.
   */
  'ledger.state': {
    takes: z.strictObject({ scope: z.enum(['start', 'full']) }),
    gives: answers<LedgerReport>(),
    roles: [...LOOKING, ...ADMINISTRATION],
    lock: 'none',
    audited: false,
  },
  /** Reads the whole ledger now, because a person asked. */
  'ledger.check': { takes: nothing, gives: answers<LedgerReport>(), roles: PROVING, lock: 'none', audited: true },
} as const
