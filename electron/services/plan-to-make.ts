import * as numbers from '../../db/repositories/numbers.ts'
import * as patients from '../../db/repositories/patients.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import { yearOf } from '../../shared/dates/plain-date.ts'
import { allowedFees } from '../../shared/engine/installments/policy/allowed-fees.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { AgreementFacts } from './agreement-facts.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { downPaymentNumber } from './down-payment.ts'
import { checkedPlan } from './plan-check.ts'
import { planEstimate } from './plan-estimate.ts'
import { signedIn } from './signed-in.ts'
import { hashOfDraft } from './terms-hash.ts'

/**
 * All that the agreement of a requested plan tells of; refused where the plan cannot be made. Plans that it comes
 * `instead` of count as no other promises.
 */
export function planToMake(
  desk: Desk,
  request: Received<'plan.create'>,
  caller: Caller,
  instead: readonly PlanId[] = [],
): Answer<AgreementFacts> {
  const { reader } = desk.store
  const { draft: asked, downPayment: way = null, affordability: said = null } = request
  const { name, address, phone } = asked.guarantor
  const signers = (asked.agreement?.signers ?? []).map((signer) => `${signer.name} · ${signer.detail}`).join(' · ')
  const card = cardNumberRefusal({ name, address, phone, reference: way?.reference ?? '', signers })
  if (card) return card
  const patient = patients.find(reader, asked.patientId)
  if (patient === null) return refused('NOT_FOUND')
  const estimate = planEstimate(reader, asked)
  if (!estimate.ok) return estimate
  const checked = checkedPlan(reader, { draft: asked, patient, said, instead }, caller)
  if (!checked.ok) return checked
  const { draft, planned, limits, rules, book } = checked.value
  const made = {
    language: draft.language,
    number: numbers.next(reader, 'plan', yearOf(desk.today())),
    version: 1,
    issuedOn: draft.agreedOn,
    preparedBy: signedIn(caller).name,
  }
  const hash = hashOfDraft(desk, draft, planned)
  const downPaid = way && { by: way.method, receiptNumber: downPaymentNumber(desk, draft, way) }
  const of = {
    made,
    clinic: book.clinic,
    policy: book.policy,
    patient,
    draft,
    planned,
    limits,
    rules,
    fees: allowedFees(book.policy, limits).fees,
  }
  return done({ ...of, estimate: estimate.value, termsHash: hash, downPaid })
}
