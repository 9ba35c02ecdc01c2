// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { boxWords } from '../../../shared/text/paper-fields.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { ADMINISTRATOR, aPlan } from '../../support/samples.ts'
import { openWindow, press, type } from '../../support/window.tsx'

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47])

/** A desk with an agreement; its bytes are text, which no reader of pages understands. */
async function deskWithAgreement(): Promise<TestDesk> {
  const desk = openDesk()
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  return desk
}

async function openPapers(desk: TestDesk) {
  const opened = openWindow({}, desk)
  await screen.findByText('Sample Patient A')
  press('j', { ctrl: true })
  press('d')
  await screen.findByRole('heading', { name: 'Documents' })
  return opened
}

test('says that nothing was issued yet', async () => {
  await openPapers(openDesk())

  expect(await screen.findByText('Nothing issued yet. Insert makes a paper.')).toBeTruthy()
})

test('finds a paper by its kind and names what it is', async () => {
  await openPapers(await deskWithAgreement())
  type('Find a paper', 'agree')

  const row = await screen.findByRole('row', { selected: true })

  expect(within(row).getByText('Agreement')).toBeTruthy()
  expect(screen.getByText('Issued by').nextElementSibling?.textContent).toBe('Counselor 1')
})

test('prints the stored original of today, and the copy when it is picked', async () => {
  const desk = await deskWithAgreement()
  await openPapers(desk)
  await screen.findByRole('button', { name: /Print/ })
  press('p', { ctrl: true })
  await waitFor(() => expect(desk.printed).toHaveLength(1))

  screen.getByRole('radio', { name: 'Copy' }).click()
  await screen.findByText('The stored copy carries the word Copy and its first date.')
  press('p', { ctrl: true })

  await waitFor(() => expect(desk.printed).toHaveLength(2))
  const [first, second] = desk.printed.map(({ bytes }) => new TextDecoder().decode(bytes))
  expect(first).toMatch(/^original/)
  expect(second).toMatch(/^copy/)
})

test('saves the stored file and says its name', async () => {
  const desk = await deskWithAgreement()
  await openPapers(desk)
  await screen.findByRole('button', { name: /Save as PDF/ })

  press('s', { ctrl: true })

  expect(await screen.findByText('Saved paper.pdf')).toBeTruthy()
  expect(desk.saved).toHaveLength(1)
})

test('a file that cannot be read says what was kept and what to do', async () => {
  await openPapers(await deskWithAgreement())

  expect(await screen.findByText('The page could not be shown.', {}, { timeout: 10_000 })).toBeTruthy()
  expect(screen.getByText(/The stored file is kept\. Save it as PDF/)).toBeTruthy()
})

test('a new paper is made, kept and shown', async () => {
  const desk = await deskWithAgreement()
  await openPapers(desk)
  screen.getByRole('button', { name: /New paper/ }).click()
  const kind = await screen.findByRole('combobox', { name: 'Which paper' })
  fireEvent.change(kind, { target: { value: 'Emergency' } })
  fireEvent.keyDown(kind, { key: 'Enter' })

  screen.getByRole('button', { name: /Issue and keep/ }).click()

  expect(await screen.findByText('Issued D-2026-0001')).toBeTruthy()
  expect((await ask(desk, 'paper.list', { patientId: null })).map(({ kind: of }) => of)).toContain('emergencyBalances')
})

test('a delivery is recorded and told', async () => {
  const desk = await deskWithAgreement()
  await openPapers(desk)
  const handed = await screen.findByRole('button', { name: 'Handed over' })

  handed.click()

  const story = await screen.findByRole('region', { name: 'What happened to it' })
  await waitFor(() => expect(within(story).getByText(/handed over/)).toBeTruthy())
})

test('a dropped scan of the signed page makes the plan active', async () => {
  const desk = await deskWithAgreement()
  await openPapers(desk)
  const place = await screen.findByRole('button', { name: /Drop the scanned page here/ })
  const file = new File([new Uint8Array([0x25, 0x50, 0x44, 0x46])], 'signed.pdf', { type: 'application/pdf' })

  fireEvent.drop(place, { dataTransfer: { files: [file] } })

  await waitFor(async () => {
    const [plan] = await ask(desk, 'plan.list', {})
    expect(plan?.state).toBe('active')
  })
})

