import { createHash } from 'node:crypto'
import type { OpenStore } from '../../db/connection.ts'
import { chainKeyFrom, sealBy } from '../../db/ledger-chain.ts'
import { openStore } from '../../db/open.ts'
import { storePlace } from '../../db/store-place.ts'
import { Vault } from '../../electron/vault/vault.ts'
import { planIdSchema } from '../../shared/model/ids.ts'
import type { Begun, BenchRow, Candidate } from './bench-row.ts'
import { aFolder, encryptedStore, fill, KEY, migrations, NOW, plainStore, statementsOn } from './clinic-stores.ts'
import { benchDesk, openPlan, payPlan } from './desk-day.ts'
import { grownClinic } from './grown-clinic.ts'
import { planStatements } from './reference/plan-statements.ts'
import { samplePlan, savePlan } from './save-plan.ts'
import { PATIENTS, workday } from './workday.ts'
import { workload } from './workload.ts'

export function rows(): readonly BenchRow[] {
  return [planRow(), growthRow(), workloadRow(), workdayRow(), unlockRow()]
}

function planRow(): BenchRow {
  return {
    name: 'database plan',
    job: 'stores a plan with 36 rows, its ledger entry and its audit row in one FULL commit, encrypted',
    perRound: 40,
    candidates: [
      { name: 'prepared statements', begin: byHand },
      { name: 'repositories', begin: byRepositories },
    ],
    goals: [{ candidate: 'repositories', to: 'prepared statements', atMost: 1.5 }],
  }
}

function byHand(): Begun {
  const { folder, remove } = aFolder()
  const store = encryptedStore(folder)
  fill(store, 1)
  store.close()
  const raw = statementsOn(folder)
  const statements = planStatements(raw, sealBy(chainKeyFrom(KEY)))
  return { run: counted((count) => statements(samplePlan(count))), end: ended([() => raw.close(), remove]) }
}

function byRepositories(): Begun {
  const { folder, remove } = aFolder()
  const store = encryptedStore(folder)
  fill(store, 1)
  return { run: counted((count) => savePlan(store, samplePlan(count))), end: ended([() => store.close(), remove]) }
}

/** Posting and opening look up their own rows only: a hundred times more plans must not cost them more. */
function growthRow(): BenchRow {
  const among = (plans: number) => ({
    name: `among ${plans.toLocaleString('en')} plans`,
    begin: (): Begun => payingAmong(plans),
  })
  return {
    name: 'database growth',
    job: 'a payment is posted and its plan opened in a clinic with ten installments a plan, encrypted',
    perRound: 8,
    rounds: 15,
    candidates: [among(2_000), among(20_000), among(200_000)],
    goals: [
      { candidate: 'among 20,000 plans', to: 'among 2,000 plans', atMost: 1.25 },
      { candidate: 'among 200,000 plans', to: 'among 2,000 plans', atMost: 1.25 },
    ],
  }
}

function payingAmong(plans: number): Begun {
  const { folder, remove } = aFolder()
  const { store, sealed } = grownClinic(folder, plans)
  const desk = benchDesk(store)
  const run = counted(async (count) => {
    const plan = sealed[(count * 23) % sealed.length] ?? planIdSchema.parse('none')
    return (await payPlan(desk, plan, count)) + (await openPlan(desk, plan))
  })
  return { run, end: ended([() => store.close(), remove]) }
}

function workloadRow(): BenchRow {
  return {
    name: 'database encryption',
    job: 'loads 3,000 patients and 9,180 ledger rows, commits, reads, searches, reports, copies, checks',
    perRound: 1,
    rounds: 7,
    candidates: [
      { name: 'without a key', begin: timed(() => workload(plainStore, 10).milliseconds) },
      { name: 'encrypted', begin: timed(() => workload(encryptedStore, 10).milliseconds) },
    ],
    goals: [{ candidate: 'encrypted', to: 'without a key', atMost: 1.15 }],
  }
}

/** For information: every write empties the page cache of the connection that reads, so what follows is decrypted anew. */
function workdayRow(): BenchRow {
  const on = (makeStore: (folder: string) => OpenStore) => (): Begun => {
    const { folder, remove } = aFolder()
    const store = makeStore(folder)
    fill(store, PATIENTS)
    return { run: counted((day) => workday(store, day)), end: ended([() => store.close(), remove]) }
  }
  return {
    name: 'database workday',
    job: `reading at once after each of eleven commits among ${PATIENTS} patients: caches are always cold`,
    perRound: 2,
    candidates: [
      { name: 'without a key', begin: on(plainStore) },
      { name: 'encrypted', begin: on(encryptedStore) },
    ],
    goals: [],
  }
}

function unlockRow(): BenchRow {
  return {
    name: 'database unlock',
    job: `a password opens the vault; then the database with ${PATIENTS} patients is opened and checked`,
    perRound: 1,
    candidates: [
      { name: 'sign in', begin: signingIn },
      { name: 'open and check the database', begin: opening },
    ],
    goals: [],
    // Together no more than a second from Enter to the desk.
    limits: [
      { candidate: 'sign in', milliseconds: 500 },
      { candidate: 'open and check the database', milliseconds: 500 },
    ],
  }
}

async function signingIn(): Promise<Begun> {
  const { folder, remove } = aFolder()
  const deviceSecret = async (): Promise<Buffer> => createHash('sha256').update('a sample device').digest()
  const clock = { wallMs: () => Date.parse(NOW), sinceBootMs: () => 5_000_000 }
  const vault = new Vault({ folder, clock, deviceSecret, stretching: null })
  const [id, password] = ['W1-1', 'violet harbour kettle drum']
  await vault.begin({ id, name: 'Sample Person A', password })
  const run = async (): Promise<string> => {
    const answer = await vault.signIn(id, password)
    if (!answer.ok) throw new Error(answer.reason)
    return answer.key.toString('hex')
  }
  return { run, end: remove }
}

function opening(): Begun {
  const { folder, remove } = aFolder()
  const store = encryptedStore(folder)
  fill(store, PATIENTS)
  store.close()
  const order = { place: storePlace(folder), key: KEY, steps: migrations(), now: NOW }
  const run = async (): Promise<boolean> => {
    const opened = await openStore(order, async () => 'no step is due')
    if (!opened.ok) throw new Error(opened.problem.code)
    opened.store.close()
    return opened.ok
  }
  return { run, end: remove }
}

/** Work that reads the clock itself, because part of it is not to be measured. */
function timed(run: () => number): Candidate['begin'] {
  return () => ({ run, saysItself: true })
}

/** Work that takes a new number each time: 1, 2, 3. */
function counted(work: (count: number) => unknown): () => unknown {
  let count = 0
  return () => {
    count += 1
    return work(count)
  }
}

function ended(steps: readonly (() => void)[]): () => void {
  return () => {
    for (const step of steps) step()
  }
}
