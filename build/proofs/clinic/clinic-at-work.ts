import { createHash } from 'node:crypto'
import type { OpenStore } from '../../../db/connection.ts'
import * as patients from '../../../db/repositories/patients.ts'
import * as people from '../../../db/repositories/people.ts'
import { drawDocument } from '../../../electron/pdf/draw-document.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk } from '../../../test/support/desk.ts'
import { aRunningPlan, pay } from '../../../test/support/running-plan.ts'
import { ADMINISTRATOR, aPatient, COUNSELOR, NOW, PATIENT_DRAFT, SUPERVISOR } from '../../../test/support/samples.ts'

/**
 * Does a day's work in an open clinic, by the real services: so many patients, each with a signed plan and payments, one
 * of them taken back, with real papers for all of it.
 */
export async function workInClinic(store: OpenStore, patientCount: number): Promise<void> {
  store.writer.transaction((tx) => {
    for (const person of [COUNSELOR, SUPERVISOR, ADMINISTRATOR]) people.add(tx, person, NOW)
    patients.save(tx, aPatient('W1-patient-a'), NOW)
  })
  const desk = openDesk({
    store,
    drawPaper: (model, marks) => drawDocument(model, marks),
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  })
  for (let count = 0; count < patientCount; count += 1) {
    const plan = await aRunningPlan(desk, { owed: cents(60_000 + count * 37) })
    await pay(desk, plan.id, 10_000 + count)
    await pay(desk, plan.id, 2_501)
    await ask(desk, 'patient.save', {
      patientId: null,
      draft: { ...PATIENT_DRAFT, lastName: `Patient ${count + 1}`, account: `AC-${1_000 + count}` },
    })
    desk.later({ minutes: 5 })
  }
}
