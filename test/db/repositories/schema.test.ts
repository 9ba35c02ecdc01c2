import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { appendOnlyTriggers } from '../../../db/append-only.ts'
import * as approvals from '../../../db/schema/approvals.ts'
import { auditTrail } from '../../../db/schema/audit-trail.ts'
import * as authorizations from '../../../db/schema/authorizations.ts'
import * as autopay from '../../../db/schema/autopay.ts'
import * as benefitPlans from '../../../db/schema/benefit-plans.ts'
import { benefitRules } from '../../../db/schema/benefit-rules.ts'
import * as cardPictures from '../../../db/schema/card-pictures.ts'
import { clinicClosures, clinicSettings } from '../../../db/schema/clinic.ts'
import { clinicScheduleEditions } from '../../../db/schema/clinic-schedules.ts'
import { collectionFacts } from '../../../db/schema/collection-facts.ts'
import { contactWishEditions } from '../../../db/schema/contact-wishes.ts'
import * as coverages from '../../../db/schema/coverages.ts'
import * as credentials from '../../../db/schema/credentials.ts'
import * as dayCloses from '../../../db/schema/day-closes.ts'
import { deskRules, factorRoles } from '../../../db/schema/desk-rules.ts'
import * as determinations from '../../../db/schema/determinations.ts'
import * as eligibility from '../../../db/schema/eligibility.ts'
import { estimateBills } from '../../../db/schema/estimate-bills.ts'
import { estimateOutcomes } from '../../../db/schema/estimate-outcomes.ts'
import * as estimates from '../../../db/schema/estimates.ts'
import * as fees from '../../../db/schema/fees.ts'
import { formDrafts } from '../../../db/schema/form-drafts.ts'
import { ledgerEntries } from '../../../db/schema/ledger.ts'
import { numbers } from '../../../db/schema/numbers.ts'
import * as paperEvents from '../../../db/schema/paper-events.ts'
import * as papers from '../../../db/schema/papers.ts'
import { patientNoteEditions } from '../../../db/schema/patient-notes.ts'
import * as patientTexts from '../../../db/schema/patient-texts.ts'
import { patients } from '../../../db/schema/patients.ts'
import * as people from '../../../db/schema/people.ts'
import { planBalances } from '../../../db/schema/plan-balances.ts'
import * as planChanges from '../../../db/schema/plan-changes.ts'
import * as planFees from '../../../db/schema/plan-fees.ts'
import * as planPolicies from '../../../db/schema/plan-policies.ts'
import * as planRefusals from '../../../db/schema/plan-refusals.ts'
import * as plans from '../../../db/schema/plans.ts'
import * as printQueue from '../../../db/schema/print-queue.ts'
import * as receipts from '../../../db/schema/receipts.ts'
import * as refunds from '../../../db/schema/refunds.ts'
import { relatedPersonEditions } from '../../../db/schema/related-people.ts'
import * as reviews from '../../../db/schema/reviews.ts'
import * as tray from '../../../db/schema/tray.ts'
import * as work from '../../../db/schema/work.ts'
import { openMemoryStore } from '../../support/store.ts'

const store = openMemoryStore()
const declared: readonly SQLiteTable[] = [
  ...Object.values(people),
  ...Object.values(credentials),
  ...Object.values(approvals),
  ...Object.values(reviews),
  deskRules,
  factorRoles,
  clinicSettings,
  clinicClosures,
  clinicScheduleEditions,
  patients,
  ...Object.values(patientTexts),
  ...Object.values(benefitPlans),
  benefitRules,
  ...Object.values(coverages),
  ...Object.values(cardPictures),
  ...Object.values(eligibility),
  ...Object.values(fees),
  numbers,
  ...Object.values(estimates),
  ...Object.values(plans),
  ...Object.values(planChanges),
  ...Object.values(planPolicies),
  ...Object.values(planFees),
  ...Object.values(planRefusals),
  ...Object.values(autopay),
  planBalances,
  ...Object.values(dayCloses),
  ...Object.values(receipts),
  ...Object.values(refunds),
  ...Object.values(work),
  collectionFacts,
  estimateBills,
  estimateOutcomes,
  ledgerEntries,
  ...Object.values(papers),
  ...Object.values(paperEvents),
  ...Object.values(printQueue),
  formDrafts,
  ...Object.values(tray),
  ...Object.values(authorizations),
  ...Object.values(determinations),
  patientNoteEditions,
  contactWishEditions,
  relatedPersonEditions,
  auditTrail,
]

interface StoredTable {
  readonly name: string
  readonly strict: number
}

const stored = store.reader.all<StoredTable>(
  sql`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`,
)

test('every table that migrations make is declared in code', () => {
  const names = stored.map(({ name }) => name).filter((name) => name !== 'schema_steps')

  expect(declared.map(getTableName).sort()).toEqual(names.sort())
})

test('every table is strict', () => {
  expect(stored.filter(({ strict }) => strict !== 1)).toEqual([])
})

test.each(declared.map((table) => [getTableName(table), table] as const))(
  '%s has the declared columns',
  (name, table) => {
    const columns = store.reader.all<{ name: string; type: string; notnull: number }>(
      sql`SELECT name, type, "notnull" FROM pragma_table_info(${name})`,
    )
    const inCode = Object.values(getTableColumns(table)).map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      notnull: column.notNull,
    }))

    const inFile = columns.map(({ notnull, ...column }) => ({
      ...column,
      notnull:
        notnull === 1 ||
        inCode.some(({ name: same, type }) => same === column.name && type === 'INTEGER' && isKey(table, same)),
    }))
    expect(inFile).toEqual(inCode)
  },
)

test('nothing is deleted because something else was', () => {
  const links = stored.flatMap(({ name }) =>
    store.reader.all<{ on_delete: string }>(sql`SELECT on_delete FROM pragma_foreign_key_list(${name})`),
  )

  expect(links.length).toBeGreaterThan(30)
  expect(links.filter(({ on_delete }) => on_delete !== 'NO ACTION')).toEqual([])
})

test.each(['ledger_entries', 'audit_trail'])('%s can only grow, each row chained to the one before', (name) => {
  const triggers = store.reader.all<{ sql: string }>(
    sql`SELECT sql FROM sqlite_schema
      WHERE type = 'trigger' AND tbl_name = ${name} AND sql LIKE '%BEFORE %' ORDER BY name`,
  )
  const expected = appendOnlyTriggers(name)

  expect(triggers).toHaveLength(4)
  for (const trigger of triggers) expect(expected).toContain(trigger.sql)
})

test('money columns hold whole cents within range only', () => {
  const money = declared.flatMap((table) =>
    Object.values(getTableColumns(table)).map(({ name }) => [table, name] as const),
  )
  const unchecked = money
    .filter(([, name]) => name.endsWith('_cents'))
    .filter(([table, name]) => !new RegExp(`CHECK \\(${name} BETWEEN -?\\d+ AND 90000000000`).test(sqlOf(table)))

  expect(unchecked.map(([table, name]) => `${getTableName(table)}.${name}`)).toEqual([])
})

function sqlOf(table: SQLiteTable): string {
  const row = store.reader.get<{ sql: string }>(sql`SELECT sql FROM sqlite_schema WHERE name = ${getTableName(table)}`)
  return row?.sql ?? ''
}

/** SQLite does not call its own row numbers NOT NULL, though they are. */
function isKey(table: SQLiteTable, column: string): boolean {
  return Object.values(getTableColumns(table)).some(({ name, primary }) => name === column && primary)
}
