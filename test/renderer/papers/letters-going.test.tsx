// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { ADMINISTRATOR, aPlan } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'

interface LetterDesk {
  readonly desk: TestDesk
  /** The letters that are being drawn; each waits until it is told to go on. */
  readonly drawing: (() => void)[]
  /** The jobs at the printer, each with its number of papers; they wait too. */
  readonly jobs: { readonly papers: number; readonly take: () => void }[]
}

/** Three letters are due; somebody pressed the button that issues them all. */
async function issueThree({ isCharted = false } = {}): Promise<LetterDesk> {
  const drawing: LetterDesk['drawing'] = []
  const jobs: LetterDesk['jobs'] = []
  const plain = openDesk()
  let isHeld = false
  const desk = openDesk({
    drawPaper: async (model, marks) => {
      if (isHeld && marks.mark === 'original') await new Promise<void>((go) => drawing.push(go))
      return plain.drawPaper(model, marks)
    },
    sendToPrinter: ({ files }) =>
      new Promise((resolve) => jobs.push({ papers: files.length, take: () => resolve('printed') })),
  })
  for (let count = 0; count < 3; count += 1)
    await aRunningPlan(desk, { firstDueOn: desk.today(), frequency: 'monthly' })
  if (isCharted) await ask(desk, 'chartFolder.choose', {}, ADMINISTRATOR)
  desk.later({ days: 20 })
  isHeld = true
  openWindow({ home: { to: 'papers', documentId: null } }, desk)
  const letters = await screen.findByRole('button', { name: 'Letters due' })
  act(() => letters.click())
  const all = await screen.findByRole('button', { name: 'Issue and print 3 letters' })
  if (isCharted) act(() => screen.getByRole('checkbox', { name: /And one for the chart/ }).click())
  act(() => all.click())
  await waitFor(() => expect(drawing).toHaveLength(1))
  return { desk, drawing, jobs }
}

/** The letter that is drawn comes to its end. */
async function drawn({ drawing }: LetterDesk, at: number): Promise<void> {
  await waitFor(() => expect(drawing.length).toBeGreaterThan(at))
  await act(async () => drawing[at]?.())
}

/** The printer takes the job that waits. */
async function taken({ jobs }: LetterDesk): Promise<void> {
  await waitFor(() => expect(jobs).toHaveLength(1))
  await act(async () => jobs[0]?.take())
}

const isStopThere = (): boolean => screen.queryByRole('button', { name: /^Stop/ }) !== null

async function lettersOf(desk: TestDesk): Promise<number> {
  return (await ask(desk, 'paper.list', { patientId: null })).filter(({ kind }) => kind === 'reminderLetter').length
}

const dueOf = async (desk: TestDesk): Promise<number> => (await ask(desk, 'paper.lettersDue', {})).length

test('letters issued together say how many are done, and then that they are one job', async () => {
  const letters = await issueThree()
  expect(screen.getByText('Issuing letters').getAttribute('role')).toBe('status')
  expect(screen.getByText('0 of 3')).toBeTruthy()
  expect(isStopThere()).toBe(true)

  await drawn(letters, 0)
  expect(await screen.findByText('1 of 3')).toBeTruthy()
  await drawn(letters, 1)
  expect(await screen.findByText('2 of 3')).toBeTruthy()
  expect(isStopThere()).toBe(false)
  await drawn(letters, 2)
  expect(
    await screen.findByText(/^Handing 3 papers to the printer as one job\. It cannot be stopped here/),
  ).toBeTruthy()
  expect(isStopThere()).toBe(false)
  await taken(letters)

  expect(await screen.findByText('3 letters issued and printed')).toBeTruthy()
  expect(screen.queryByText(/^Handing/)).toBeNull()
  expect(letters.jobs.map(({ papers }) => papers)).toEqual([3])
})

test('Ctrl+. stops before the next letter: what is issued is printed, the others are due as before', async () => {
  const letters = await issueThree()

  press('.', { ctrl: true })
  expect(await screen.findByText(/^Stopping\. The letter on its way/)).toBeTruthy()
  await drawn(letters, 0)
  await taken(letters)

  expect(await screen.findByText('Stopped. 1 letter issued; 2 letters still due.')).toBeTruthy()
  expect(await screen.findByRole('button', { name: 'Mark 1 letter mailed' })).toBeTruthy()
  expect(letters.drawing).toHaveLength(1)
  expect(letters.jobs.map(({ papers }) => papers)).toEqual([1])
  expect([await lettersOf(letters.desk), await dueOf(letters.desk)]).toEqual([1, 2])
})

test('closing the sheet stops the letters too, and prints the one that was issued', async () => {
  const letters = await issueThree()

  press('Escape')
  await waitFor(() => expect(screen.queryByText('Issuing letters')).toBeNull())
  await drawn(letters, 0)
  await taken(letters)

  expect(await screen.findByText('Stopped. 1 letter issued; 2 letters still due.')).toBeTruthy()
  expect([await lettersOf(letters.desk), await dueOf(letters.desk)]).toEqual([1, 2])
})

test('copies for the chart follow the letters that were issued', async () => {
  const letters = await issueThree({ isCharted: true })

  await drawn(letters, 0)
  press('.', { ctrl: true })
  await drawn(letters, 1)
  await taken(letters)

  expect(await screen.findByText('2 copies saved for the chart')).toBeTruthy()
  expect(await dueOf(letters.desk)).toBe(1)
})

test('original and copy of a paper are said to be one job while the printer takes them', async () => {
  const jobs: (() => void)[] = []
  const desk = openDesk({ sendToPrinter: () => new Promise((resolve) => jobs.push(() => resolve('printed'))) })
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  openWindow({ home: { to: 'papers', documentId: null } }, desk)
  const both = await screen.findByRole('button', { name: 'Original and copy' })

  act(() => both.click())

  expect(await screen.findByText(/^Handing 2 papers to the printer as one job/)).toBeTruthy()
  await waitFor(() => expect(jobs).toHaveLength(1))
  await act(async () => jobs[0]?.())
  await waitFor(() => expect(screen.queryByText(/^Handing/)).toBeNull())
})
