import * as patients from '../../db/repositories/patients.ts'
import { sameContent } from '../../db/repositories/same-content.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Desk } from './desk.ts'
import { notPossible } from './plan-changes/change-refusal.ts'
import { recordAct } from './record-act.ts'

/**
 * Takes a patient who was added by mistake out of use, while no other record is about the person: nothing is deleted, and
 * the trail says who did. Source: user journeys, expectation 1.
 */
export function takePatientBack(
  desk: Desk,
  { patientId, saved }: Received<'patient.takeBack'>,
  caller: Caller,
): Answer<null> {
  return desk.store.writer.transaction((tx): Answer<null> => {
    const now = patients.find(tx, patientId)
    if (now === null) return refused('NOT_FOUND')
    const { id: _, ...draft } = now
    if (!sameContent(draft, saved)) return notPossible('patientChanged')
    if (patients.isNamed(tx, patientId)) return notPossible('patientNamed')
    patients.takeOut(tx, patientId, desk.now())
    const [before, after] = [{ inUse: 1 }, { inUse: 0 }]
    recordAct(desk, tx, caller, { action: 'patient.takeBack', kind: 'patient', id: patientId, before, after })
    return done(null)
  })
}

/** Puts a patient who was taken out of use back, with the same record. */
export function putPatientBack(
  desk: Desk,
  { patientId }: Received<'patient.putBack'>,
  caller: Caller,
): Answer<Patient> {
  return desk.store.writer.transaction((tx): Answer<Patient> => {
    if (!patients.putBack(tx, patientId, desk.now())) return refused('NOT_FOUND')
    const [before, after] = [{ inUse: 0 }, { inUse: 1 }]
    recordAct(desk, tx, caller, { action: 'patient.putBack', kind: 'patient', id: patientId, before, after })
    return done(patients.get(tx, patientId))
  })
}
