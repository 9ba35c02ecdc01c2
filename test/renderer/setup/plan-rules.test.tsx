// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { FIRST_PLAN_POLICY } from '../../../shared/model/plan-policy.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aSchedule } from '../../support/clinic-schedules.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR, CLINIC } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

async function openRules(desk: TestDesk) {
  const opened = openWindow({ person: ADMINISTRATOR }, desk)
  await screen.findByRole('button', { name: 'Plan rules' }, { timeout: 5_000 })
  press('3', { alt: true })
  await screen.findByLabelText('Largest plan without approval')
  return opened
}

test('the clinic’s limits are set in sentences with a blank', async () => {
  const desk = openDesk()
  await openRules(desk)
  fill('Largest plan without approval', '3000')
  fill('Share of gross monthly income that all plans may take', '5')
  fill('Balance up to, row 1', '500')
  fill('Least payment, row 1', '40')
  fill('How to apply for financial assistance, in Spanish', 'pida el formulario.')
  screen.getByLabelText('Somebody witnesses the signatures').click()
  screen.getByRole('radio', { name: 'Spanish' }).click()
  screen.getByRole('radio', { name: 'Whole dollars' }).click()
  screen.getByRole('radio', { name: 'For profit' }).click()
  await screen.findByRole('radio', { name: 'For profit', checked: true })

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Saved the plan rules')).toBeTruthy()
  expect((await ask(desk, 'policy.get', {})).policy).toMatchObject({
    largestWithoutApproval: 300_000,
    incomeCap: { units: 5, places: 2 },
    minimums: [{ upTo: 50_000, minimum: 4_000 }],
    isForProfit: true,
    governingText: 'es',
    split: { increment: 100, rounding: 'halfUp', remainder: 'last' },
    hasWitness: true,
    assistanceEs: 'pida el formulario.',
  })
})

test('saved rules are as before with Ctrl+Z, on file and in the form, and saved again with Ctrl+Y', async () => {
  const desk = openDesk()
  await openRules(desk)
  const largest = async () => (await ask(desk, 'policy.get', {})).policy.largestWithoutApproval
  const before = await largest()
  const field = () => screen.getByLabelText<HTMLInputElement>('Largest plan without approval')
  const shown = field().value
  fill('Largest plan without approval', '3000')
  press('Enter', { ctrl: true })
  await screen.findByText('Saved the plan rules')
  expect(await largest()).toBe(300_000)

  act(() => field().blur())
  press('z', { ctrl: true })
  await waitFor(() => expect(field().value).toBe(shown))
  expect(await largest()).toBe(before)
  press('y', { ctrl: true })
  await waitFor(async () => expect(await largest()).toBe(300_000))
})

test('a rule pack is confirmed as its next edition', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'CO' } }, ADMINISTRATOR)
  await openRules(desk)
  const packs = screen.getByRole('region', { name: 'Rules of law that hold here' })
  within(packs).getByRole('button', { name: 'Confirm Colorado' }).click()
  await screen.findByLabelText('Confirmed by')
  fill('Confirmed by', 'Sample Counsel')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Confirmed the rules')).toBeTruthy()
  expect((await ask(desk, 'policy.get', {})).packs).toMatchObject([
    { id: 'CO', edition: 2, reviewedOn: '2026-11-23', reviewedBy: 'Sample Counsel' },
  ])
})

test('a limit is set to another value with its source, day and reason', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'NJ' } }, ADMINISTRATOR)
  await openRules(desk)
  screen.getByRole('button', { name: 'Change: Highest interest a year' }).click()
  await screen.findByLabelText('Percent')
  fill('Percent', '2')
  fill('Where it is written', 'Clinic decision 12')
  fill('Why', 'We ask for less.')
  expect(await screen.findByText(/stricter than before/)).toBeTruthy()

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Kept the limit as a new edition')).toBeTruthy()
  const table = await screen.findByRole('table', { name: 'New Jersey' })
  expect(await within(table).findByText('Clinic decision 12', {}, { timeout: 5_000 })).toBeTruthy()
  expect(within(table).getByText(`${ADMINISTRATOR.name}: We ask for less.`)).toBeTruthy()
  expect(screen.getByText(/Highest interest a year: 3% → 2%/)).toBeTruthy()
})

