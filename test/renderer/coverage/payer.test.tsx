// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { CoverageId } from '../../../shared/model/ids.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aCoverage } from '../../support/samples.ts'
import { fill, leave, openWindow, press, type } from '../../support/window.tsx'

/** A desk on which a patient has a plan of Sample Health. */
async function aPlanOnFile() {
  const desk = openDesk()
  const { id } = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  return { desk, id }
}

async function openAt(desk: TestDesk, coverageId: CoverageId | null) {
  const opened = openWindow({ home: { to: 'coverage', patientId: PATIENT_A.id, coverageId } }, desk)
  await screen.findByLabelText('Payer')
  return opened
}

const boxOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' })

describe('the payer of a new coverage', () => {
  test('has the first focus and fills the plan in by a part of its name', async () => {
    const { desk } = await aPlanOnFile()
    await openAt(desk, null)
    await waitFor(() => expect(document.activeElement).toBe(boxOf('Payer')))

    type('Payer', 'ppo')
    await screen.findByRole('option', { name: /Sample Health, .*PPO 1500.*1 patient uses this plan/ })
    press('Enter')

    await waitFor(() => expect(boxOf('Plan').value).toContain('PPO 1500'))
    expect(boxOf('Payer').value).toBe('Sample Health')
    expect(boxOf('Deductible, person, total, in network').value).toBe('1,500.00')
  })

  test('typed in full is the payer alone, without a plan', async () => {
    const { desk } = await aPlanOnFile()
    await openAt(desk, null)
    type('Payer', 'sample health')
    await screen.findByRole('option', { name: /^Sample Health\s*Another plan/ })

    press('Enter')

    await waitFor(() => expect(boxOf('Payer').value).toBe('Sample Health'))
    expect(boxOf('Plan').value).toBe('')
    expect(boxOf('Deductible, person, total, in network').value).toBe('?')
  })

  test('may be a new one whose letters stand in one on file', async () => {
    const { desk } = await aPlanOnFile()
    await openAt(desk, null)
    type('Payer', 'Sample')
    await screen.findByRole('option', { name: /“Sample”/ })

    for (let at = 0; at < 3; at += 1) press('ArrowDown')
    press('Enter')

    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
    expect([boxOf('Payer').value, boxOf('Plan').value]).toEqual(['Sample', ''])
  })

  test('is kept as it is typed, before the box is left', async () => {
    const desk = openDesk()
    await openAt(desk, null)

    type('Payer', 'Half typ')

    await waitFor(async () => expect((await ask(desk, 'draft.list', {}))[0]?.content).toContain('Half typ'))
    expect(boxOf('Payer').value).toBe('Half typ')
  })

  test('comes back as it was by Escape, and no list opens', async () => {
    const desk = openDesk()
    await openAt(desk, null)
    fill('Payer', 'Sample Payer')
    const box = type('Payer', 'Wrong')

    fireEvent.keyDown(box, { key: 'Escape' })
    fireEvent.keyDown(box, { key: 'Escape' })

    expect(boxOf('Payer').value).toBe('Sample Payer')
    expect(box.getAttribute('aria-expanded')).toBe('false')
  })
})

test('a coverage on file opens at the first answer that is unknown', async () => {
  const { desk, id } = await aPlanOnFile()
  await openAt(desk, id)

  await waitFor(() => expect(document.activeElement).not.toBe(document.body))
  const first = [...document.querySelectorAll<HTMLInputElement>('form input, form select')].find((f) => f.value === '?')

  expect(document.activeElement).toBe(first)
})

test('a corrected payer takes no other plan in', async () => {
  const { desk, id } = await aPlanOnFile()
  await openAt(desk, id)
  const before = boxOf('Deductible, person, met, in network').value
  const box = type('Payer', 'Sample H')
  await screen.findByRole('option', { name: /^Sample Health\s*Another plan/ })

  leave(box)

  await waitFor(() => expect(boxOf('Payer').value).toBe('Sample Health'))
  expect(boxOf('Deductible, person, met, in network').value).toBe(before)
})
