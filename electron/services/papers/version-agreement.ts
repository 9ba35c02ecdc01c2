import * as feeTerms from '../../../db/repositories/fee-terms.ts'
import * as patients from '../../../db/repositories/patients.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { interestOf } from '../../../shared/engine/installments/draft-terms.ts'
import { limitsOfDraft, stateOfAddress } from '../../../shared/engine/installments/policy/drafted-policy.ts'
import { INCOME_UNKNOWN } from '../../../shared/engine/installments/policy/policy-plan.ts'
import type { Schedule } from '../../../shared/engine/installments/schedule.ts'
import { patientName } from '../../../shared/model/patient.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import { ZERO } from '../../../shared/money/cents.ts'
import { agreementModel } from '../agreement-paper.ts'
import { planNow } from '../plan-changes/plan-now.ts'
import { policyBook } from '../plan-limits-of.ts'
import { openDisclosure, openSchedule } from './open-schedule.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper } from './plan-letters.ts'
import { termChanges } from './plan-papers.ts'

/**
 * The agreement of a changed plan, whole: what is left to pay on the newest terms, what changed, the disclosure where the
 * change needs one, and the boxes to sign. It carries the number of the plan and the version that it is about. Refused
 * while the plan was never changed, and once nothing is left to pay.
 * Source: payment plan specification, sections 7 and 14.3.
 */
export function makeVersionAgreement(making: Making, { planId }: OrderOf<'planAgreement'>): Answer<MadePaper> {
  const { reader, desk } = making
  const now = planNow(reader, planId, desk.today())
  if (now === null) return refused('NOT_FOUND')
  const [before, newest] = versions.listOf(reader, planId).slice(-2)
  const change = newest?.change ?? null
  if (before === undefined || newest === undefined || change === null) return noPaper('firstVersion')
  const schedule = openSchedule(now.rows)
  if (schedule === null) return noPaper('nothingOpen')
  const { plan } = now
  const made = { ...making.made, number: plan.number, version: plan.version }
  const patient = patients.get(reader, plan.terms.patientId)
  const draft = draftOf(plan.terms, schedule, { language: made.language, agreedOn: change.effectiveOn })
  const book = policyBook(reader)
  const disclosed = openDisclosure(schedule, draft, book.clinic)
  const isDisclosed = disclosed.trigger.needed && change.disclosure === 'full'
  const trigger = { ...disclosed.trigger, needed: isDisclosed }
  const termsHash = desk.sha256(new TextEncoder().encode(JSON.stringify({ draft, schedule })))
  const model = agreementModel({
    made,
    clinic: book.clinic,
    patient,
    draft,
    planned: { kind: 'planned', schedule, disclosure: { ...disclosed, trigger }, interest: interestOf(draft) },
    estimate: null,
    policy: { ...book.policy, promptPayDiscount: null },
    limits: limitsOfDraft(book, { draft, residence: stateOfAddress(patient.address), income: INCOME_UNKNOWN }),
    fees: feeTerms.get(reader, planId, plan.version),
    downPaid: null,
    termsHash,
    changes: termChanges(before, newest, made.language),
  })
  const of = { patientId: patient.id, patientName: patientName(patient), estimateId: null, planId }
  return done({ model, of, isNumbered: true })
}

/** What is left as the terms of an agreement: its principal is the price, and no down payment is asked again. */
function draftOf(
  terms: PlanDraft,
  { principal, count, firstDueOn }: Schedule,
  over: Pick<PlanDraft, 'language' | 'agreedOn'>,
): PlanDraft {
  const size = { by: 'count', count } as const
  return { ...terms, ...over, owed: principal, downPayment: ZERO, size, firstDueOn, steps: null, estimateId: null }
}
