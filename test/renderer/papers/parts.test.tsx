// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aPlan, SUPERVISOR } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

/** A desk with a signed agreement and one that waits. */
async function aDeskWithOneToSign(): Promise<TestDesk> {
  const desk = openDesk()
  const { plan } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  await ask(desk, 'plan.sign', { planId: plan.id, signedOn: desk.today(), by: 'paper' })
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  return desk
}

const parts = () => within(screen.getByRole('navigation', { name: 'Parts of Documents' }))
const papers = () => within(screen.getByRole('grid', { name: 'Issued papers' })).queryAllByText(/^PP-2026-/)

test('Alt+2 lists what waits for a signature, Alt+1 all papers again', async () => {
  openWindow({ home: { to: 'papers', documentId: null } }, await aDeskWithOneToSign())
  await waitFor(() => expect(papers()).toHaveLength(2))

  press('2', { alt: true })
  await waitFor(() => expect(papers().map((one) => one.textContent)).toEqual(['PP-2026-0002']))
  expect((await parts().findByRole('button', { name: 'To sign (1)' })).getAttribute('aria-current')).toBe('page')
  press('1', { alt: true })

  await waitFor(() => expect(papers()).toHaveLength(2))
})

test('a part without papers says so in its own words', async () => {
  openWindow({ home: { to: 'papers', documentId: null } }, openDesk())
  await screen.findByText('Nothing issued yet. Insert makes a paper.')

  press('2', { alt: true })
  expect(await screen.findByText('No agreement waits for a signature.')).toBeTruthy()
  press('4', { alt: true })
  expect(await screen.findByText('Nothing waits for a printer.')).toBeTruthy()
})

test('letters have the page; Escape, and a search, go back to the papers', async () => {
  openWindow({ home: { to: 'papers', documentId: null } }, await aDeskWithOneToSign())
  await waitFor(() => expect(papers()).toHaveLength(2))

  press('3', { alt: true })
  expect(await screen.findByText('No letter is due today.')).toBeTruthy()
  expect(screen.queryByRole('grid', { name: 'Issued papers' })).toBeNull()
  press('Escape')
  await waitFor(() => expect(papers()).toHaveLength(2))
  act(() => parts().getByRole('button', { name: 'Letters due' }).click())
  await screen.findByText('No letter is due today.')
  type('Find a paper', '0002')

  await waitFor(() => expect(papers().map((one) => one.textContent)).toEqual(['PP-2026-0002']))
})

test('who may only look has no letters and no queue', async () => {
  const reader = { ...SUPERVISOR, roles: ['reader' as const] }
  openWindow({ person: reader, home: { to: 'papers', documentId: null } }, await aDeskWithOneToSign())
  await waitFor(() => expect(papers()).toHaveLength(2))

  expect(
    parts()
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['Issued', 'To sign (1)'])
})
