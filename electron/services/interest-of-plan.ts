import type { Reader } from '../../db/connection.ts'
import type { Demand } from '../../db/repositories/plan-rows.ts'
import * as versions from '../../db/repositories/plan-versions.ts'
import * as plans from '../../db/repositories/plans.ts'
import { rhythmOf } from '../../shared/dates/frequency.ts'
import { interestAccount } from '../../shared/engine/installments/account-of.ts'
import { interestOf } from '../../shared/engine/installments/draft-terms.ts'
import type { InterestAccount, InterestEra, PlanMoney } from '../../shared/engine/installments/interest-account.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { minusCents, sumCents, ZERO } from '../../shared/money/cents.ts'
import { allocationsOf, feeUsesOf, type StandingFee, type StandingReceipt } from './allocations.ts'
import { standingFees } from './plan-fees/standing-fees.ts'

/** What decides about the interest of a plan: its demands as agreed, its terms over time, and the money that counts. */
interface BearingPlan {
  readonly demands: readonly Demand[]
  /** Oldest first; the first day is the one of the agreement. */
  readonly eras: readonly InterestEra[]
  readonly money: readonly StandingReceipt[]
  /** Money on fees repays no principal and pays no interest. */
  readonly fees: readonly StandingFee[]
}

/** Demands as they are asked now, and where their interest stands; no account on a plan that never bore interest. */
export interface AskedNow {
  readonly demands: readonly Demand[]
  readonly account: InterestAccount | null
  /** A change ended the plan: its payments hold all interest that it will ever have. */
  readonly isEnded: boolean
}

/**
 * What the newest version of a plan asks after this money: as agreed, but for interest that early or late money changed.
 * Source: payment plan specification, sections 5.1 and 8.2.
 */
export function askedNow(
  reader: Reader,
  planId: PlanId,
  money: readonly StandingReceipt[],
  fees: readonly StandingFee[] = standingFees(reader, planId),
): AskedNow {
  const demands = plans.demandsOf(reader, planId)
  const plan = plans.get(reader, planId)
  const stored = plan.version === 1 ? [] : versions.listOf(reader, planId)
  const eras = stored.length === 0 ? [eraOf(plan.terms, plan.terms.agreedOn, demands)] : erasOf(stored)
  const asked = askedOf({ demands, eras, money, fees })
  const isEnded = stored.at(-1)?.change?.closes === true
  return isEnded ? { ...asked, demands, isEnded } : { ...asked, isEnded: false }
}

function askedOf({ demands, eras, money, fees }: BearingPlan): Omit<AskedNow, 'isEnded'> {
  if (eras.every((era) => era.terms === null) || demands.every(({ number }) => number === 0))
    return { demands, account: null }
  const agreed = demands.map((demand) => ({ ...demand, ...demand.agreed }))
  const rows = agreed.filter(({ number }) => number > 0)
  const account = interestAccount({
    rows,
    eras,
    money: moneyFor(agreed, money, fees),
  })
  const asked = new Map(account.asked.map((row) => [row.number, row]))
  return {
    account,
    demands: demands.map((demand) => {
      const row = asked.get(demand.number)
      return row === undefined ? demand : { ...demand, amount: row.amount, interest: row.interest }
    }),
  }
}

/** From when a version's terms hold, and what principal its payments repay. */
function eraOf(
  terms: PlanDraft,
  from: InterestEra['from'],
  demands: readonly Pick<Demand, 'number' | 'agreed'>[],
): InterestEra {
  const dated = demands.filter(({ number }) => number > 0)
  const principal = sumCents(dated.map(({ agreed }) => minusCents(agreed.amount, agreed.interest)))
  const { frequency, firstDueOn } = terms
  return { from, terms: interestOf(terms), principal, firstDueOn, rhythm: rhythmOf(frequency, firstDueOn) }
}

/** The terms of all versions of a plan, oldest first. */
function erasOf(stored: readonly versions.StoredVersion[]): readonly InterestEra[] {
  return stored.map(({ terms, demands, change }) => {
    const agreed = demands.map(({ number, amountCents, interestCents }) => ({
      number,
      agreed: { amount: amountCents, interest: interestCents },
    }))
    return eraOf(terms, change?.effectiveOn ?? terms.agreedOn, agreed)
  })
}

/** Money less what of it pays the down payment or fees. */
function moneyFor(
  agreed: readonly Demand[],
  money: readonly StandingReceipt[],
  fees: readonly StandingFee[],
): readonly PlanMoney[] {
  const uses = allocationsOf(agreed, money, fees)
  const onFees = feeUsesOf(agreed, money, fees)
  return money.map(({ seq, receivedOn: on, amount, excess }) => {
    const other = (uses.get(seq) ?? []).filter(({ installment }) => installment <= 0).map((use) => use.amount)
    const asFees = (onFees.get(seq) ?? []).map((use) => use.amount)
    return { seq, on, amount: minusCents(amount, sumCents([ZERO, ...other, ...asFees])), excess }
  })
}
