import * as contactWishes from '../../../db/repositories/contact-wishes.ts'
import * as patients from '../../../db/repositories/patients.ts'
import * as planRefusals from '../../../db/repositories/plan-refusals.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { assistanceApplication } from '../../../shared/documents/assistance-application.ts'
import { assistanceDecision } from '../../../shared/documents/assistance-decision.ts'
import { knownFigure, unknownFigure } from '../../../shared/documents/paper-figures.ts'
import { refusalNotice } from '../../../shared/documents/refusal-notice.ts'
import { mailedTo, reachedAt } from '../../../shared/model/contact-wish.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { refusalFaults } from '../../../shared/text/plan-refused.ts'
import { sheetOrigin } from './estimate-facts.ts'
import { type MadePaper, type Making, OF_NOBODY } from './order-facts.ts'

/** The application form: with a patient's name on it, or blank. */
export function makeApplication(making: Making, order: OrderOf<'assistanceApplication'>): Answer<MadePaper> {
  const { patientId, returnBy } = order
  const patient = patientId === null ? null : patients.find(making.reader, patientId)
  if (patientId !== null && patient === null) return refused('NOT_FOUND')
  const applicant =
    patient === null
      ? null
      : {
          name: patientName(patient),
          bornOn: patient.bornOn,
          ...reachedAt(contactWishes.find(making.reader, patient.id), { ...patient, relation: 'self' }),
        }
  const model = assistanceApplication({ ...sheetOrigin(making), applicant, returnBy })
  return done({
    model,
    of: patient === null ? OF_NOBODY : { ...OF_NOBODY, patientId: patient.id, patientName: patientName(patient) },
  })
}

/** The answer to an application, as it was decided. */
export function makeDecision(making: Making, order: OrderOf<'assistanceDecision'>): Answer<MadePaper> {
  const patient = patients.find(making.reader, order.patientId)
  if (patient === null) return refused('NOT_FOUND')
  const { address } = mailedTo(contactWishes.find(making.reader, patient.id), { ...patient, relation: 'self' })
  const { outcome, validFrom, validUntil, householdSize, guidelineYear, reason, missingPapers, papersDueOn } = order
  const model = assistanceDecision({
    ...sheetOrigin(making),
    applicant: { name: patientName(patient), address, account: patient.account || null },
    outcome,
    discountPercent: order.discountPercent || null,
    validFrom,
    validUntil,
    householdSize,
    visitFee: order.visitFee ?? null,
    income: order.income === null ? unknownFigure('assistance.income') : knownFigure('assistance.income', order.income),
    guidelinePercent: order.guidelinePercent || null,
    guidelineYear,
    reason,
    missingPapers: missingPapers.filter((each) => each !== ''),
    papersDueOn,
  })
  return done({ model, of: { ...OF_NOBODY, patientId: patient.id, patientName: patientName(patient) } })
}

/** The letter with the reasons of a refused plan; none for one that was taken back. */
export function makeRefusalNotice(making: Making, { refusalId }: OrderOf<'refusalNotice'>): Answer<MadePaper> {
  const found = planRefusals.find(making.reader, refusalId)
  if (found === null) return refused('NOT_FOUND')
  if (found.takenBack !== null) {
    return refused('NOT_POSSIBLE', { code: 'takenBack', reason: refusalFaults.takenBack })
  }
  const patient = patients.get(making.reader, found.patientId)
  const { askedBy, askedOn, refusedOn, amount, installments, reasons, words } = found
  const relation = askedBy === patientName(patient) ? 'self' : 'other'
  const wish = contactWishes.find(making.reader, patient.id)
  const { address } = mailedTo(wish, { relation, address: found.address })
  const model = refusalNotice({
    ...sheetOrigin(making),
    payer: { name: askedBy, address },
    account: patient.account || null,
    askedOn,
    refusedOn,
    amount: amount === null ? unknownFigure('refusal.amount') : knownFigure('refusal.amount', amount),
    installments,
    reasons: reasons.filter((reason) => reason !== 'other'),
    words,
  })
  return done({
    model,
    of: { ...OF_NOBODY, patientId: patient.id, patientName: patientName(patient) },
    onStored: (tx, documentId) => planRefusals.addLetter(tx, refusalId, documentId),
  })
}
