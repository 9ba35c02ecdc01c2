import { fileURLToPath } from 'node:url'
import type { OpenStore } from '../../db/connection.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { createStore, type Opened, type Opening, openStore } from '../../db/open.ts'
import * as clinic from '../../db/repositories/clinic.ts'
import * as ledger from '../../db/repositories/ledger.ts'
import * as numbers from '../../db/repositories/numbers.ts'
import * as patients from '../../db/repositories/patients.ts'
import * as people from '../../db/repositories/people.ts'
import * as plans from '../../db/repositories/plans.ts'
import { storePlace } from '../../db/store-place.ts'
import { addMonths, plainDate } from '../../shared/dates/plain-date.ts'
import type { Person } from '../../shared/model/clinic.ts'
import { patientIdSchema, personIdSchema, planIdSchema } from '../../shared/model/ids.ts'
import { cents, ZERO } from '../../shared/money/cents.ts'
import { CLINIC } from '../../test/support/samples.ts'

export const KEY = Buffer.alloc(32, 0x5a)
export const NOW = '2026-11-21T15:00:00.000Z'
export const TODAY = plainDate('2026-11-21')
export const WORKSTATION = 'W1'
export const PLAN = planIdSchema.parse('W1-plan')
export const COUNSELOR: Person = {
  id: personIdSchema.parse('W1-counselor'),
  name: 'Sample Counselor',
  roles: ['counselor'],
  active: true,
}

const PATIENT = patientIdSchema.parse('W1-patient')
const INSTALLMENTS = 600
const EACH = cents(10_000)

/** Every migration step of this version. */
export const STEPS = loadMigrations(fileURLToPath(new URL('../../db/migrations', import.meta.url)))

export function opening(folder: string, key: Buffer = KEY): Opening {
  return { place: storePlace(folder), key, steps: STEPS, now: NOW }
}

export async function openClinic(folder: string, key: Buffer = KEY): Promise<OpenStore> {
  return storeOf(await openStore(opening(folder, key), async () => 'no step is due in a proof'))
}

/** An invented clinic with one signed plan of 600 payments of 100.00. */
export function setUpClinic(folder: string): void {
  const store = storeOf(createStore(opening(folder)))
  store.writer.transaction((tx) => {
    people.add(tx, COUNSELOR, NOW)
    clinic.save(tx, CLINIC, COUNSELOR.id, NOW)
    patients.save(tx, samplePatient(), NOW)
    const number = numbers.take(tx, 'plan', 2026, NOW)
    const demands = Array.from({ length: INSTALLMENTS }, (_, index) => {
      const dueOn = addMonths(TODAY, index + 1)
      return { number: index + 1, contractOn: dueOn, payableOn: dueOn, amountCents: EACH, interestCents: ZERO }
    })
    plans.add(tx, {
      id: PLAN,
      number,
      terms: terms(),
      demands,
      engineVersion: '1',
      createdAt: NOW,
      createdBy: COUNSELOR.id,
    })
    plans.sign(tx, {
      planId: PLAN,
      version: 1,
      signedOn: TODAY,
      signedHow: 'paper',
      termsSha256: '5a'.repeat(32),
      recordedAt: NOW,
      recordedBy: COUNSELOR.id,
    })
    ledger.append(tx, store.seal, {
      id: 'W1-charges',
      planId: PLAN,
      planVersion: 1,
      kind: 'chargesEnter',
      effectiveOn: TODAY,
      postedAt: NOW,
      postedBy: COUNSELOR.id,
      workstation: WORKSTATION,
      debit: 'planPrincipal',
      credit: 'patientAccount',
      amount: cents(EACH * INSTALLMENTS),
      reason: '',
      receiptId: null,
      reversesId: null,
    })
  })
  store.close()
}

function storeOf(result: Opened): OpenStore {
  if (!result.ok) throw new Error(`the store did not open: ${result.problem.code} (${result.problem.detail})`)
  return result.store
}

function samplePatient(): Parameters<typeof patients.save>[1] {
  return {
    id: PATIENT,
    lastName: 'Patient A',
    firstName: 'Sample',
    preferredName: '',
    bornOn: plainDate('1981-04-12'),
    phone: '',
    email: '',
    address: '',
    language: 'en',
    account: 'AC-1',
  }
}

function terms(): Parameters<typeof plans.add>[1]['terms'] {
  return {
    patientId: PATIENT,
    estimateId: null,
    routeId: null,
    owed: cents(EACH * INSTALLMENTS),
    isEstimate: false,
    downPayment: cents(0),
    size: { by: 'count', count: INSTALLMENTS },
    frequency: 'monthly',
    agreedOn: TODAY,
    firstDueOn: addMonths(TODAY, 1),
    roll: 'none',
    interest: null,
    steps: null,
    guarantor: { name: 'Sample Patient A', relation: 'self', bornOn: null, address: '', phone: '' },
    language: 'en',
  }
}
