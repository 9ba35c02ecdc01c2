import { useState } from 'react'
import { AUDIT_KINDS, type AuditKind } from '../../../../shared/contract/audit.ts'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import { addDays, type PlainDate } from '../../../../shared/dates/plain-date.ts'
import { type PatientId, patientIdSchema, personIdSchema } from '../../../../shared/model/ids.ts'
import { useToday } from '../../../ui/today.tsx'
import type { AuditWish } from '../api/audit.ts'

/** Stands for no filter in a pick list. */
export const ALL = 'all'

export interface AuditFilterText {
  readonly person: string
  readonly patient: string
  readonly kind: string
  readonly from: string
  readonly to: string
}

export interface AuditFilter {
  readonly text: AuditFilterText
  readonly wish: AuditWish
  readonly change: (changes: Partial<AuditFilterText>) => void
}

/** What is chosen above the list, and the wish that it makes: the last week of everybody to begin with, or all of one patient. */
export function useAuditFilter(patientId?: PatientId): AuditFilter {
  const today = useToday()
  const [text, setText] = useState<AuditFilterText>(() => ({
    person: ALL,
    patient: patientId ?? ALL,
    kind: ALL,
    from: patientId === undefined ? typedDate(addDays(today, -7)) : '',
    to: typedDate(today),
  }))
  const person = personIdSchema.safeParse(text.person)
  const patient = patientIdSchema.safeParse(text.patient)
  const [from, to] = [dayOf(text.from, today), dayOf(text.to, today)]
  return {
    text,
    change: (changes) => setText((before) => ({ ...before, ...changes })),
    wish: {
      personId: text.person !== ALL && person.success ? person.data : null,
      patientId: text.patient !== ALL && patient.success ? patient.data : null,
      kind: kindOf(text.kind),
      from: from === null ? null : startOf(from),
      before: to === null ? null : startOf(addDays(to, 1)),
    },
  }
}

function kindOf(text: string): AuditKind | null {
  return AUDIT_KINDS.find((kind) => kind === text) ?? null
}

function dayOf(text: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(text, today, 'past')
  return reading.kind === 'date' ? reading.value : null
}

/** The moment in UTC at which a day begins where this workstation stands. */
function startOf(day: PlainDate): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date).toISOString()
}
