import * as feeTerms from '../../../db/repositories/fee-terms.ts'
import type * as versions from '../../../db/repositories/plan-versions.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import { withheldDiscount } from '../../../shared/engine/installments/draft-disclosure.ts'
import { type Patient, patientName } from '../../../shared/model/patient.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import type { AgreementFacts } from '../agreement-facts.ts'
import { agreementModel } from '../agreement-paper.ts'
import { bookWhenMade } from '../plan-limits-of.ts'
import { plannedFrom } from '../plan-schedule.ts'
import { hashOfDraft, termsHash } from '../terms-hash.ts'
import { madeFor } from './joined-plans.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper } from './plan-letters.ts'
import { limitsOfStored } from './stored-limits.ts'

/** A plan that was never changed, as it was stored. */
export interface UnchangedPlan {
  readonly plan: Plan
  readonly patient: Patient
  readonly version: versions.StoredVersion
}

/**
 * The first agreement of a plan in the other language: the same number and version, the same day, the same figures. It
 * is made of the stored terms and refused where these no longer make the payments that were agreed.
 * Source: payment plan specification, section 14.3, "English and Spanish together".
 */
export function makeFirstAgreement(making: Making, of: UnchangedPlan): Answer<MadePaper> {
  const { plan, patient, version } = of
  const { reader, desk } = making
  const draft = { ...version.terms, language: making.made.language }
  const book = bookWhenMade(reader, draft, plan.createdAt)
  const planned = plannedFrom(draft, { clinic: book.clinic, promptPay: withheldDiscount(book.policy) })
  const hash = termsHash(desk, version.terms, version.demands)
  if (planned.kind === 'refused' || hashOfDraft(desk, draft, planned) !== hash) return noPaper('termsMoved')
  const facts: AgreementFacts = {
    made: { ...making.made, number: plan.number, version: plan.version, issuedOn: draft.agreedOn },
    clinic: book.clinic,
    patient,
    draft,
    planned,
    ...madeFor(reader, plan),
    policy: book.policy,
    limits: limitsOfStored(book, draft, patient),
    fees: feeTerms.get(reader, plan.id, version.version),
    downPaid: downPaidOf(plan),
    termsHash: hash,
  }
  const subject = { patientId: patient.id, patientName: patientName(patient), estimateId: null, planId: plan.id }
  return done({ model: agreementModel(reader, facts), of: subject, isNumbered: true })
}

/** How the down payment came, where one did with the agreement. */
function downPaidOf({ receipts }: Plan): AgreementFacts['downPaid'] {
  const down = receipts.find(({ isDownPayment, reversed }) => isDownPayment && reversed === null)
  return down === undefined ? null : { by: down.method, receiptNumber: down.number }
}
