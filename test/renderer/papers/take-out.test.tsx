// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aPlan } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

/** A desk whose printer took nothing: one agreement waits. */
async function openQueue(): Promise<TestDesk> {
  const desk = openDesk({ printers: async () => [], sendToPrinter: async () => 'noPrinter' })
  const { papers } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const agreement = papers.find(({ kind }) => kind === 'planAgreement')
  if (agreement === undefined) throw new Error('a plan has its agreement')
  await refusalTo(desk, 'paper.print', { documentId: agreement.id, copy: false })
  openWindow({ home: { to: 'papers', documentId: null } }, desk)
  const queue = await screen.findByRole('button', { name: /Print queue \(1\)/ })
  act(() => queue.click())
  return desk
}

test('a paper taken out of the print queue is back with Ctrl+Z from elsewhere, and out again with Ctrl+Y', async () => {
  const desk = await openQueue()
  const waiting = await ask(desk, 'printQueue.list', {})
  const out = await screen.findByRole('button', { name: 'Take out' })
  act(() => out.click())
  await screen.findByText(/out of the queue\. The paper itself is kept\./)
  expect(await ask(desk, 'printQueue.list', {})).toEqual([])
  press('j', { ctrl: true })
  press('e')
  await screen.findByRole('heading', { name: 'Estimates' })

  press('z', { ctrl: true })
  await waitFor(async () => expect(await ask(desk, 'printQueue.list', {})).toEqual(waiting))
  press('y', { ctrl: true })
  await screen.findByText(/^Did again: Took /)
  await waitFor(async () => expect(await ask(desk, 'printQueue.list', {})).toEqual([]))
})
