import * as contactWishes from '../../db/repositories/contact-wishes.ts'
import { nearSearch } from '../../db/repositories/near-search.ts'
import * as patientFilters from '../../db/repositories/patient-filters.ts'
import * as patientSearch from '../../db/repositories/patient-search.ts'
import * as patientSums from '../../db/repositories/patient-sums.ts'
import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { PatientAlert, PatientRow } from '../../shared/contract/patient.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { PatientFilter } from '../../shared/model/patient-filter.ts'
import type { Desk } from './desk.ts'
import { latePatients } from './late-patients.ts'
import { recordLook } from './record-act.ts'

/** Among so many hits of a text the filter looks; whoever has a name that common types more of it. */
const MOST_FILTERED = 1_000

/**
 * Who may be meant by what was typed, with coverage and sums for the list. What was typed is not written to the audit
 * trail, only how many were shown. Where nobody fits, those who are near are given on request, and say so.
 */
export function findPatients(
  desk: Desk,
  request: Received<'patient.find'>,
  caller: Caller,
): Answer<readonly PatientRow[]> {
  const { reader } = desk.store
  const { text, limit, near, filter } = request
  const exact =
    filter === undefined ? patientSearch.search(reader, text, limit) : filtered(desk, request, filter, caller)
  const hits = exact.length === 0 && near === true && filter === undefined ? nearSearch(reader, text, limit) : exact
  const ids = hits.map(({ id }) => id)
  const sums = patientSums.listOf(reader, ids, desk.today())
  const wishes = contactWishes.alertsOf(reader, ids)
  const rows = hits.flatMap((patient): readonly PatientRow[] => {
    const sum = sums.get(patient.id)
    const alerts = alertsIn(wishes.get(patient.id))
    return sum ? [{ patient, ...sum, alerts, ...(exact.length === 0 ? { isNear: true } : {}) }] : []
  })
  recordLook(desk, caller, { action: 'patient.find', kind: 'patient', id: '', after: { shown: rows.length } })
  return done(rows)
}

/** Those of a filter who fit the text; without a text those who changed last. */
function filtered(
  desk: Desk,
  { text, limit }: Received<'patient.find'>,
  filter: PatientFilter,
  { person }: Caller,
): readonly Patient[] {
  const { reader } = desk.store
  const on = desk.today()
  const facts = { on, personId: person?.id ?? null, late: () => latePatients(reader, on) }
  if (text.trim() === '') return patientFilters.lastOf(reader, filter, facts, limit)
  const found = patientSearch.search(reader, text, MOST_FILTERED)
  const fitting = patientFilters.fitting(
    reader,
    filter,
    facts,
    found.map(({ id }) => id),
  )
  return found.filter(({ id }) => fitting.has(id)).slice(0, limit)
}

function alertsIn(wish?: { readonly mayMail: boolean; readonly isConfidential: boolean }): readonly PatientAlert[] {
  if (wish === undefined) return []
  return [...(wish.mayMail ? [] : (['noMail'] as const)), ...(wish.isConfidential ? (['confidential'] as const) : [])]
}