test('the rules of an earlier day are shown as they were', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'NJ' } }, ADMINISTRATOR)
  await openRules(desk)
  expect(screen.getByRole('table', { name: 'New Jersey' })).toBeTruthy()

  fill('In force on', '1/5/2025')

  await vi.waitFor(() => expect(screen.queryByRole('table', { name: 'New Jersey' })).toBeNull())
})

test('the words of a clause are typed in both languages', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'CA' } }, ADMINISTRATOR)
  await openRules(desk)
  screen.getByRole('button', { name: /Credit reporting: words not entered yet/ }).click()
  await screen.findByLabelText('In Spanish')
  fill('In English', 'Sample words of the law.')
  fill('In Spanish', 'Palabras de muestra de la ley.')
  fill('Why', 'Read at its source.')

  press('Enter', { ctrl: true })

  expect(await screen.findByText(/words entered: English, Spanish/)).toBeTruthy()
})

test('a state without rules starts the clinic’s own', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'TX' } }, ADMINISTRATOR)
  await openRules(desk)

  screen.getByRole('button', { name: 'Start rules for TX' }).click()

  expect(await screen.findByRole('region', { name: 'TX' })).toBeTruthy()
})

test('the prompt pay discount is shown with the schedule that says it', async () => {
  const desk = openDesk()
  const schedule = aSchedule({ kind: 'promptPay', off: percent(10), days: 30 }, { name: 'Pay in a month' })
  await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)
  await openRules(desk)

  const note = await screen.findByRole('note', { name: 'Discount for paying promptly' })
  expect(note.textContent).toContain('10% off for paying within 30 days, by the schedule “Pay in a month”')
})

test('a discount of older plan rules can be taken out', async () => {
  const desk = openDesk()
  const policy = { ...FIRST_PLAN_POLICY, promptPayDiscount: percent(25) }
  await ask(desk, 'policy.save', { policy }, ADMINISTRATOR)
  await openRules(desk)
  const note = await screen.findByRole('note', { name: 'Discount for paying promptly' })
  expect(note.textContent).toContain('25% off, kept from earlier plan rules.')

  within(note).getByRole('button', { name: 'Take it out' }).click()
  expect(await screen.findByText(/^None. A prompt pay schedule/)).toBeTruthy()
  press('Enter', { ctrl: true })

  expect(await screen.findByText('Saved the plan rules')).toBeTruthy()
  expect((await ask(desk, 'policy.get', {})).policy.promptPayDiscount).toBeNull()
})

test('a duty is added with its source, day and reason', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'NJ' } }, ADMINISTRATOR)
  await openRules(desk)
  const pack = within(screen.getByRole('region', { name: 'New Jersey' }))
  pack.getByRole('button', { name: 'Add a notice or duty' }).click()
  await screen.findByLabelText('The index, in its own words')
  fill('The index, in its own words', 'One-year Treasury yield')
  fill('Where it is written', 'Sample act 7')
  fill('Why', 'Counsel read it.')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Kept the limit as a new edition')).toBeTruthy()
  expect((await ask(desk, 'policy.get', {})).packs).toMatchObject([
    { id: 'NJ', edition: 2, rateIndex: { value: 'One-year Treasury yield', cite: 'Sample act 7' } },
  ])
  expect(await screen.findByText(/Index that may lower the rate: not said → One-year Treasury yield/)).toBeTruthy()
})

test('a duty that is taken out says what follows', async () => {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state: 'NJ' } }, ADMINISTRATOR)
  await openRules(desk)
  const pack = within(screen.getByRole('region', { name: 'New Jersey' }))
  pack.getByRole('button', { name: 'No collection fee is added.' }).click()
  await screen.findByLabelText('It says')
  fill('It says', 'Does not hold')
  press('Enter')
  expect(await screen.findByText(/^This is milder than before/)).toBeTruthy()
  fill('Why', 'The act was amended.')

  press('Enter', { ctrl: true })

  expect(await screen.findByText('Kept the limit as a new edition')).toBeTruthy()
  const [kept] = (await ask(desk, 'policy.get', {})).packs
  expect(kept?.duties.map(({ value }) => value)).not.toContain('noAddedCollectionFees')
  expect(kept?.reviewedOn).toBeNull()
})
