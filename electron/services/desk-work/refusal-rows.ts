import type { Reader } from '../../../db/connection.ts'
import * as patients from '../../../db/repositories/patients.ts'
import * as planRefusals from '../../../db/repositories/plan-refusals.ts'
import { daysBetween, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { patientName } from '../../../shared/model/patient.ts'
import type { PlainWorkRow } from './plan-rows.ts'

/** Refused plans whose reasons have not gone out in writing, each on the last day for it. Source: 12 CFR 1002.9(a). */
export function refusalRows(reader: Reader, on: PlainDate): readonly PlainWorkRow[] {
  return planRefusals.listUntold(reader).flatMap((refusal): readonly PlainWorkRow[] => {
    const { noticeBy, patientId } = refusal
    if (noticeBy === null) return []
    const patient = patients.get(reader, patientId)
    return [
      {
        key: `planRefusals:${refusal.id}`,
        group: 'planRefusals',
        on: noticeBy,
        days: daysBetween(noticeBy, on),
        planId: null,
        estimateId: null,
        patientId,
        patientName: patientName(patient),
        phone: patient.phone,
        language: patient.language,
        what: { kind: 'planRefusal', refusedOn: refusal.refusedOn, hasLetter: refusal.letter !== null },
        amount: null,
        lastContact: null,
        nextStep: 'sendReasons',
        plan: null,
        brokenPromises: 0,
      },
    ]
  })
}
