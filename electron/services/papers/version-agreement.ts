import * as choices from '../../../db/repositories/autopay.ts'
import * as patients from '../../../db/repositories/patients.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { agreementModel } from '../agreement-paper.ts'
import { planNow } from '../plan-changes/plan-now.ts'
import { termsHash } from '../terms-hash.ts'
import { makeFirstAgreement } from './first-agreement.ts'
import { openSchedule } from './open-schedule.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper } from './plan-letters.ts'
import { termChanges } from './term-changes.ts'
import { versionFacts } from './version-facts.ts'

/**
 * The agreement of the terms that hold. Of a plan that was never changed it is the first one, in the other language. Of
 * a changed one it is whole: what is left to pay on the newest terms, what changed, the disclosure where the change needs
 * one, and the boxes to sign. It carries the number of the plan and the version that it is about. Refused once nothing
 * is left to pay.
 * Source: payment plan specification, sections 7 and 14.3.
 */
export function makeVersionAgreement(making: Making, { planId }: OrderOf<'planAgreement'>): Answer<MadePaper> {
  const { reader, desk } = making
  const now = planNow(reader, planId, desk.today())
  if (now === null) return refused('NOT_FOUND')
  const { plan } = now
  const patient = patients.get(reader, plan.terms.patientId)
  const [before, newest] = versions.listOf(reader, planId).slice(-2)
  if (before === undefined || plan.left === 0) return noPaper('nothingOpen')
  if (newest === undefined) return makeFirstAgreement(making, { plan, patient, version: before })
  const { change } = newest
  const schedule = openSchedule(now.rows)
  if (schedule === null || change === null) return noPaper('nothingOpen')
  const of = { plan, patient, schedule, from: change.effectiveOn, needsDisclosure: change.disclosure === 'full' }
  const facts = versionFacts(reader, of)
  const hash = termsHash(desk, newest.terms, newest.demands)
  const made = { ...making.made, number: plan.number, version: plan.version }
  const autopay = choices.ofPlanAt(reader, planId, newest.createdAt)
  const changes = termChanges(before, newest, made.language)
  const model = agreementModel(reader, { ...facts, made, termsHash: hash, changes, autopay })
  const subject = { patientId: patient.id, patientName: patientName(patient), estimateId: null, planId }
  return done({ model, of: subject, isNumbered: true })
}
