import { sql } from 'drizzle-orm'
import type { PlanId } from '../shared/model/ids.ts'
import type { ChainName, FoundOnPlan, LedgerFinding, LedgerReport, LedgerScope } from '../shared/model/ledger.ts'
import {
  type ChainFault,
  type ChainTable,
  editedEntries,
  standingAnchor,
  WALK_START,
  walkFrom,
  walkOn,
  witnessFaults,
} from './chain-walk.ts'
import type { ChainHeads } from './chained-tables.ts'
import type { OpenStore, Reader } from './connection.ts'
import { faultsOf, faultsOfRows, faultsSince, type LedgerFault, lastPlanRow } from './repositories/ledger-check.ts'

/** What is looked at, and the ends of the chains that were written down elsewhere. */
export interface LedgerLook {
  readonly store: Pick<OpenStore, 'reader' | 'seal' | 'schemaFaults'>
  readonly anchors: readonly ChainHeads[]
}

/** What a look found; who looked puts the moment to it. */
export type Looked = Omit<LedgerReport, 'checkedAt'>

/** So many rows or plans are read before the desk gets its turn again: a few hundredths of a second. */
const ROWS_AT_ONCE = 400
const PLANS_AT_ONCE = 100

/**
 * Looks at the ledger and the audit trail in small parts; between two of them the desk may work. `start` reads what was
 * written since the last end that a proven backup wrote down, `full` reads everything.
 * Source: security and reliability, section 5; payment plan specification, section 9.
 */
export function* lookAtLedger(look: LedgerLook, scope: LedgerScope): Generator<void, Looked> {
  const { reader } = look.store
  const references = scope === 'full' ? yield* referenceFindings(reader) : []
  const findings: LedgerFinding[] = [...guardFindings(look), ...references]
  const ledger = yield* walkTable(look, 'ledger_entries', scope)
  const trail = yield* walkTable(look, 'audit_trail', scope)
  findings.push(...ledger.findings, ...trail.findings)
  const faults = scope === 'start' ? faultsSince(reader, ledger.fromSeq - 1) : yield* allPlanFaults(reader)
  findings.push(...faults.map((fault) => sumsFinding(reader, fault)))
  const plans = reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM plans`)?.n ?? 0
  return { scope, entries: ledger.rows, fromSeq: ledger.fromSeq, plans, findings }
}

/** The same in one go: where nobody waits at the desk, or nobody can. */
export function lookAtOnce(look: LedgerLook, scope: LedgerScope): Looked {
  const parts = lookAtLedger(look, scope)
  for (let part = parts.next(); ; part = parts.next()) if (part.done) return part.value
}

/** What is wrong with one plan: its own entries and its sums. Quick enough to ask before each payment. */
export function findingsOfPlan({ reader, seal }: LedgerLook['store'], planId: PlanId): readonly LedgerFinding[] {
  const edited = editedEntries(reader, seal, sql`WHERE plan_id = ${planId}`)
  return [
    ...edited.map((seq): LedgerFinding => ({ kind: 'edited', chain: 'ledger', seq, plan: planOfEntry(reader, seq) })),
    ...faultsOf(reader, planId).map((fault) => sumsFinding(reader, fault)),
  ]
}

/** Rows that name a record which is not there: somebody took it out with another program. One table at a time. */
export function* referenceFindings(reader: Reader): Generator<void, readonly LedgerFinding[]> {
  const tables = reader.all<{ name: string }>(sql`
    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`)
  const findings: LedgerFinding[] = []
  for (const { name } of tables) {
    const rows = reader.all<{ missingFrom: string; rows: number }>(sql`
      SELECT parent AS missingFrom, count(*) AS rows FROM pragma_foreign_key_check(${name}) GROUP BY parent ORDER BY parent`)
    findings.push(...rows.map((row): LedgerFinding => ({ kind: 'reference', table: name, ...row })))
    yield
  }
  return findings
}

function guardFindings({ store }: LedgerLook): readonly LedgerFinding[] {
  return store.schemaFaults().map((fault) => ({ kind: 'guard', ...fault }))
}

interface WalkedTable {
  readonly findings: readonly LedgerFinding[]
  readonly rows: number
  readonly fromSeq: number
}

function* walkTable(look: LedgerLook, table: ChainTable, scope: LedgerScope): Generator<void, WalkedTable> {
  const { reader, seal } = look.store
  const anchors = look.anchors.flatMap((heads) => heads[table] ?? [])
  const anchor = scope === 'start' ? standingAnchor({ reader, seal, table }, anchors) : null
  let place = anchor === null ? WALK_START : walkFrom(anchor)
  const fromSeq = place.seq + 1
  const faults: ChainFault[] = []
  let rows = 0
  for (let isDone = false; !isDone; ) {
    const part = walkOn({ reader, seal, table }, place, ROWS_AT_ONCE)
    faults.push(...part.faults)
    rows += part.rows
    place = part.place
    isDone = part.isDone
    yield
  }
  const known = new Set(faults.map(seqOf))
  const witnessed = witnessFaults(reader, table, anchors).filter((fault) => !known.has(seqOf(fault)))
  const findings = [...faults, ...witnessed].map((fault) => chainFinding(reader, table, fault))
  return { findings, rows, fromSeq }
}

function* allPlanFaults(reader: Reader): Generator<void, readonly LedgerFault[]> {
  const last = lastPlanRow(reader)
  const faults: LedgerFault[] = []
  for (let from = 1; from <= last; from += PLANS_AT_ONCE) {
    faults.push(...faultsOfRows(reader, from, from + PLANS_AT_ONCE - 1))
    yield
  }
  return faults
}

const CHAINS: Readonly<Record<ChainTable, ChainName>> = { ledger_entries: 'ledger', audit_trail: 'auditTrail' }

function chainFinding(reader: Reader, table: ChainTable, fault: ChainFault): LedgerFinding {
  const chain = CHAINS[table]
  if (fault.kind === 'tailCut') return { chain, ...fault }
  const plan = chain === 'ledger' ? planOfEntry(reader, seqOf(fault)) : null
  return { chain, plan, ...fault }
}

function seqOf(fault: ChainFault): number {
  return 'seq' in fault ? fault.seq : fault.from
}

function sumsFinding(reader: Reader, { rule, planId, offByCents }: LedgerFault): LedgerFinding {
  const planNumber = reader.get<{ number: string }>(sql`SELECT number FROM plans WHERE id = ${planId}`)?.number ?? ''
  return { kind: 'sums', rule, plan: { planId, planNumber }, offByCents }
}

function planOfEntry(reader: Reader, seq: number): FoundOnPlan | null {
  const found = reader.get<FoundOnPlan>(sql`
    SELECT p.id AS planId, p.number AS planNumber
    FROM ledger_entries e JOIN plans p ON p.id = e.plan_id WHERE e.seq = ${seq}`)
  return found ?? null
}
