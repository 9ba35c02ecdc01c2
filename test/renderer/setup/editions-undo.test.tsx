// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR, CLINIC } from '../../support/samples.ts'
import { fill, openWindow, press } from '../../support/window.tsx'

async function openRules(state: string): Promise<TestDesk> {
  const desk = openDesk()
  await ask(desk, 'clinic.save', { clinic: { ...CLINIC, state } }, ADMINISTRATOR)
  openWindow({ person: ADMINISTRATOR }, desk)
  await screen.findByRole('button', { name: 'Plan rules' }, { timeout: 5_000 })
  press('3', { alt: true })
  await screen.findByLabelText('Largest plan without approval')
  return desk
}

const packsOf = async (desk: TestDesk) => (await ask(desk, 'policy.get', {})).packs

test('a limit of law is as before with Ctrl+Z, as a further edition, and set again with Ctrl+Y', async () => {
  const desk = await openRules('NJ')
  const table = () => screen.findByRole('table', { name: 'New Jersey' })
  const before = (await table()).textContent
  screen.getByRole('button', { name: 'Change: Highest interest a year' }).click()
  await screen.findByLabelText('Percent')
  fill('Percent', '2')
  fill('Where it is written', 'Clinic decision 12')
  fill('Why', 'We ask for less.')
  press('Enter', { ctrl: true })
  await screen.findByText('Kept the limit as a new edition')
  await waitFor(async () => expect((await table()).textContent).toContain('Clinic decision 12'))

  press('z', { ctrl: true })
  await waitFor(async () => expect((await table()).textContent).not.toContain('Clinic decision 12'))
  expect(before).toContain('3%')
  expect((await table()).textContent).toContain('3%')
  expect(screen.getByText(/Highest interest a year: 2% → 3%/)).toBeTruthy()
  expect(screen.getAllByText(/Taken back: the rules are as before\./).length).toBeGreaterThan(0)
  expect((await packsOf(desk)).map(({ edition }) => edition)).toEqual([2, 3])

  press('y', { ctrl: true })
  await waitFor(async () => expect((await table()).textContent).toContain('Clinic decision 12'))
  press('z', { ctrl: true })
  await waitFor(async () => expect((await packsOf(desk)).map(({ edition }) => edition)).toEqual([2, 3, 4, 5]))
  await waitFor(async () => expect((await table()).textContent).not.toContain('Clinic decision 12'))
})

test('a confirmation that was not meant is taken back: the rules wait for one again', async () => {
  const desk = await openRules('CO')
  within(screen.getByRole('region', { name: 'Rules of law that hold here' }))
    .getByRole('button', { name: 'Confirm Colorado' })
    .click()
  await screen.findByLabelText('Confirmed by')
  fill('Confirmed by', 'Sample Counsel')
  press('Enter', { ctrl: true })
  await screen.findByText('Confirmed the rules')
  expect((await packsOf(desk)).at(-1)?.reviewedBy).toBe('Sample Counsel')

  press('z', { ctrl: true })

  await waitFor(async () => expect((await packsOf(desk)).at(-1)).toMatchObject({ edition: 3, reviewedBy: null }))
})
