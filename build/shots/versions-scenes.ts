import { notInArray } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { estimateIssues, estimates } from '../../db/schema/estimates.ts'
import type { LastingProblem } from '../../shared/contract/session.ts'
import { ask, type TestDesk } from '../../test/support/desk.ts'
import { PATIENT_A } from '../../test/support/filled-store.ts'
import { SUPERVISOR } from '../../test/support/samples.ts'
import type { Scene } from './scene.ts'

const PROBLEMS: readonly LastingProblem[] = [
  'missing',
  'empty',
  'damaged',
  'newer',
  'foreign',
  'readOnly',
  'busy',
  'diskFailed',
  'keySlots',
]

/** A phone is changed half-way; then a supervisor saves another one, and a longer address. */
async function aPatientChangedTwice(desk: TestDesk): Promise<void> {
  const { id: patientId, ...draft } = PATIENT_A
  const { bornOn: _bornOn, ...typed } = { ...draft, born: '04/12/1981', phone: '555-010-0111' }
  await ask(desk, 'draft.save', { key: `patient:${patientId}`, title: 'Edit patient', content: JSON.stringify(typed) })
  desk.later({ minutes: 42 })
  const address = '1200 Sample Boulevard, Building 4, Apartment 1217, Exampletown, NJ 07000'
  await ask(desk, 'patient.save', { patientId, draft: { ...draft, phone: '5550100177', address } }, SUPERVISOR)
}

/** A wish for another address is left half-way; then a supervisor keeps a confidential one. */
async function aWishSaidTwice(desk: TestDesk): Promise<void> {
  const patientId = PATIENT_A.id
  const typed = {
    noMail: false,
    handOver: '',
    address: '7 Sample Street, Exampletown, NJ 07000',
    phone: '',
    bestTime: '',
  }
  const content = JSON.stringify(typed)
  await ask(desk, 'draft.save', { key: `contact-wish:${patientId}`, title: 'How to reach', content })
  desk.later({ minutes: 42 })
  const draft = {
    patientId,
    mayMail: true,
    handOver: '',
    address: '9 Sample Shelter Road',
    phone: '555-0199',
    bestTime: '',
  }
  await ask(desk, 'contactWish.save', { draft }, SUPERVISOR)
}

async function openPatient(page: Page): Promise<void> {
  await page.getByLabel('Find a patient').fill('patient a')
  await page.getByText('04/12/1981').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Contact' }).waitFor()
}

/** Files that do not open, two versions of one record, and an estimate that was left alone. */
export const versionsScenes: readonly Scene[] = [
  ...PROBLEMS.map(
    (problem): Scene => ({
      name: `unopened-${problem}`,
      person: null,
      state: 'recovery',
      start: { problem },
      act: (page) => page.getByRole('heading', { level: 1 }).first().waitFor(),
    }),
  ),
  {
    name: 'both-patient',
    prepare: aPatientChangedTwice,
    async act(page) {
      await openPatient(page)
      await page.keyboard.press('F2')
      await page.getByRole('region', { name: 'Saved meanwhile' }).waitFor()
    },
  },
  {
    name: 'both-wishes',
    prepare: aWishSaidTwice,
    async act(page) {
      await openPatient(page)
      await page.keyboard.press('Alt+M')
      await page.getByRole('region', { name: 'Saved meanwhile' }).waitFor()
    },
  },
  {
    name: 'left-long',
    async prepare(desk) {
      const long = { changedAt: '2026-11-01T15:00:00.000Z' }
      const issued = desk.store.reader.select({ id: estimateIssues.estimateId }).from(estimateIssues).all()
      const ids = issued.map(({ id }) => id)
      desk.store.writer.update(estimates).set(long).where(notInArray(estimates.id, ids)).run()
    },
    async act(page) {
      await page.keyboard.press('Control+J')
      await page.keyboard.press('E')
      await page.getByRole('grid', { name: 'Estimates' }).waitFor()
      await page.getByRole('gridcell', { name: 'Draft' }).first().click()
      await page.keyboard.press('Enter')
      await page.getByText(/^Nobody changed this since/).waitFor()
    },
  },
]
