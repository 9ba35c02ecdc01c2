import type { Reader } from '../../../db/connection.ts'
import { type PlacedRow, search } from '../../../db/repositories/audit-search.ts'
import * as patients from '../../../db/repositories/patients.ts'
import * as people from '../../../db/repositories/people.ts'
import * as plans from '../../../db/repositories/plans.ts'
import * as receipts from '../../../db/repositories/receipts.ts'
import type { AuditLine } from '../../../shared/contract/audit.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { patientIdSchema, personIdSchema, planIdSchema, receiptIdSchema } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import type { Desk } from '../desk.ts'
import { ACTIONS_OF_KIND } from './audit-actions.ts'

/** Rows of the trail that fit, in words. */
export function auditLines(
  desk: Desk,
  wanted: Received<'audit.save'>,
  page: { readonly below: number | null; readonly most: number },
): readonly AuditLine[] {
  const { reader } = desk.store
  const names = new Map(people.list(reader).map(({ id, name }) => [id, name]))
  const { kind, ...filter } = wanted
  const actions = kind === null ? null : ACTIONS_OF_KIND[kind]
  return search(reader, { ...filter, actions }, page).map((row) => lineOf(reader, names, row))
}

function lineOf(reader: Reader, names: ReadonlyMap<string, string>, row: PlacedRow): AuditLine {
  const { seq, at, personId, workstation, action, subjectKind, subjectId, before, after } = row
  const subject = subjectOf(reader, subjectKind, subjectId)
  const personName = personId === null ? null : (names.get(personId) ?? null)
  return { seq, at, personName, workstation, action, subjectKind, subjectId, subject, before, after }
}

function subjectOf(reader: Reader, kind: string, id: string): string {
  switch (kind) {
    case 'person': {
      const person = personIdSchema.safeParse(id)
      return person.success ? (people.find(reader, person.data)?.name ?? '') : ''
    }
    case 'patient': {
      const parsed = patientIdSchema.safeParse(id)
      const patient = parsed.success ? patients.find(reader, parsed.data) : null
      return patient === null ? '' : patientName(patient)
    }
    case 'plan': {
      const parsed = planIdSchema.safeParse(id)
      return parsed.success ? (plans.find(reader, parsed.data)?.number ?? '') : ''
    }
    case 'receipt': {
      const parsed = receiptIdSchema.safeParse(id)
      return parsed.success ? (receipts.find(reader, parsed.data)?.receipt.number ?? '') : ''
    }
    default:
      return ''
  }
}
