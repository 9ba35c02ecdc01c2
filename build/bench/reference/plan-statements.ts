import type { Seal } from '../../../db/connection.ts'
import type { RawConnection } from '../../../db/driver.ts'
import { FIRST_PREVIOUS_HASH } from '../../../db/ledger-chain.ts'
import { COUNSELOR, NOW, TODAY } from '../clinic-stores.ts'
import { ENGINE, type SamplePlan, WORKSTATION, YEAR } from '../save-plan.ts'

interface Head {
  readonly seq: number
  readonly hash: string
}

type Column = string | number | null

const VERSION_COLUMNS = `plan_id, version, estimate_id, route_id, owed_cents, is_estimate, down_payment_cents, size_by,
  size_count, size_amount_cents, frequency, agreed_on, first_due_on, roll, guarantor_name, guarantor_relation,
  guarantor_born_on, guarantor_address, guarantor_phone, language, engine_version, created_at, created_by`
const LEDGER_COLUMNS = `seq, id, plan_id, plan_version, kind, effective_on, posted_at, posted_by, workstation,
  debit_account, credit_account, amount_cents, reason, prev_hash, hash`
const AUDIT_COLUMNS = `seq, at, person_id, workstation, action, subject_kind, subject_id, after_json, prev_hash, hash`

/** Stores a plan by statements that were prepared once: the rows of `savePlan`, without anything between. */
export function planStatements(raw: RawConnection, seal: Seal): (plan: SamplePlan) => string {
  const lastOrdinal = raw.prepare<[], { last: number | null }>(
    `SELECT max(ordinal) AS last FROM numbers WHERE kind = 'plan' AND year = ${YEAR}`,
  )
  const number = raw.prepare('INSERT INTO numbers (number, kind, year, ordinal, taken_at) VALUES (?, ?, ?, ?, ?)')
  const plan = raw.prepare('INSERT INTO plans (id, number, patient_id, created_at, created_by) VALUES (?, ?, ?, ?, ?)')
  const version = raw.prepare(`INSERT INTO plan_versions (${VERSION_COLUMNS}) VALUES (${marks(23)})`)
  const demand = raw.prepare(
    `INSERT INTO installments (plan_id, version, number, contract_on, payable_on, amount_cents) VALUES (${marks(6)})`,
  )
  const heads = {
    ledger: raw.prepare<[], Head>('SELECT seq, hash FROM ledger_entries ORDER BY seq DESC LIMIT 1'),
    audit: raw.prepare<[], Head>('SELECT seq, hash FROM audit_trail ORDER BY seq DESC LIMIT 1'),
  }
  const entry = raw.prepare(`INSERT INTO ledger_entries (${LEDGER_COLUMNS}) VALUES (${marks(15)})`)
  const act = raw.prepare(`INSERT INTO audit_trail (${AUDIT_COLUMNS}) VALUES (${marks(10)})`)
  const store = (made: SamplePlan): string => {
    const ordinal = (lastOrdinal.get()?.last ?? 0) + 1
    const written = `PP-${YEAR}-${String(ordinal).padStart(4, '0')}`
    number.run(written, 'plan', YEAR, ordinal, NOW)
    plan.run(made.id, written, made.terms.patientId, NOW, COUNSELOR.id)
    version.run(...versionOf(made))
    for (const one of made.demands) {
      demand.run(made.id, 1, one.number, one.contractOn, one.payableOn, one.amountCents)
    }
    entry.run(...sealed(seal, heads.ledger.get(), entryOf(made)))
    act.run(...sealed(seal, heads.audit.get(), actOf(made, written)))
    return written
  }
  return (made) => raw.transaction(store).immediate(made)
}

function versionOf({ id, terms }: SamplePlan): Column[] {
  const { guarantor } = terms
  return [
    id,
    1,
    null,
    null,
    terms.owed,
    terms.isEstimate ? 1 : 0,
    terms.downPayment,
    'count',
    terms.size.by === 'count' ? terms.size.count : null,
    null,
    terms.frequency,
    terms.agreedOn,
    terms.firstDueOn,
    terms.roll,
    guarantor.name,
    guarantor.relation,
    guarantor.bornOn,
    guarantor.address,
    guarantor.phone,
    terms.language,
    ENGINE,
    NOW,
    COUNSELOR.id,
  ]
}

function entryOf({ id, entryId, terms }: SamplePlan): Record<string, Column> {
  return {
    id: entryId,
    plan_id: id,
    plan_version: 1,
    kind: 'chargesEnter',
    effective_on: TODAY,
    posted_at: NOW,
    posted_by: COUNSELOR.id,
    workstation: WORKSTATION,
    debit_account: 'planPrincipal',
    credit_account: 'patientAccount',
    amount_cents: terms.owed,
    reason: '',
  }
}

function actOf({ id, terms, demands }: SamplePlan, number: string): Record<string, Column> {
  return {
    at: NOW,
    person_id: COUNSELOR.id,
    workstation: WORKSTATION,
    action: 'plan.create',
    subject_kind: 'plan',
    subject_id: id,
    after_json: JSON.stringify({ number, owedCents: terms.owed, payments: demands.length }),
  }
}

/** The columns in the order of the statement, with place and hash around them. */
function sealed(seal: Seal, head: Head | undefined, columns: Record<string, Column>): Column[] {
  const previous = head?.hash ?? FIRST_PREVIOUS_HASH
  const content = { seq: (head?.seq ?? 0) + 1, ...columns }
  return [...Object.values(content), previous, seal(previous, content)]
}

function marks(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ')
}
