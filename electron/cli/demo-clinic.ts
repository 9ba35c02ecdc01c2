import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OpenStore } from '../../db/connection.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { createStore } from '../../db/open.ts'
import * as clinics from '../../db/repositories/clinic.ts'
import * as people from '../../db/repositories/people.ts'
import { storePlace } from '../../db/store-place.ts'
import { addDays, type PlainDate, plainDate } from '../../shared/dates/plain-date.ts'
import type { Clinic, Person } from '../../shared/model/clinic.ts'
import { personIdSchema } from '../../shared/model/ids.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { drawDocument } from '../pdf/draw-document.ts'
import type { Desk } from '../services/desk.ts'
import { priceTexts } from '../services/prices/price-text.ts'
import { Vault } from '../vault/vault.ts'

const root = join(import.meta.dirname, '../..')
const SAMPLE_FILE = 'cms-v3-example.json'
const PASSWORD = 'demonstration only, nothing real'

export interface DemoClinic {
  readonly desk: Desk
  readonly person: Person
  readonly today: PlainDate
}

const sampleClinic: Clinic = {
  name: 'Sample Family Clinic',
  addressLines: ['100 Sample Street', 'Sampleton, CA 90000'],
  phone: '(555) 010-0100',
  npi: '1234567893',
  tin: '00-0000000',
  state: 'CA',
  contactWords: 'Ask for a financial counselor, Monday to Friday, 8 to 5.',
  selfPayDiscount: percent(10),
  smallestInstallment: cents(2_500),
  longestPlanMonths: 24,
  countsDownPayment: true,
  isCreditor: true,
}

/** A clinic in a folder of its own: an encrypted store, a person, and the desk that the services ask of. */
export async function demoClinic(folder: string): Promise<DemoClinic> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const now = (): string => new Date().toISOString()
  const today = plainDate(now().slice(0, 10))
  const person: Person = {
    id: personIdSchema.parse('W1-demo-person'),
    name: 'Counselor 1',
    roles: ['counselor', 'lead'],
    active: true,
  }
  const store = await openNewStore(folder, person, now)
  store.writer.transaction((tx) => {
    people.add(tx, person, now())
    clinics.save(tx, sampleClinic, person.id, now())
  })
  return { desk: deskFor(store, now, today), person, today }
}

async function openNewStore(folder: string, person: Person, now: () => string): Promise<OpenStore> {
  const clock = { wallMs: () => Date.now(), sinceBootMs: () => performance.now() }
  const vault = new Vault({ folder, deviceSecret: async () => null, clock, stretching: null })
  const key = await vault.begin({ id: person.id, name: person.name, password: PASSWORD })
  const steps = loadMigrations(join(root, 'db/migrations'))
  const made = createStore({ place: storePlace(folder), key, steps, now: now() })
  key.fill(0)
  if (!made.ok) throw new Error(`the folder ${folder} cannot take a new clinic: ${made.problem.code}`)
  return made.store
}

function deskFor(store: OpenStore, now: () => string, today: PlainDate): Desk {
  let last = 0
  return {
    store,
    workstation: 'W1',
    now,
    today: () => today,
    newId: () => `W1-demo-${++last}-${randomBytes(4).toString('hex')}`,
    drawPaper: (model, marks) => drawDocument(model, marks),
    copyText: async () => undefined,
    sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    priceFiles: priceTexts(() => ({
      fileName: SAMPLE_FILE,
      text: readFileSync(join(root, 'build/sample', SAMPLE_FILE), 'utf8'),
    })),
    answerFiles: {
      choose: async () => null,
      give: async () => ({ text: '', file: { kind: 'notX12', code: 'EMPTY' } }),
    },
    saveFile: async () => ({ kind: 'cancelled' }),
    chooseFolder: async () => null,
    saveInFolder: () => ({ kind: 'cancelled' }),
    tryApprovalPin: async () => ({ ok: false, triesLeft: 0, waitSeconds: 0 }),
    printFile: async () => undefined,
    printers: async () => [],
    sendToPrinter: async () => 'printed',
  }
}

/** The day of the planned visit: two weeks from today. */
export function visitOn(today: PlainDate): PlainDate {
  return addDays(today, 14)
}
