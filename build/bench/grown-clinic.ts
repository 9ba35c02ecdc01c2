import type { OpenStore, RowContent, Seal } from '../../db/connection.ts'
import type { RawConnection } from '../../db/driver.ts'
import { chainKeyFrom, FIRST_PREVIOUS_HASH, sealBy } from '../../db/ledger-chain.ts'
import * as clinic from '../../db/repositories/clinic.ts'
import { addMonths } from '../../shared/dates/plain-date.ts'
import { type PlanId, planIdSchema } from '../../shared/model/ids.ts'
import { COUNSELOR, encryptedStore, fill, KEY, NOW, patientId, statementsOn, TODAY } from './clinic-stores.ts'
import { SAMPLE_CLINIC } from './sample-clinic.ts'

/** Every plan of the clinic is paid in ten installments of 100.00; the first one was paid. */
const COUNT = 10
const EACH = 10_000
const YEAR = 2026
const PATIENTS = 40

/** Plans that may be opened and paid: their ledger entries are sealed. They lie evenly among the others. */
export const SEALED_PLANS = 64

/**
 * An encrypted clinic with so many signed plans and ten times as many installments, each with its charges, a receipt
 * and what that paid. Rows are made by whole statements; entries of plans that nobody will open have a number for a
 * hash. Gives the store and the plans that may be opened.
 */
export function grownClinic(folder: string, plans: number): { store: OpenStore; sealed: readonly PlanId[] } {
  const store = encryptedStore(folder)
  fill(store, PATIENTS)
  store.writer.transaction((tx) => clinic.save(tx, SAMPLE_CLINIC, COUNSELOR.id, NOW))
  const raw = statementsOn(folder)
  raw.pragma('synchronous=OFF')
  const sealed = raw.transaction(() => grow(raw, Math.floor(plans / SEALED_PLANS)))()
  raw.close()
  store.checkpoint()
  return { store, sealed }
}

/** Sixty-four times so many plans, the last of each lot sealed. */
function grow(raw: RawConnection, lot: number): readonly PlanId[] {
  const seal = sealBy(chainKeyFrom(KEY))
  const sealed: PlanId[] = []
  let previous = FIRST_PREVIOUS_HASH
  for (let last = lot; last <= lot * SEALED_PLANS; last += lot) {
    addPlans(raw, { first: last - lot + 1, last })
    previous = addNumberedEntries(raw, { first: last - lot + 1, last: last - 1 }, previous)
    previous = addSealedEntries(raw, last, previous, seal)
    raw.prepare(insertFor('allocations', ALLOCATION)).run({ first: last - lot + 1, last })
    sealed.push(planIdSchema.parse(`W1-plan-${last}`))
  }
  return sealed
}

interface Lot {
  readonly first: number
  readonly last: number
}

/** The columns of a row as SQL; `i` counts the plans. */
type Template = Readonly<Record<string, string>>

const BY = text(COUNSELOR.id)
const AT = text(NOW)
const ON = text(TODAY)
const PLAN = "'W1-plan-' || i"
const RECEIPT = "'W1-receipt-' || i"
const NUMBER = `'PP-${YEAR}-' || printf('%04d', i)`
const RECEIPT_NUMBER = `'R-${YEAR}-' || printf('%04d', i)`

const TEMPLATES: readonly (readonly [string, Template])[] = [
  ['numbers', { number: NUMBER, kind: "'plan'", year: `${YEAR}`, ordinal: 'i', taken_at: AT }],
  ['numbers', { number: RECEIPT_NUMBER, kind: "'receipt'", year: `${YEAR}`, ordinal: 'i', taken_at: AT }],
  ['plans', { id: PLAN, number: NUMBER, patient_id: patientOf(), created_at: AT, created_by: BY }],
  [
    'plan_versions',
    {
      plan_id: PLAN,
      version: '1',
      owed_cents: `${COUNT * EACH}`,
      is_estimate: '0',
      down_payment_cents: '0',
      size_by: "'count'",
      size_count: `${COUNT}`,
      frequency: "'monthly'",
      agreed_on: ON,
      first_due_on: text(addMonths(TODAY, 1)),
      roll: "'none'",
      guarantor_name: "'Sample Guarantor B'",
      guarantor_relation: "'self'",
      guarantor_address: "'27 Sample Lane, Columbus, OH 43004'",
      guarantor_phone: "'(555) 010-0177'",
      language: "'en'",
      engine_version: "'1'",
      created_at: AT,
      created_by: BY,
    },
  ],
  [
    'plan_signatures',
    { plan_id: PLAN, version: '1', signed_on: ON, signed_how: "'paper'", recorded_at: AT, recorded_by: BY },
  ],
  [
    'receipts',
    {
      id: RECEIPT,
      number: RECEIPT_NUMBER,
      plan_id: PLAN,
      amount_cents: `${EACH}`,
      method: "'cash'",
      reference: "''",
      received_on: ON,
      posted_at: AT,
      posted_by: BY,
      is_down_payment: '0',
      request_key: "'filled-' || i",
    },
  ],
]

