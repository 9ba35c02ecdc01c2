import type { Reader } from '../../db/connection.ts'
import * as credits from '../../db/repositories/credits.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { type CreditDuty, creditDuty } from '../../shared/engine/installments/credit-balance.ts'
import { stateOfAddress } from '../../shared/engine/installments/policy/drafted-policy.ts'
import { type UnclaimedDuty, unclaimedDuty } from '../../shared/engine/installments/unclaimed.ts'
import { policyBook } from './plan-limits-of.ts'

/** Money that is owed back, with what the law asks for. */
export interface OwedCredit extends credits.Credit {
  /** Null where no rule is known for its day. */
  readonly duty: CreditDuty | null
  /** Null where no rule of the payer's state is known. */
  readonly unclaimed: UnclaimedDuty | null
}

/**
 * The credits of all plans, the oldest first: by when an effort to give each back is due, and from when it belongs to a
 * state. Source: payment plan specification, section 8.3; 15 U.S.C. 1666d.
 */
export function owedCredits(reader: Reader, on: PlainDate): readonly OwedCredit[] {
  const { clinic, policy, packs } = policyBook(reader)
  const place = { clinicState: clinic.state === '' ? null : clinic.state, providerKind: policy.providerKind, on }
  return credits.list(reader).map((credit) => {
    const { amount, cameUpOn, payerAddress } = credit
    const facts = { ...place, cameUpOn, payerState: stateOfAddress(payerAddress) }
    return { ...credit, duty: creditDuty(amount, cameUpOn), unclaimed: unclaimedDuty(packs, facts) }
  })
}
