import * as patients from '../../db/repositories/patients.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import { patientIdSchema } from '../../shared/model/ids.ts'
import type { Patient } from '../../shared/model/patient.ts'
import { cardNumberRefusal } from './card-number.ts'
import { changedFields } from './changed-fields.ts'
import type { Desk } from './desk.ts'
import { recordAct } from './record-act.ts'

/** Keeps a new patient, or the changes to one. The audit trail names the fields that changed, not what stood there. */
export function savePatient(desk: Desk, request: Received<'patient.save'>, caller: Caller): Answer<Patient> {
  const { draft, patientId } = request
  const { lastName, firstName, preferredName, phone, email, address } = draft
  const card = cardNumberRefusal({ lastName, firstName, preferredName, phone, email, address })
  if (card) return card
  return desk.store.writer.transaction((tx): Answer<Patient> => {
    const before = patientId === null ? null : patients.find(tx, patientId)
    if (patientId !== null && before === null) return refused('NOT_FOUND')
    const patient = { ...draft, id: patientId ?? patientIdSchema.parse(desk.newId()) }
    if (before === null) patients.add(tx, patient, desk.now())
    else patients.save(tx, patient, desk.now())
    const after = before === null ? { isNew: 1 } : { changed: changedFields(before, draft) }
    recordAct(desk, tx, caller, { action: 'patient.save', kind: 'patient', id: patient.id, after })
    return done(patient)
  })
}
