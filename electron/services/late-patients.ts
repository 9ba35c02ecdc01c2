import type { Reader } from '../../db/connection.ts'
import { listOpen } from '../../db/repositories/open-demands.ts'
import { pausesFrom } from '../../db/repositories/pauses.ts'
import * as versions from '../../db/repositories/plan-versions.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { isPausedOn } from '../../shared/engine/installments/late-clock.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import { isOverdue } from './desk-work/plan-rows.ts'

/** Patients with a signed plan of which a payment is overdue, as the day's work counts it; the clock of a pause stands. */
export function latePatients(reader: Reader, on: PlainDate): readonly PatientId[] {
  const overdue = listOpen(reader, on).filter((demand) => demand.wasSigned && isOverdue(demand, on))
  const changes = versions.allChanges(reader)
  const runs = overdue.filter(({ planId }) => !isPausedOn(on, pausesFrom(changes.get(planId) ?? [])))
  return [...new Set(runs.map(({ patientId }) => patientId))]
}
