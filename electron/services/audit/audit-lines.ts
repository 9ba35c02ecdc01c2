import type { Reader } from '../../../db/connection.ts'
import { type PlacedRow, search } from '../../../db/repositories/audit-search.ts'
import * as people from '../../../db/repositories/people.ts'
import { nameOfRecord } from '../../../db/repositories/record-names.ts'
import type { AuditLine } from '../../../shared/contract/audit.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import type { Desk } from '../desk.ts'
import { ACTIONS_OF_KIND } from './audit-actions.ts'

/** Facts that hold the id of a record, and the kind of it. */
const KIND_OF_FACT: Readonly<Record<string, string>> = {
  patientId: 'patient',
  planId: 'plan',
  receiptId: 'receipt',
  estimateId: 'estimate',
  benefitPlanId: 'benefitPlan',
  coverageId: 'coverage',
}

/** Kinds of records that a row of the work list is about, by the first word of its key. */
const KIND_OF_WORK: Readonly<Record<string, string>> = {
  approvals: 'approval',
  authorizations: 'coverage',
  benefits: 'coverage',
  estimates: 'estimate',
  goodFaith: 'estimate',
  prints: 'paper',
}

/** Rows of the trail that fit, in words. */
export function auditLines(
  desk: Desk,
  wanted: Received<'audit.save'>,
  page: { readonly below: number | null; readonly most: number },
): readonly AuditLine[] {
  const { reader } = desk.store
  const people = namesOfPeople(reader)
  const { kind, ...filter } = wanted
  const actions = kind === null ? null : ACTIONS_OF_KIND[kind]
  return search(reader, { ...filter, actions }, page).map((row) => lineOf(reader, people, row))
}

function namesOfPeople(reader: Reader): ReadonlyMap<string, string> {
  return new Map(people.list(reader).map(({ id, name }) => [id, name]))
}

function lineOf(reader: Reader, people: ReadonlyMap<string, string>, row: PlacedRow): AuditLine {
  const { seq, at, personId, workstation, action, subjectKind, subjectId, before, after } = row
  const subject = subjectOf(reader, subjectKind, subjectId)
  const personName = personId === null ? null : (people.get(personId) ?? null)
  const names = namesIn(reader, people, [before, after])
  return { seq, at, personName, workstation, action, subjectKind, subjectId, subject, before, after, names }
}

function subjectOf(reader: Reader, kind: string, id: string): string {
  if (kind !== 'work') return nameOfRecord(reader, kind, id)
  const [group = '', record = ''] = id.split(':')
  return nameOfRecord(reader, KIND_OF_WORK[group] ?? 'plan', record)
}

/** The ids in the facts of a row, by the name or number that people know them by. */
function namesIn(
  reader: Reader,
  people: ReadonlyMap<string, string>,
  facts: readonly AuditLine['before'][],
): AuditLine['names'] {
  const named = facts
    .flatMap((side) => Object.entries(side ?? {}))
    .flatMap(([fact, value]) => {
      if (typeof value !== 'string' || value === '') return []
      const kind = KIND_OF_FACT[fact]
      const name = people.get(value) ?? (kind === undefined ? '' : nameOfRecord(reader, kind, value))
      return name === '' ? [] : [[value, name] as const]
    })
  return Object.fromEntries(named)
}
