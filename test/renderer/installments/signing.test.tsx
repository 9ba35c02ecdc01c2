// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { cents } from '../../../shared/money/cents.ts'
import { planWords } from '../../../shared/text/plan-record.ts'
import { ask, openDesk } from '../../support/desk.ts'
import { aDeskWithTheKneeVisit, openTheEstimate } from '../../support/estimate-window.tsx'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aPlan, COUNSELOR } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

async function openDesigner() {
  const desk = await aDeskWithTheKneeVisit()
  const [row] = await ask(desk, 'estimate.list', { patientId: null })
  if (!row) throw new Error('no estimate to plan from')
  const { draft } = await ask(desk, 'estimate.get', { estimateId: row.id })
  const chosen = { ...draft, chosenRouteId: 'R2', choiceReason: 'Deductible' }
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft: chosen, language: 'en' })
  await openTheEstimate(desk)
  press('p')
  await screen.findByLabelText('Number of payments')
  type('Number of payments', '6')
  return desk
}

test('who else signs, and how, is stored with the plan', async () => {
  const desk = await openDesigner()
  const signing = within(screen.getByRole('region', { name: 'Signing' }))

  fireEvent.click(signing.getByRole('radio', { name: 'On this screen' }))
  fireEvent.click(screen.getByRole('radio', { name: 'Given' }))
  press('g', { alt: true })
  fill('Their relation to the patient', 'Aunt')
  fill('Name of the signer', 'Sample Cosigner C')
  press('Enter', { ctrl: true })
  await screen.findByRole('heading', { name: 'Happenings' }, { timeout: 10_000 })

  const [plan] = await ask(desk, 'plan.list', {})
  if (!plan) throw new Error('no plan was made')
  const { terms } = (await ask(desk, 'plan.get', { planId: plan.id })).plan
  expect(terms.agreement).toEqual({
    signing: 'screen',
    namesPatient: true,
    isItemized: true,
    signers: [{ role: 'cosigner', name: 'Sample Cosigner C', detail: 'Aunt' }],
  })
}, 20_000)

test('the facts that decide about disclosures stand live beneath', async () => {
  await openDesigner()

  expect(screen.getByText('6 installments · finance charge $0.00 · in writing: yes')).toBeTruthy()
  type('Number of payments', '3')

  expect(screen.getByText('3 installments · finance charge $0.00 · in writing: yes')).toBeTruthy()
  expect(screen.queryByRole('radio', { name: 'Given' })).toBeNull()
}, 20_000)

test('terms that were altered after signing are said above the plan', async () => {
  const desk = openDesk()
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  await ask(desk, 'plan.sign', { planId: plan.id, signedOn: desk.today(), by: 'paper' })
  desk.store.writer.run(sql`DROP TRIGGER installments_no_update`)
  desk.store.writer.run(sql`UPDATE installments SET amount_cents = amount_cents + 100 WHERE number = 2`)

  openWindow({ person: COUNSELOR }, desk)
  await screen.findByRole('button', { name: /^Plans/ }, { timeout: 5_000 })
  press('j', { ctrl: true })
  press('l')
  await within(await screen.findByRole('grid', { name: 'Plans' })).findByText('Sample Patient A')
  press('Enter')

  expect(await screen.findByText('Signature does not match.')).toBeTruthy()
  expect(screen.getByText(/Version 1 says something else than was signed\./)).toBeTruthy()
}, 20_000)

test('the agreement in the other language is made beside its version', async () => {
  const desk = openDesk()
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  openWindow({ person: COUNSELOR }, desk)
  await screen.findByRole('button', { name: /^Plans/ }, { timeout: 5_000 })
  press('j', { ctrl: true })
  press('l')
  await within(await screen.findByRole('grid', { name: 'Plans' })).findByText('Sample Patient A')
  press('Enter')

  fireEvent.click(await screen.findByRole('button', { name: 'Agreement in Spanish' }, { timeout: 8_000 }))
  const made = async () => (await ask(desk, 'plan.get', { planId: plan.id })).papers
  await waitFor(async () => expect(await made()).toHaveLength(2), { timeout: 8_000 })

  const papers = await made()
  const agreements = papers.filter(({ kind }) => kind === 'planAgreement')
  expect(agreements.map(({ language }) => language).sort()).toEqual(['en', 'es'])
  expect(new Set(agreements.map(({ number, version }) => `${number} ${version}`)).size).toBe(1)
}, 20_000)

test('Ctrl P prints a draft before the plan is made', async () => {
  const desk = await openDesigner()

  expect(screen.getByRole('button', { name: 'Print draft' })).toBeTruthy()
  press('p', { ctrl: true })

  expect(await screen.findByText('Sent the draft to the printer. It is not an agreement.')).toBeTruthy()
  expect(new TextDecoder().decode(desk.printed.at(-1)?.bytes)).toContain('DRAFT – NOT AN AGREEMENT')
  expect(await ask(desk, 'plan.list', {})).toEqual([])
}, 20_000)

test('a plan that waits for its signature offers the signature first, also beside a down payment', async () => {
  const desk = openDesk()
  const draft = aPlan(PATIENT_A.id, { downPayment: cents(10_000) })
  const { plan } = await ask(desk, 'plan.create', { draft })
  openWindow({ home: { to: 'plan', planId: plan.id } }, desk)

  const sign = await screen.findByRole('button', { name: new RegExp(planWords.sign) })
  const pay = screen.getByRole('button', { name: new RegExp(planWords.post) })

  expect([sign, pay].map(({ className }) => className.includes('primary'))).toEqual([true, false])
  expect(pay.compareDocumentPosition(sign) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  expect(within(screen.getAllByRole('banner').at(-1) ?? document.body).getAllByRole('button')).toHaveLength(3)
  press('t')
  expect(await screen.findByRole('radiogroup', { name: 'What is to be done' })).toBeTruthy()
}, 20_000)
