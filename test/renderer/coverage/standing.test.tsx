// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { CoverageDraft } from '../../../shared/model/coverage.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aCoverage } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

/** The editor of the first of these coverages. */
async function openFirst(...coverages: readonly CoverageDraft[]): Promise<TestDesk> {
  const desk = openDesk()
  for (const draft of coverages) await ask(desk, 'coverage.save', { coverageId: null, draft })
  openWindow({}, desk)
  await screen.findByText('Sample Patient A')
  press('Enter')
  await screen.findByRole('heading', { name: 'Contact' })
  press('2', { alt: true })
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Contact' })).toBeNull())
  press('Enter')
  await screen.findByLabelText('Payer')
  return desk
}

async function stored(desk: TestDesk) {
  const { coverages } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  return coverages[0]
}

function pick(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
}

const OWN = aCoverage(PATIENT_A.id)
const MEDICARE = aCoverage(PATIENT_A.id, {
  order: 2,
  plan: { ...OWN.plan, planName: 'Original Medicare', type: 'medicare' },
})
const orderShown = () => screen.getByRole('status', { name: 'Who pays first' }).textContent

describe('what decides who pays first', () => {
  test('is not asked of a single coverage', async () => {
    await openFirst(OWN)

    expect(screen.queryByLabelText('Got through')).toBeNull()
  })

  test('is asked beside Medicare, and decides with its law', async () => {
    await openFirst(OWN, MEDICARE)
    expect(orderShown()).toContain('Ask: how the coverage beside Medicare was got.')

    pick('Got through', 'retirement')
    expect(orderShown()).toContain('Ask: why the patient has Medicare.')
  })

  test('is kept with the coverage as it was told', async () => {
    const desk = await openFirst(OWN, MEDICARE)
    pick('Got through', 'currentEmployment')
    fill('People at the employer', '19')
    pick('Takes earlier payments', 'nonDuplication')

    press('Enter', { ctrl: true })

    await waitFor(async () => expect((await stored(desk))?.standing).toBeDefined())
    expect((await stored(desk))?.standing).toEqual({
      coordinates: true,
      through: 'currentEmployment',
      employees: 19,
      method: 'nonDuplication',
      parent: null,
      medicare: null,
      medigap: null,
    })
  })

  test('nothing is kept while nobody has told anything', async () => {
    const desk = await openFirst(OWN, MEDICARE)
    fill('Member id', 'SAM-9')

    press('Enter', { ctrl: true })

    await waitFor(async () => expect((await stored(desk))?.memberId).toBe('SAM-9'))
    expect(await stored(desk)).not.toHaveProperty('standing')
  })

  test('of a child are the birthdays and homes of both parents', async () => {
    const child = { ...OWN, relation: 'child' as const }
    const other = {
      ...child,
      order: 2,
      plan: { ...OWN.plan, planName: 'Other Parent’s Plan' },
      standing: {
        coordinates: true,
        through: null,
        employees: null,
        method: null,
        parent: { bornOn: plainDate('1990-03-01'), apart: null },
        medicare: null,
        medigap: null,
      },
    }
    await openFirst(child, other)
    expect(orderShown()).toContain('Ask: the birthdays of both parents.')

    fill('Parent born on', '9/2/1970')

    expect(orderShown()).toContain('1. Other Parent’s Plan')
    expect(orderShown()).toContain('(NAIC MDL-120 §6(D)(2))')
  })

  test('Medicare’s own facts and its supplement stand on Medicare', async () => {
    const desk = await openFirst({ ...MEDICARE, order: 1 })
    pick('Medicare because of', 'age')
    pick('Supplement (Medigap)', 'G')
    expect(orderShown()).toContain('2. Medigap G')

    press('Enter', { ctrl: true })

    await waitFor(async () => expect((await stored(desk))?.standing?.medigap).toBe('G'))
    expect((await stored(desk))?.standing?.medicare).toMatchObject({ because: 'age', isQmb: { kind: 'unknown' } })
  })
})

test('what was paid toward the limit of plan K is kept', async () => {
  const desk = await openFirst({ ...MEDICARE, order: 1 })
  pick('Supplement (Medigap)', 'G')
  expect(screen.queryByLabelText('Paid toward its yearly limit')).toBeNull()
  pick('Supplement (Medigap)', 'K')
  fill('Paid toward its yearly limit', '795')

  press('Enter', { ctrl: true })

  await waitFor(async () => expect((await stored(desk))?.standing?.medigap).toBe('K'))
  expect((await stored(desk))?.standing?.medigapSpent).toEqual({ kind: 'known', value: 79_500 })
})

test('a high deductible supplement keeps what was paid toward it', async () => {
  const desk = await openFirst({ ...MEDICARE, order: 1 })
  pick('Supplement (Medigap)', 'GHigh')
  fill('Paid toward its yearly deductible', '1200')
  pick('Medicare because of', 'kidneyDisease')
  pick('Medicare before kidney disease', 'age')

  press('Enter', { ctrl: true })

  await waitFor(async () => expect((await stored(desk))?.standing?.isMedigapHigh).toBe(true))
  expect((await stored(desk))?.standing).toMatchObject({
    medigap: 'G',
    medigapSpent: { kind: 'known', value: 120_000 },
    medicare: { entitledBefore: 'age' },
  })
})
