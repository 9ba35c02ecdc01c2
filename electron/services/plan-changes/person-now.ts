import type { Reader } from '../../../db/connection.ts'
import * as contactWishes from '../../../db/repositories/contact-wishes.ts'
import * as patients from '../../../db/repositories/patients.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Reached } from '../../../shared/model/contact-wish.ts'
import type { PatientId } from '../../../shared/model/ids.ts'

/** What a change of a plan asks of the patient. */
export interface PersonNow {
  /** Of the record; null while it is not known. */
  readonly patientBornOn: PlainDate | null
  /** The confidential address and phone; null where there are none. */
  readonly wish: Reached | null
}

/** Reads what a change of a plan asks of its patient. */
export function personNow(reader: Reader, patientId: PatientId): PersonNow {
  return {
    patientBornOn: patients.find(reader, patientId)?.bornOn ?? null,
    wish: contactWishes.find(reader, patientId),
  }
}
