import type { Reader } from '../../db/connection.ts'
import * as clinics from '../../db/repositories/clinic.ts'
import * as schedules from '../../db/repositories/clinic-schedules.ts'
import * as estimates from '../../db/repositories/estimates.ts'
import * as plans from '../../db/repositories/plans.ts'
import { planRulesForPrice } from '../../shared/engine/assistance/prompt-pay.ts'
import { schedulesOn } from '../../shared/engine/assistance/schedules-in-force.ts'
import type { DatedAmount } from '../../shared/engine/installments/micro-plan.ts'
import type { PolicyBook } from '../../shared/engine/installments/policy/drafted-policy.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { Plan, PlanDraft } from '../../shared/model/plan.ts'
import { type Cents, minusCents } from '../../shared/money/cents.ts'
import { shippedPacks } from '../../shared/rules/policy/shipped-packs-table.ts'
import { policiesIn } from './plan-policies.ts'

/** The book of a clinic, with all of its settings. */
export interface ClinicBook extends PolicyBook {
  readonly clinic: Clinic
}

/** Everything that decides what plans of this clinic may say now. */
export function policyBook(reader: Reader): ClinicBook {
  const { policy, packs } = policiesIn(reader)
  return { clinic: clinics.get(reader), policy, packs: [...shippedPacks, ...packs] }
}

/** The clinic's book with the discount that could still be had on what the plan is made for. */
export function bookForPrice(reader: Reader, { estimateId, routeId, agreedOn }: PlanDraft): ClinicBook {
  const book = policyBook(reader)
  const stored = estimateId === null ? null : estimates.find(reader, estimateId)
  const wanted = routeId ?? stored?.draft.chosenRouteId
  const route = stored?.draft.question.routes.find(({ id }) => id === wanted) ?? null
  const inForce = schedulesOn(schedules.list(reader), agreedOn)
  return { ...book, policy: planRulesForPrice(book.policy, inForce, route) }
}

/** The same book with the days on which the clinic was closed when the plan was made: agreed dates never move later. */
export function bookWhenMade(reader: Reader, draft: PlanDraft, createdAt: string): ClinicBook {
  const book = bookForPrice(reader, draft)
  return { ...book, clinic: { ...book.clinic, daysOff: clinics.daysOffAt(reader, createdAt) } }
}

/** An open plan with the payments that it still asks for. */
export interface PromisedPlan {
  readonly planId: Plan['id']
  readonly number: string
  readonly version: number
  readonly left: Cents
  readonly demands: readonly DatedAmount[]
  /** Neither this patient's nor this payer's: of somebody who lives with them. */
  readonly isOfHousehold: boolean
}

/** Whose plans are asked for; with `address` those of everybody at home there too. */
export interface PayerOf {
  readonly patientId: PlanDraft['patientId']
  readonly guarantorName: string
  readonly address?: string
}

/**
 * What the patient or the payer has promised in other open plans, by date, so that nobody promises twice.
 * Source: payment plan specification, section 6.1, number 5.
 */
export function promisedPlans(reader: Reader, of: PayerOf): readonly PromisedPlan[] {
  const { patientId, guarantorName, address } = of
  const own = plans.listOfPayer(reader, patientId, guarantorName)
  const all = address === undefined ? own : plans.listOfHousehold(reader, { patientId, guarantorName, address })
  const open = all.filter(({ state }) => state === 'active' || state === 'awaitingSignature')
  return open.map(({ id, number, version, left, installments }) => ({
    isOfHousehold: own.every((plan) => plan.id !== id),
    planId: id,
    number,
    version,
    left,
    demands: demandsLeft(installments),
  }))
}

function demandsLeft(installments: Plan['installments']): readonly DatedAmount[] {
  return installments
    .map(({ contractOn, amount, paid }) => ({ on: contractOn, amount: minusCents(amount, paid) }))
    .filter(({ amount }) => amount > 0)
}
