// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aPlan } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

type Outcome = 'printed' | 'noPrinter'

interface QueueDesk {
  readonly desk: TestDesk
  /** The jobs at the printer; each waits for its outcome. */
  readonly jobs: ((outcome: Outcome) => void)[]
  readonly queued: () => Promise<number>
}

/** Three agreements wait for a printer that answers when it is told to. */
async function openQueue(): Promise<QueueDesk> {
  const jobs: QueueDesk['jobs'] = []
  let isThere = false
  const desk = openDesk({
    printers: async () => [],
    sendToPrinter: () =>
      isThere ? new Promise<Outcome>((resolve) => jobs.push(resolve)) : Promise.resolve('noPrinter'),
  })
  for (let count = 0; count < 3; count += 1) {
    const { papers } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
    const agreement = papers.find(({ kind }) => kind === 'planAgreement')
    if (agreement === undefined) throw new Error('a plan has its agreement')
    await refusalTo(desk, 'paper.print', { documentId: agreement.id, copy: false })
  }
  isThere = true
  openWindow({ home: { to: 'papers', documentId: null } }, desk)
  const queue = await screen.findByRole('button', { name: /Print queue \(3\)/ })
  act(() => queue.click())
  const all = await screen.findByRole('button', { name: 'Print all 3 again' })
  act(() => all.click())
  await waitFor(() => expect(jobs).toHaveLength(1))
  return { desk, jobs, queued: async () => (await ask(desk, 'printQueue.list', {})).length }
}

/** The printer answers for a job. */
async function answer({ jobs }: QueueDesk, at: number, outcome: Outcome = 'printed'): Promise<void> {
  await act(async () => jobs[at]?.(outcome))
}

const isStopThere = (): boolean => screen.queryByRole('button', { name: /^Stop/ }) !== null

test('papers printed one after another say how many are done', async () => {
  const queue = await openQueue()
  expect(screen.getByText('0 of 3')).toBeTruthy()
  expect(isStopThere()).toBe(true)

  await answer(queue, 0)
  expect(await screen.findByText('1 of 3')).toBeTruthy()
  await waitFor(() => expect(queue.jobs).toHaveLength(2))
  await answer(queue, 1)
  await waitFor(() => expect(queue.jobs).toHaveLength(3))
  expect(await screen.findByText('2 of 3')).toBeTruthy()
  expect(isStopThere()).toBe(false)
  await answer(queue, 2)

  expect(await screen.findByText('3 papers printed')).toBeTruthy()
  expect(isStopThere()).toBe(false)
  expect(await queue.queued()).toBe(0)
})

test('Ctrl+. stops before the next: what is printed left the queue, the others stay in it', async () => {
  const queue = await openQueue()

  press('.', { ctrl: true })
  expect(await screen.findByText(/^Stopping\. The paper on its way/)).toBeTruthy()
  expect(isStopThere()).toBe(false)
  await answer(queue, 0)

  expect(await screen.findByText('Stopped. Printed 1; 2 still in the queue.')).toBeTruthy()
  expect(queue.jobs).toHaveLength(1)
  expect(await queue.queued()).toBe(2)
  expect(await screen.findByRole('button', { name: 'Print all 2 again' })).toBeTruthy()
})

test('a paper that the printer refuses after a stop stays in the queue too', async () => {
  const queue = await openQueue()

  press('.', { ctrl: true })
  await answer(queue, 0, 'noPrinter')

  expect(await screen.findByText('Stopped. Printed 0; 3 still in the queue.')).toBeTruthy()
  expect(await queue.queued()).toBe(3)
})

test('closing the sheet stops the row: nothing prints where nobody sees it', async () => {
  const queue = await openQueue()

  press('Escape')
  await waitFor(() => expect(screen.queryByText('0 of 3')).toBeNull())
  await answer(queue, 0)

  expect(await screen.findByText('Stopped. Printed 1; 2 still in the queue.')).toBeTruthy()
  expect(queue.jobs).toHaveLength(1)
  expect(await queue.queued()).toBe(2)
})
