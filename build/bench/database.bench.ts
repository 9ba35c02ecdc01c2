import { createHash } from 'node:crypto'
import { chainKeyFrom, sealBy } from '../../db/ledger-chain.ts'
import { openStore } from '../../db/open.ts'
import { storePlace } from '../../db/store-place.ts'
import { Vault } from '../../electron/vault/vault.ts'
import { aFolder, encryptedStore, fill, KEY, migrations, NOW, plainStore, statementsOn } from './clinic-stores.ts'
import type { BenchRow } from './measure.ts'
import { planStatements } from './reference/plan-statements.ts'
import { samplePlan, savePlan } from './save-plan.ts'
import { PATIENTS, workday } from './workday.ts'
import { workload } from './workload.ts'

export async function rows(): Promise<readonly BenchRow[]> {
  return [planRow(), workloadRow(), workdayRow(), await unlockRow()]
}

function planRow(): BenchRow {
  const [own, byHand] = [aFolder(), aFolder()]
  const [store, emptied] = [encryptedStore(own.folder), encryptedStore(byHand.folder)]
  fill(store, 1)
  fill(emptied, 1)
  emptied.close()
  const raw = statementsOn(byHand.folder)
  const statements = planStatements(raw, sealBy(chainKeyFrom(KEY)))
  let [plansHere, plansThere] = [0, 0]
  return {
    name: 'database plan',
    job: 'stores a plan with 36 rows, its ledger entry and its audit row in one FULL commit, encrypted',
    perRound: 20,
    candidates: [
      { name: 'prepared statements', run: () => statements(samplePlan(++plansThere)) },
      { name: 'repositories', run: () => savePlan(store, samplePlan(++plansHere)) },
    ],
    goals: [{ candidate: 'repositories', to: 'prepared statements', atMost: 1.5 }],
    end: () => {
      raw.close()
      store.close()
      own.remove()
      byHand.remove()
    },
  }
}

function workloadRow(): BenchRow {
  return {
    name: 'database encryption',
    job: 'loads 1,000 patients and 3,060 ledger rows, commits, reads, searches, reports, copies, checks',
    perRound: 1,
    rounds: 9,
    candidates: [
      { name: 'without a key', run: () => workload(plainStore) },
      { name: 'encrypted', run: () => workload(encryptedStore) },
    ],
    goals: [{ candidate: 'encrypted', to: 'without a key', atMost: 1.15 }],
  }
}

/** For information: every write empties the page cache of the connection that reads, so what follows is decrypted anew. */
function workdayRow(): BenchRow {
  const [locked, open] = [aFolder(), aFolder()]
  const [encrypted, plain] = [encryptedStore(locked.folder), plainStore(open.folder)]
  fill(encrypted, PATIENTS)
  fill(plain, PATIENTS)
  let [days, plainDays] = [0, 0]
  return {
    name: 'database workday',
    job: `reading at once after each of eleven commits among ${PATIENTS} patients: caches are always cold`,
    perRound: 1,
    candidates: [
      { name: 'without a key', run: () => workday(plain, ++plainDays) },
      { name: 'encrypted', run: () => workday(encrypted, ++days) },
    ],
    goals: [],
    end: () => {
      encrypted.close()
      plain.close()
      locked.remove()
      open.remove()
    },
  }
}

async function unlockRow(): Promise<BenchRow> {
  const { folder, remove } = aFolder()
  const deviceSecret = async (): Promise<Buffer> => createHash('sha256').update('a sample device').digest()
  const clock = { wallMs: () => Date.parse(NOW), sinceBootMs: () => 5_000_000 }
  const vault = new Vault({ folder, clock, deviceSecret, stretching: null })
  const [id, password] = ['W1-1', 'violet harbour kettle drum']
  const key = await vault.begin({ id, name: 'Sample Person A', password }, Buffer.from(KEY))
  const store = encryptedStore(folder)
  fill(store, PATIENTS)
  store.close()
  const opening = { place: storePlace(folder), key, steps: migrations(), now: NOW }
  const signIn = async (): Promise<string> => {
    const answer = await vault.signIn(id, password)
    if (!answer.ok) throw new Error(answer.reason)
    return answer.key.toString('hex')
  }
  const open = async (): Promise<boolean> => {
    const opened = await openStore(opening, async () => 'no step is due')
    if (opened.ok) opened.store.close()
    return opened.ok
  }
  return {
    name: 'database unlock',
    job: `a password opens the vault; then the database with ${PATIENTS} patients is opened and checked`,
    perRound: 1,
    candidates: [
      { name: 'sign in', run: signIn },
      { name: 'open and check the database', run: open },
    ],
    goals: [],
    end: remove,
  }
}
