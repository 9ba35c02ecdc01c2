import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { OpenStore } from '../../db/connection.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import { allFaults } from '../../db/repositories/ledger-check.ts'
import * as patientSearch from '../../db/repositories/patient-search.ts'
import * as patientSums from '../../db/repositories/patient-sums.ts'
import * as patients from '../../db/repositories/patients.ts'
import * as plans from '../../db/repositories/plans.ts'
import { aFolder, fill, patientId, samplePatient, TODAY } from './clinic-stores.ts'
import { addPlan, samplePlan } from './save-plan.ts'
import { enterFee } from './workday.ts'

/** The workload that the choice of the cipher was measured with: 30,000 patients, 90,000 ledger rows, 300 commits. */
const WHOLE = {
  patients: 30_000,
  plans: 1_800,
  commits: 300,
  pointReads: 20_000,
  statements: 10_000,
  searches: 900,
} as const
const FEES_OF_A_PLAN = 50

type Amounts = { readonly [Part in keyof typeof WHOLE]: number }

export interface Worked {
  readonly milliseconds: number
  /** Depends on everything that was read. */
  readonly seen: number
}

/**
 * A clinic's database in use, from the first row to the backup: patients and ledger rows are loaded, some rows are
 * committed one by one, records are read, statements drawn up, patients looked for, sums reported, everything copied and
 * checked. `part` says which part of the whole is done: 10 for a tenth. The empty clinic is made before the clock runs,
 * because that happens once in its life.
 */
export function workload(makeStore: (folder: string) => OpenStore, part: number): Worked {
  const { folder, remove } = aFolder()
  const store = makeStore(folder)
  try {
    const before = process.cpuUsage()
    const seen = use(store, partOf(part), join(folder, 'copy.db'))
    const { user, system } = process.cpuUsage(before)
    return { milliseconds: (user + system) / 1_000, seen }
  } finally {
    store.close()
    remove()
  }
}

function partOf(part: number): Amounts {
  const { patients, plans, commits, pointReads, statements, searches } = WHOLE
  return {
    patients: patients / part,
    plans: plans / part,
    commits: commits / part,
    pointReads: Math.round(pointReads / part),
    statements: Math.round(statements / part),
    searches: searches / part,
  }
}

function use(store: OpenStore, amounts: Amounts, copy: string): number {
  load(store, amounts)
  for (let count = 0; count < amounts.commits; count += 1) {
    store.writer.transaction((tx) => enterFee(tx, store.seal, samplePlan(1).id, `W1-commit-${count}`))
  }
  return read(store, amounts) + report(store) + copyAndCheck(store, copy)
}

function load(store: OpenStore, amounts: Amounts): void {
  fill(store, amounts.patients)
  store.writer.transaction((tx) => {
    for (let count = 1; count <= amounts.plans; count += 1) {
      const plan = samplePlan(count)
      addPlan(tx, store.seal, plan)
      for (let fee = 0; fee < FEES_OF_A_PLAN; fee += 1) {
        enterFee(tx, store.seal, plan.id, `W1-fee-${count}-${fee}`)
      }
    }
  })
}

function read({ reader }: OpenStore, amounts: Amounts): number {
  let seen = 0
  for (let count = 0; count < amounts.pointReads; count += 1) {
    seen += patients.get(reader, patientId((count * 37) % amounts.patients)).account.length
  }
  for (let count = 0; count < amounts.statements; count += 1) {
    const plan = samplePlan(1 + (count % amounts.plans)).id
    seen += plans.get(reader, plan).installments.length + ledger.listOfPlan(reader, plan).length
  }
  for (let count = 0; count < amounts.searches; count += 1) {
    const { lastName } = samplePatient((count * 101) % amounts.patients)
    seen += patientSearch.search(reader, lastName.slice(0, 9), 20).length
  }
  return seen
}

function report({ reader }: OpenStore): number {
  const everybody = patientSums.listOf(reader, [patientId(0), patientId(1), patientId(2)], TODAY)
  const balances = [...everybody.values()].map(({ inPlansCents }) => inPlansCents)
  return balances.reduce((sum, balance) => sum + balance, 0) + allFaults(reader).length
}

function copyAndCheck({ writer, reader, checkpoint }: OpenStore, copy: string): number {
  checkpoint()
  writer.run(sql`VACUUM INTO ${copy}`)
  const checked = reader.all<{ integrity_check: string }>(sql`PRAGMA integrity_check`)
  if (checked.length !== 1) throw new Error('the database is not whole')
  return checked.length
}
