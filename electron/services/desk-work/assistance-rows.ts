import type { Reader } from '../../../db/connection.ts'
import * as determinations from '../../../db/repositories/determinations.ts'
import * as patients from '../../../db/repositories/patients.ts'
import { daysBetween, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { assistanceNeed } from '../../../shared/engine/assistance/assistance-need.ts'
import type { Determination } from '../../../shared/model/determination.ts'
import { patientName } from '../../../shared/model/patient.ts'
import type { PlainWorkRow } from './plan-rows.ts'

/** Help that runs out, and papers that have to come before it does. Incomes are never part of it. Source: J8. */
export function assistanceRows(reader: Reader, on: PlainDate): readonly PlainWorkRow[] {
  return newestOfEach(determinations.list(reader, null)).flatMap((one): readonly PlainWorkRow[] => {
    const found = assistanceNeed(one, on)
    return found === null ? [] : [rowOf(reader, one, found, on)]
  })
}

/** A later application of the same person stands for the one before. */
function newestOfEach(all: readonly Determination[]): readonly Determination[] {
  return all.filter((one) => all.find(({ patientId }) => patientId === one.patientId) === one)
}

function rowOf(
  reader: Reader,
  one: Determination,
  { need, about }: NonNullable<ReturnType<typeof assistanceNeed>>,
  on: PlainDate,
): PlainWorkRow {
  const patient = patients.get(reader, one.patientId)
  return {
    key: `assistance:${one.id}`,
    group: 'assistance',
    on: about,
    days: daysBetween(about, on),
    planId: null,
    estimateId: null,
    patientId: patient.id,
    patientName: patientName(patient),
    phone: patient.phone,
    language: patient.language,
    what: { kind: 'assistance', need },
    amount: null,
    lastContact: null,
    nextStep: need === 'ending' || need === 'ended' ? 'renewHelp' : 'askPapers',
    plan: null,
    brokenPromises: 0,
  }
}
