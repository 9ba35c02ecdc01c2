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
import { samplePlan, savePlan } from './save-plan.ts'
import { enterFee } from './workday.ts'

const PATIENTS = 1_000
const PLANS = 60
const FEES_OF_A_PLAN = 50
const COMMITS = 10
const POINT_READS = 700
const STATEMENTS = 300
const SEARCHES = 30

/**
 * A clinic's database from the first row to the backup: patients and ledger rows are loaded, some rows are committed
 * one by one, records are read, statements drawn up, patients looked for, sums reported, everything copied and checked.
 * A thirtieth of the workload that the choice of the cipher was measured with. Gives a number that depends on it all.
 */
export function workload(makeStore: (folder: string) => OpenStore): number {
  const { folder, remove } = aFolder()
  const store = makeStore(folder)
  try {
    load(store)
    for (let count = 0; count < COMMITS; count += 1) {
      store.writer.transaction((tx) => enterFee(tx, store.seal, samplePlan(1).id, `W1-commit-${count}`))
    }
    return read(store) + report(store) + copyAndCheck(store, join(folder, 'copy.db'))
  } finally {
    store.close()
    remove()
  }
}

function load(store: OpenStore): void {
  fill(store, PATIENTS)
  for (let plan = 1; plan <= PLANS; plan += 1) savePlan(store, samplePlan(plan))
  store.writer.transaction((tx) => {
    for (let plan = 1; plan <= PLANS; plan += 1) {
      for (let fee = 0; fee < FEES_OF_A_PLAN; fee += 1) {
        enterFee(tx, store.seal, samplePlan(plan).id, `W1-fee-${plan}-${fee}`)
      }
    }
  })
}

function read({ reader }: OpenStore): number {
  let seen = 0
  for (let count = 0; count < POINT_READS; count += 1) {
    seen += patients.get(reader, patientId((count * 37) % PATIENTS)).account.length
  }
  for (let count = 0; count < STATEMENTS; count += 1) {
    const plan = samplePlan(1 + (count % PLANS)).id
    seen += plans.get(reader, plan).installments.length + ledger.listOfPlan(reader, plan).length
  }
  for (let count = 0; count < SEARCHES; count += 1) {
    const { lastName } = samplePatient((count * 101) % PATIENTS)
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