test('a kept signed page is shown, printed and saved', async () => {
  const desk = await deskWithAgreement()
  const [paper] = await ask(desk, 'paper.list', { patientId: null })
  const page = { how: 'paper', signedOn: desk.today(), mediaType: 'image/png', bytes: PNG } as const
  await ask(desk, 'paper.addSigned', { documentId: paper?.id ?? ('' as never), ...page })
  await openPapers(desk)

  await screen.findByRole('button', { name: 'Show the signed page' }).then((button) => button.click())
  const picture = await screen.findByRole('img', { name: 'Signed page' })
  screen.getByRole('button', { name: 'Print it' }).click()
  screen.getByRole('button', { name: 'Save it' }).click()

  expect(picture.getAttribute('src')).toBe('data:image/png;base64,iVBORw==')
  await waitFor(() => expect(desk.printed.map(({ bytes }) => [...bytes])).toEqual([[...PNG]]))
  await waitFor(() => expect(desk.saved.map(({ name }) => name)).toEqual(['PP-2026-0001 v1 signed.png']))
})

test('original, copy and chart go out at once', async () => {
  const desk = await deskWithAgreement()
  await ask(desk, 'chartFolder.choose', {}, ADMINISTRATOR)
  await openPapers(desk)
  expect(await screen.findByRole('checkbox', { name: 'And one for the chart', checked: true })).toBeTruthy()

  screen.getByRole('button', { name: 'Original and copy' }).click()

  await waitFor(() => expect(desk.saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^\/charts\/PP-2026/)]))
  expect(desk.printed).toHaveLength(1)
})

test('a void paper says so before it is printed', async () => {
  const desk = await deskWithAgreement()
  const [paper] = await ask(desk, 'paper.list', { patientId: null })
  const mark = { kind: 'voided', reason: 'wrong day' } as const
  await ask(desk, 'paper.mark', { documentId: paper?.id ?? ('' as never), mark })

  await openPapers(desk)

  expect(await screen.findByText('This paper is void.')).toBeTruthy()
})

test('letters that no font has are named with their field', async () => {
  const open = openDesk()
  const desk = openDesk({
    drawPaper: async (model, marks) => ({
      ...(await open.drawPaper(model, marks)),
      warnings: [{ field: 'patient.name', text: '\u6797' }],
    }),
  })
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const [paper] = await ask(desk, 'paper.list', { patientId: null })

  const { boxes } = await ask(desk, 'paper.get', { documentId: paper?.id ?? ('' as never), copy: false })

  expect(boxWords.more(boxes)).toMatch(/^\u6797 in the patient’s name\. Write them in by hand/)
})

test('the letters of a day are marked mailed together', async () => {
  const desk = openDesk()
  await aRunningPlan(desk, { firstDueOn: desk.today(), frequency: 'monthly' })
  desk.later({ days: 20 })
  await openPapers(desk)
  screen.getByRole('button', { name: 'Letters due' }).click()
  const issueAll = await screen.findByRole('button', { name: 'Issue and print 1 letter' })
  issueAll.click()

  const mailed = await screen.findByRole('button', { name: 'Mark 1 letter mailed' })
  type('Mailed on', '11/22/2026')
  mailed.click()

  await waitFor(() => expect(screen.queryByRole('button', { name: 'Mark 1 letter mailed' })).toBeNull())
  const letter = (await ask(desk, 'paper.list', { patientId: null })).find(({ kind }) => /Letter|Notice/.test(kind))
  const story = await ask(desk, 'paper.story', { documentId: letter?.id ?? ('' as never) })
  expect(story).toMatchObject([
    { kind: 'delivered', how: 'mailed', recipient: 'Sample Patient A', happenedOn: '2026-11-22' },
  ])
})

test('letters that are not due are not offered', async () => {
  await openPapers(await deskWithAgreement())

  screen.getByRole('button', { name: 'Letters due' }).click()

  expect(await screen.findByText('No letter is due today.')).toBeTruthy()
})
