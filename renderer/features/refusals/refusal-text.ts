import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { type Reached, reachedAt } from '../../../shared/model/contact-wish.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import { type Patient, patientName } from '../../../shared/model/patient.ts'
import type { PlanRefusalDraft, RefusalReason } from '../../../shared/model/plan-refusal.ts'
import { parseMoney } from '../../../shared/money/parse-money.ts'

/** A refusal as it is typed. */
export interface RefusalText {
  readonly askedBy: string
  readonly address: string
  readonly askedOn: string
  readonly refusedOn: string
  readonly amount: string
  readonly installments: string
  readonly charge: 'unknown' | 'no' | 'yes'
  readonly reasons: readonly RefusalReason[]
  readonly words: string
}

/** The form as it opens: the patient asked, today, and is written to as they want. */
export function startingText(patient: Patient, wish: Reached | null, today: PlainDate): RefusalText {
  return {
    askedBy: patientName(patient),
    address: reachedAt(wish, { ...patient, relation: 'self' }).address,
    askedOn: typedDate(today),
    refusedOn: typedDate(today),
    amount: '',
    installments: '',
    charge: 'unknown',
    reasons: [],
    words: '',
  }
}

/** How many payments are typed; null where nothing can be read. */
export function countOf(text: string): number | null {
  const count = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0
  return count >= 1 && count <= 120 ? count : null
}

/** What the form states; null while a day or the name cannot be read. */
export function draftOf(text: RefusalText, patientId: PatientId, today: PlainDate): PlanRefusalDraft | null {
  const [askedOn, refusedOn] = [dayOf(text.askedOn, today), dayOf(text.refusedOn, today)]
  if (askedOn === null || refusedOn === null || text.askedBy.trim() === '') return null
  const amount = parseMoney(text.amount)
  return {
    patientId,
    askedBy: text.askedBy.trim(),
    address: text.address.trim(),
    askedOn,
    refusedOn,
    amount: amount.kind === 'amount' ? amount.value : null,
    installments: countOf(text.installments),
    hasFinanceCharge: text.charge === 'unknown' ? null : text.charge === 'yes',
    reasons: [...text.reasons],
    words: text.words.trim(),
  }
}

function dayOf(typed: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(typed, today, 'past')
  return reading.kind === 'date' ? reading.value : null
}