const ALLOCATION: Template = {
  entry_id: `${PLAN} || '-3'`,
  receipt_id: RECEIPT,
  plan_id: PLAN,
  version: '1',
  installment: '1',
  amount_cents: `${EACH}`,
}

/** What stands in the ledger of each plan, in this order. */
const ENTRIES = [
  { kind: 'chargesEnter', debit: 'planPrincipal', credit: 'patientAccount', cents: COUNT * EACH, isOfReceipt: false },
  { kind: 'receipt', debit: 'cashClearing', credit: 'unappliedCash', cents: EACH, isOfReceipt: true },
  { kind: 'allocation', debit: 'unappliedCash', credit: 'planPrincipal', cents: EACH, isOfReceipt: true },
] as const

function addPlans(raw: RawConnection, lot: Lot): void {
  for (const [table, row] of TEMPLATES) raw.prepare(insertFor(table, row)).run(lot)
  const days = Array.from({ length: COUNT }, (_, k) => `(${k + 1}, ${text(addMonths(TODAY, k + 1))})`)
  raw
    .prepare(
      `${counting()} INSERT INTO installments (plan_id, version, number, contract_on, payable_on, amount_cents)
       SELECT ${PLAN}, 1, day.column1, day.column2, day.column2, ${EACH}
       FROM plan_numbers CROSS JOIN (VALUES ${days.join(', ')}) AS day`,
    )
    .run(lot)
}

/** Entries that follow one another without a seal. Gives the hash of the last one. */
function addNumberedEntries(raw: RawConnection, lot: Lot, previous: string): string {
  if (lot.last < lot.first) return previous
  const kinds = ENTRIES.map(({ kind, debit, credit, cents, isOfReceipt }, k) => {
    const columns = [k + 1, text(kind), text(debit), text(credit), cents, isOfReceipt ? 1 : 0]
    return `(${columns.join(', ')})`
  })
  const seq = `((i - 1) * ${ENTRIES.length} + entry.column1)`
  raw
    .prepare(
      `${counting()} INSERT INTO ledger_entries (${LEDGER_COLUMNS.join(', ')}, receipt_id, prev_hash, hash)
       SELECT ${seq}, ${PLAN} || '-' || entry.column1, ${PLAN}, 1, entry.column2, ${ON}, ${AT}, ${BY}, 'W1',
         entry.column3, entry.column4, entry.column5, '', iif(entry.column6, ${RECEIPT}, NULL),
         iif(i = @first AND entry.column1 = 1, @previous, printf('%064x', ${seq} - 1)), printf('%064x', ${seq})
       FROM plan_numbers CROSS JOIN (VALUES ${kinds.join(', ')}) AS entry ORDER BY 1`,
    )
    .run({ ...lot, previous })
  return (lot.last * ENTRIES.length).toString(16).padStart(64, '0')
}

const LEDGER_COLUMNS = [
  'seq',
  'id',
  'plan_id',
  'plan_version',
  'kind',
  'effective_on',
  'posted_at',
  'posted_by',
  'workstation',
  'debit_account',
  'credit_account',
  'amount_cents',
  'reason',
] as const

/** Entries as the product seals them. Gives the hash of the last one. */
function addSealedEntries(raw: RawConnection, plan: number, previous: string, seal: Seal): string {
  let last = previous
  for (const [k, { kind, debit, credit, cents, isOfReceipt }] of ENTRIES.entries()) {
    const [seq, id] = [(plan - 1) * ENTRIES.length + k + 1, `W1-plan-${plan}`]
    const values = [seq, `${id}-${k + 1}`, id, 1, kind, TODAY, NOW, COUNSELOR.id, 'W1', debit, credit, cents, '']
    const columns: RowContent = Object.fromEntries(LEDGER_COLUMNS.map((name, place) => [name, values[place] ?? null]))
    const content = isOfReceipt ? { ...columns, receipt_id: `W1-receipt-${plan}` } : columns
    const row = { ...content, prev_hash: last, hash: seal(last, content) }
    const marks = Object.keys(row).map((name) => `@${name}`)
    raw.prepare(`INSERT INTO ledger_entries (${Object.keys(row).join(', ')}) VALUES (${marks.join(', ')})`).run(row)
    last = row.hash
  }
  return last
}

function insertFor(table: string, row: Template): string {
  return `${counting()} INSERT INTO ${table} (${Object.keys(row).join(', ')})
    SELECT ${Object.values(row).join(', ')} FROM plan_numbers`
}

function counting(): string {
  return `WITH RECURSIVE plan_numbers (i) AS (
    SELECT CAST(@first AS INTEGER) UNION ALL SELECT i + 1 FROM plan_numbers WHERE i < @last)`
}

/** The plans are spread over the patients. */
function patientOf(): string {
  return `${text(patientId(0).replace(/0$/, ''))} || (i % ${PATIENTS})`
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}
