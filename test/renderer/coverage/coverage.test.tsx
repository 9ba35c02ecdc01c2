// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aCoverage } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

async function openCoverages(desk: TestDesk = openDesk()) {
  const opened = openWindow({}, desk)
  await screen.findByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Contact' })
  press('2', { alt: true })
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Contact' })).toBeNull())
  return opened
}

async function newCoverage(desk: TestDesk = openDesk()) {
  const opened = await openCoverages(desk)
  press('Insert')
  await screen.findByLabelText('Payer')
  return opened
}

/** A plan name that is not on file yet. */
async function namePlan(name: string): Promise<void> {
  type('Plan', name)
  await screen.findByText(`Enter adds “${name}”.`)
  press('Enter')
}

async function stored(desk: TestDesk) {
  const { coverages } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  return coverages[0]
}

describe('a new coverage', () => {
  test('says that self-pay is always here before any is typed', async () => {
    await openCoverages()

    expect(screen.getByText('Self-pay is always here. Ins adds coverage.')).toBeTruthy()
  })

  test('keeps what was not told as unknown, never as zero', async () => {
    const { desk } = await newCoverage()
    await namePlan('Sample Plan New')
    fill('Payer', 'Sample Payer')
    fill('Deductible, person, total, in network', '1500')
    fill('Deductible, person, met, in network', '0')
    fill('Out of pocket, person, total, out of network', 'n/a')

    press('Enter', { ctrl: true })

    await waitFor(async () => expect(await stored(desk)).toBeDefined())
    const coverage = await stored(desk)
    expect(coverage?.plan.tiers[0]).toMatchObject({
      tier: 'in',
      deductibleIndividual: known(cents(150_000)),
      oopIndividual: UNKNOWN,
    })
    expect(coverage?.plan.tiers[1]).toMatchObject({ tier: 'out', oopIndividual: NONE })
    expect(coverage?.accumulators[0]).toMatchObject({ deductibleMet: known(cents(0)), oopMet: UNKNOWN })
  })

  test('shows what is left of the deductible while typing', async () => {
    await newCoverage()
    fill('Deductible, person, total, in network', '1500')
    fill('Deductible, person, met, in network', '860')

    expect(screen.getByText('left $640.00')).toBeTruthy()
  })

  test('takes kinds of care with their answers', async () => {
    const { desk } = await newCoverage()
    await namePlan('Sample Plan New')
    fill('Payer', 'Sample Payer')
    type('Add a kind of care', 'thera')
    await screen.findByRole('option', { name: 'Therapy' })
    press('Enter')
    fill('Copay, Therapy', '30')
    fill('Patient pays, Therapy', '20')
    fill('Visit limit, Therapy', '20')
    fill('Used, Therapy', '8')

    press('Enter', { ctrl: true })

    await waitFor(async () => expect(await stored(desk)).toBeDefined())
    const coverage = await stored(desk)
    expect(coverage?.plan.benefits[0]).toMatchObject({
      category: 'therapy',
      tier: 'in',
      covered: UNKNOWN,
      copay: known(cents(3_000)),
      limit: { type: 'visits', amount: 20 },
    })
    expect(coverage?.counters[0]).toMatchObject({ kind: 'counter', used: 8 })
  })

  test('needs a payer and a plan, and says so at the field', async () => {
    await newCoverage()

    press('Enter', { ctrl: true })

    expect(await screen.findByText('Plan is needed here.')).toBeTruthy()
    expect(screen.getByText('Payer is needed here.')).toBeTruthy()
  })

  test('a plan on file fills its benefits in', async () => {
    const desk = openDesk()
    await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
    await newCoverage(desk)
    type('Plan', '1500')
    await screen.findByRole('option', { name: /PPO 1500/ })

    press('Enter')

    expect(screen.getByLabelText<HTMLInputElement>('Payer').value).toBe('Sample Health')
    expect(screen.getByLabelText<HTMLInputElement>('Deductible, person, total, in network').value).toBe('1,500.00')
    expect(screen.getByLabelText<HTMLInputElement>('Deductible, person, met, in network').value).toBe('?')
  })
})

describe('what the editor notices', () => {
  test('an end before the start stops saving', async () => {
    const { desk } = await newCoverage()
    await namePlan('Sample Plan New')
    fill('Payer', 'Sample Payer')
    fill('Effective from', '01/01/2026')
    fill('Until', '12/31/2025')
    expect(screen.getByText('It ends before it starts.')).toBeTruthy()

    press('Enter', { ctrl: true })

    expect(await stored(desk)).toBeUndefined()
  })

  test('more met than the total is kept with a note', async () => {
    await newCoverage()
    fill('Deductible, person, total, in network', '1500')
    fill('Deductible, person, met, in network', '1620')

    expect(
      screen.getByText('Met ($1,620.00) is more than the total ($1,500.00). Kept; used as fully met.'),
    ).toBeTruthy()
  })

  test('counts what is still unknown', async () => {
    await newCoverage()

    expect(screen.getByText(/^4 benefits are unknown\./)).toBeTruthy()
  })
})

describe('a coverage on file', () => {
  async function openStored() {
    const desk = openDesk()
    await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
    await openCoverages(desk)
    press('Enter')
    await screen.findByLabelText('Payer')
    return desk
  }

  test('keeps what the editor does not show', async () => {
    const desk = await openStored()
    const before = await stored(desk)
    fill('Member id', 'SAM-0001-33')

    press('Enter', { ctrl: true })

    await waitFor(async () => expect((await stored(desk))?.memberId).toBe('SAM-0001-33'))
    const after = await stored(desk)
    expect(after?.plan.authExpired).toEqual(before?.plan.authExpired)
    expect(after?.plan.benefits).toEqual(before?.plan.benefits)
    expect(after?.plan.tiers[0]?.deductibleIndividual).toEqual(before?.plan.tiers[0]?.deductibleIndividual)
  })

  test('mirrors what is typed within half a second and takes it up again', async () => {
    const desk = await openStored()
    type('Member id', 'HALF-TYPED')
    await waitFor(async () => expect(await ask(desk, 'draft.list', {})).toHaveLength(1), { timeout: 600 })

    press('Escape')
    press('Escape')
    await waitFor(() => expect(screen.queryByLabelText('Payer')).toBeNull())
    press('Enter')

    expect(await screen.findByDisplayValue('HALF-TYPED')).toBeTruthy()
    expect(screen.getByText('Taken up where it was left.')).toBeTruthy()
  })
})
