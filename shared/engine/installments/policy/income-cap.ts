import type { Cents } from '../../../money/cents.ts'
import type { Rate } from '../../../money/rate.ts'
import type { IncomeBasis } from '../../../rules/policy/policy-pack.ts'
import { incomeCapAmount } from '../budget.ts'
import type { ChosenPack } from './choose-packs.ts'
import type { ClinicPlanPolicy } from './clinic-plan-policy.ts'
import { clinicLimit, type Limit, saidBy, strictest } from './limit.ts'
import type { PolicyQuestion } from './policy-plan.ts'

/** A share of one kind of income. */
export interface IncomeShare {
  readonly share: Rate
  readonly basis: IncomeBasis
}

/** The share in money. */
export interface MonthlyCap extends IncomeShare {
  readonly amount: Cents
}

/** What all plans of the guarantor may take of a month together. */
export interface IncomeLimit {
  /** The lowest of the caps that are known; null while none is. */
  readonly cap: Limit<MonthlyCap> | null
  /** Caps that hold, but whose kind of income nobody has asked for. */
  readonly notAsked: readonly Limit<IncomeShare>[]
}

/**
 * The most that a month's payments may be, as the packs and the clinic cap them. Rounded down: a cent more would break
 * the cap. Caps of different kinds of income are compared in money. Source: payment plan specification, section 6.1.
 */
export function incomeLimit(
  chosen: readonly ChosenPack[],
  clinic: ClinicPlanPolicy,
  question: Pick<PolicyQuestion, 'billKind' | 'income'>,
): IncomeLimit {
  const shares = [...packShares(chosen, question.billKind), ...clinicShares(clinic)]
  const caps = shares.flatMap((limit): readonly Limit<MonthlyCap>[] => {
    const income = question.income[limit.value.basis]
    if (income === null) return []
    return [{ ...limit, value: { ...limit.value, amount: incomeCapAmount(income, limit.value.share) } }]
  })
  return {
    cap: strictest(caps, (a, b) => a.amount < b.amount),
    notAsked: shares.filter((limit) => question.income[limit.value.basis] === null),
  }
}

function packShares(
  chosen: readonly ChosenPack[],
  billKind: PolicyQuestion['billKind'],
): readonly Limit<IncomeShare>[] {
  return saidBy(chosen, (pack) => pack.incomeCap).flatMap((limit): readonly Limit<IncomeShare>[] => {
    const share = limit.value[billKind]
    return share === null ? [] : [{ ...limit, value: { share, basis: limit.value.basis } }]
  })
}

function clinicShares(clinic: ClinicPlanPolicy): readonly Limit<IncomeShare>[] {
  return clinic.incomeCap === null ? [] : [clinicLimit({ share: clinic.incomeCap, basis: 'grossMonthly' })]
}
