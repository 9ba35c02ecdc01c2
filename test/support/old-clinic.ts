import type { RawConnection } from '../../db/driver.ts'
import { chainHash, chainKeyFrom, FIRST_PREVIOUS_HASH } from '../../db/ledger-chain.ts'

const AT = '2026-11-01T15:00:00.000Z'
const ON = '2026-11-01'

type Row = Readonly<Record<string, string | number | null>>

/** How many plans an old clinic has; each owes 600.00, paid 100.00 by one receipt. */
export const OLD_PLANS = 4

/**
 * Fills a file of an older schema with a clinic's rows as they were written then: people, patients, plans with schedules,
 * receipts, a chained ledger and trail, papers; and from the steps that brought them on, changes, refunds and calls.
 */
export function fillOldClinic(raw: RawConnection, step: number, key: Buffer): void {
  raw.transaction(() => {
    insert(raw, 'people', { id: 'P1', name: 'Counselor 1', name_key: 'counselor 1', active: 1, added_at: AT })
    const ledger = chainOf(raw, 'ledger_entries', key)
    const trail = chainOf(raw, 'audit_trail', key)
    for (let count = 1; count <= OLD_PLANS; count += 1) {
      oldPlan(raw, count)
      oldMoney(raw, count, ledger)
      oldPaper(raw, count)
      trail({
        at: AT,
        person_id: 'P1',
        workstation: 'W1',
        action: 'payment.post',
        subject_kind: 'receipt',
        subject_id: `R${count}`,
        before_json: null,
        after_json: '{"amountCents":10000}',
      })
      if (step >= 4) oldCall(raw, count)
    }
  })()
}

function oldPlan(raw: RawConnection, count: number): void {
  const number = `PP-2026-${String(count).padStart(4, '0')}`
  insert(raw, 'patients', {
    id: `A${count}`,
    last_name: 'Patient A',
    first_name: 'Sample',
    preferred_name: '',
    born_on: null,
    phone: '',
    email: '',
    address: '',
    language: 'en',
    account: '',
    name_key: 'sample patient a',
    phone_digits: '',
    account_key: '',
    added_at: AT,
    changed_at: AT,
  })
  insert(raw, 'numbers', { number, kind: 'plan', year: 2026, ordinal: count, taken_at: AT })
  insert(raw, 'plans', { id: `L${count}`, number, patient_id: `A${count}`, created_at: AT, created_by: 'P1' })
  insert(raw, 'plan_versions', {
    plan_id: `L${count}`,
    version: 1,
    owed_cents: 60_000,
    is_estimate: 0,
    down_payment_cents: 0,
    size_by: 'count',
    size_count: 6,
    frequency: 'monthly',
    agreed_on: ON,
    first_due_on: '2026-12-01',
    roll: 'none',
    guarantor_name: 'Sample Patient A',
    guarantor_relation: 'self',
    guarantor_address: '',
    guarantor_phone: '',
    language: 'en',
    engine_version: '1',
    created_at: AT,
    created_by: 'P1',
  })
  for (let month = 1; month <= 6; month += 1) {
    const day = month === 1 ? '2026-12-01' : `2027-0${month - 1}-01`
    const dates = { contract_on: day, payable_on: day }
    insert(raw, 'installments', { plan_id: `L${count}`, version: 1, number: month, ...dates, amount_cents: 10_000 })
  }
  insert(raw, 'plan_signatures', {
    plan_id: `L${count}`,
    version: 1,
    signed_on: ON,
    signed_how: 'paper',
    recorded_at: AT,
    recorded_by: 'P1',
  })
}

function oldMoney(raw: RawConnection, count: number, ledger: (row: Row) => void): void {
  const number = `R-2026-${String(count).padStart(4, '0')}`
  insert(raw, 'numbers', { number, kind: 'receipt', year: 2026, ordinal: count, taken_at: AT })
  insert(raw, 'receipts', {
    id: `R${count}`,
    number,
    plan_id: `L${count}`,
    amount_cents: 10_000,
    method: 'cash',
    reference: '',
    received_on: ON,
    posted_at: AT,
    posted_by: 'P1',
    is_down_payment: 0,
    request_key: `old-${count}`,
  })
  const entry = (id: string, kind: string, row: Row): void =>
    ledger({
      id: `${id}${count}`,
      plan_id: `L${count}`,
      plan_version: 1,
      kind,
      effective_on: ON,
      posted_at: AT,
      posted_by: 'P1',
      workstation: 'W1',
      reason: '',
      receipt_id: `R${count}`,
      reverses_id: null,
      ...row,
    })
  const charges = { debit_account: 'planPrincipal', credit_account: 'patientAccount', amount_cents: 60_000 }
  entry('E-c', 'chargesEnter', { ...charges, receipt_id: null })
  entry('E-r', 'receipt', { debit_account: 'cashClearing', credit_account: 'unappliedCash', amount_cents: 10_000 })
  entry('E-a', 'allocation', { debit_account: 'unappliedCash', credit_account: 'planPrincipal', amount_cents: 10_000 })
  insert(raw, 'allocations', {
    entry_id: `E-a${count}`,
    receipt_id: `R${count}`,
    plan_id: `L${count}`,
    version: 1,
    installment: 1,
    amount_cents: 10_000,
  })
}

function oldPaper(raw: RawConnection, count: number): void {
  insert(raw, 'papers', {
    id: `D${count}`,
    number: `R-2026-${String(count).padStart(4, '0')}`,
    version: 1,
    kind: 'receipt',
    language: 'en',
    title: 'Receipt',
    patient_id: `A${count}`,
    patient_name: 'Sample Patient A',
    plan_id: `L${count}`,
    receipt_id: `R${count}`,
    issued_at: AT,
    issued_by: 'P1',
  })
  for (const face of ['original', 'copy'])
    raw
      .prepare('INSERT INTO paper_files (paper_id, face, bytes, sha256, page_count) VALUES (?, ?, ?, ?, 1)')
      .run(`D${count}`, face, Buffer.from(`%PDF ${face} ${count}`), 'a'.repeat(64))
}

function oldCall(raw: RawConnection, count: number): void {
  insert(raw, 'plan_contacts', {
    id: `C${count}`,
    plan_id: `L${count}`,
    contacted_on: ON,
    outcome: 'promised',
    promised_cents: 5_000,
    promised_on: '2026-11-20',
    note: '',
    logged_at: AT,
    logged_by: 'P1',
  })
}

/** Adds rows to a chained table as the app of that time did. */
function chainOf(raw: RawConnection, table: string, key: Buffer): (row: Row) => void {
  const chainKey = chainKeyFrom(key)
  let previousHash = FIRST_PREVIOUS_HASH
  let seq = 0
  return (row) => {
    seq += 1
    const hash = chainHash(chainKey, previousHash, { seq, ...row })
    insert(raw, table, { seq, ...row, prev_hash: previousHash, hash })
    previousHash = hash
  }
}

function insert(raw: RawConnection, table: string, row: Row): void {
  const names = Object.keys(row)
  const marks = names.map(() => '?').join(', ')
  raw.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`).run(...Object.values(row))
}
