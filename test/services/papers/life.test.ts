import { expect, test } from 'vitest'
import type { Paper } from '../../../shared/model/paper.ts'
import { FIRST_STATIONERY } from '../../../shared/model/stationery.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { ADMINISTRATOR, aPlan } from '../../support/samples.ts'

const PAGE = new Uint8Array([0x25, 0x50, 0x44, 0x46])

async function anUnsignedAgreement(desk: TestDesk): Promise<Paper> {
  const { papers } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, { isEstimate: false }) })
  const [paper] = papers
  if (paper === undefined) throw new Error('a plan has its agreement')
  return paper
}

function aSignedPage(desk: TestDesk, { id }: Paper) {
  return {
    documentId: id,
    how: 'paper',
    signedOn: desk.today(),
    mediaType: 'application/pdf',
    bytes: PAGE,
  } as const
}

test('a signed page is kept and makes the plan active', async () => {
  const desk = openDesk()
  const paper = await anUnsignedAgreement(desk)

  const [event] = await ask(desk, 'paper.addSigned', aSignedPage(desk, paper))
  const page = await ask(desk, 'paper.signedPage', { documentId: paper.id, eventId: event?.id ?? '' })
  const { plan } = await ask(desk, 'plan.get', { planId: paper.planId ?? fail() })

  expect(event).toMatchObject({ kind: 'signed', how: 'paper', hasSignedPage: true })
  expect(page).toEqual({ mediaType: 'application/pdf', bytes: PAGE })
  expect(plan.state).toBe('active')
})

test('a file that is no page is not kept as signed', async () => {
  const desk = openDesk()
  const paper = await anUnsignedAgreement(desk)
  const page = { ...aSignedPage(desk, paper), bytes: new TextEncoder().encode('<html>') }

  expect(await refusalTo(desk, 'paper.addSigned', page)).toMatchObject({ facts: { code: 'notAPage' } })
  expect((await ask(desk, 'plan.get', { planId: paper.planId ?? fail() })).plan.state).toBe('awaitingSignature')
})

/** A desk whose printer can be gone, and the first bytes and title of each job that it was sent. */
function aFailingPrinter() {
  const printer = { isThere: false, jobs: [] as unknown[] }
  const desk = openDesk({
    sendToPrinter: async ({ files, title }) => {
      printer.jobs.push([files[0], title])
      return printer.isThere ? 'printed' : 'noPrinter'
    },
  })
  return { desk, printer }
}

test('a signed page that no printer takes waits for one', async () => {
  const { desk, printer } = aFailingPrinter()
  const paper = await anUnsignedAgreement(desk)
  const [event] = await ask(desk, 'paper.addSigned', aSignedPage(desk, paper))
  const page = { documentId: paper.id, eventId: event?.id ?? '' }

  expect(await refusalTo(desk, 'paper.printSigned', page)).toMatchObject({ code: 'NOT_PRINTED' })
  const [waiting] = await ask(desk, 'printQueue.list', {})
  expect(waiting).toMatchObject({ ...page, face: 'signed', number: paper.number, fault: 'noPrinter', tries: 1 })
  const sheet = { ...page, face: 'signed' } as const
  await refusalTo(desk, 'printQueue.retry', sheet)
  expect(await ask(desk, 'printQueue.list', {})).toMatchObject([{ tries: 2 }])
  printer.isThere = true

  expect(await ask(desk, 'printQueue.retry', sheet)).toBeNull()
  expect(printer.jobs).toEqual(Array(3).fill([PAGE, `${paper.number} v${paper.version} signed`]))
  expect(await ask(desk, 'printQueue.list', {})).toEqual([])
  expect(await refusalTo(desk, 'paper.saveSigned', { ...page, eventId: 'none' })).toMatchObject({ code: 'NOT_FOUND' })
})

test('each signed page waits by itself and is taken out alone', async () => {
  const { desk } = aFailingPrinter()
  const paper = await anUnsignedAgreement(desk)
  const [first] = await ask(desk, 'paper.addSigned', aSignedPage(desk, paper))
  desk.later({ minutes: 1 })
  const events = await ask(desk, 'paper.addSigned', aSignedPage(desk, paper))
  const second = events.find(({ id, hasSignedPage }) => hasSignedPage && id !== first?.id)
  const documentId = paper.id
  for (const eventId of [first?.id ?? '', second?.id ?? ''])
    await refusalTo(desk, 'paper.printSigned', { documentId, eventId })
  await refusalTo(desk, 'paper.print', { documentId, copy: false })

  await ask(desk, 'printQueue.drop', { documentId, face: 'signed', eventId: first?.id ?? '' })

  const left = await ask(desk, 'printQueue.list', {})
  expect(left.map(({ face, eventId }) => [face, eventId])).toEqual([
    ['original', ''],
    ['signed', second?.id],
  ])
  expect(await ask(desk, 'paper.signedPage', { documentId, eventId: first?.id ?? '' })).toMatchObject({ bytes: PAGE })
})

test('a paper is delivered, refused and never changed by it', async () => {
  const desk = openDesk()
  const paper = await anUnsignedAgreement(desk)
  const deliver = (how: 'mailed' | 'refused') =>
    ask(desk, 'paper.mark', {
      documentId: paper.id,
      mark: { kind: 'delivered', how, recipient: 'Sample Patient A', on: desk.today() },
    })

  await deliver('mailed')
  desk.later({ minutes: 5 })
  const story = await deliver('refused')

  expect(story.map(({ kind, how }) => [kind, how])).toEqual([
    ['delivered', 'mailed'],
    ['delivered', 'refused'],
  ])
  expect((await ask(desk, 'paper.get', { documentId: paper.id, copy: false })).paper).toEqual(paper)
})

test('a void paper is void once and not signed any more', async () => {
  const desk = openDesk()
  const paper = await anUnsignedAgreement(desk)
  const mark = { documentId: paper.id, mark: { kind: 'voided', reason: 'wrong day' } } as const

  await ask(desk, 'paper.mark', mark)

  expect(await refusalTo(desk, 'paper.mark', mark)).toMatchObject({ facts: { code: 'voided' } })
  expect(await refusalTo(desk, 'paper.addSigned', aSignedPage(desk, paper))).toMatchObject({
    facts: { code: 'notSignable' },
  })
  expect(await ask(desk, 'paper.states', {})).toMatchObject([{ documentId: paper.id, isVoid: true, isSigned: false }])
})

test('the chart gets the copy under the name of the rule', async () => {
  const desk = openDesk()
  const paper = await anUnsignedAgreement(desk)
  const stationery = { ...FIRST_STATIONERY, nameRule: '{day} {number}/{kind}' }
  await ask(desk, 'stationery.save', { stationery }, ADMINISTRATOR)

  await ask(desk, 'paper.chart', { documentId: paper.id })

  expect(desk.saved[0]?.name).toBe('2026-11-23 PP-2026-0001-planAgreement.pdf')
  expect((await ask(desk, 'paper.story', { documentId: paper.id })).map(({ kind }) => kind)).toEqual(['charted'])
})

test('the chart gets its copy without asking once a folder is chosen', async () => {
  const desk = openDesk()
  const paper = await anUnsignedAgreement(desk)
  await ask(desk, 'chartFolder.choose', {}, ADMINISTRATOR)
  await ask(desk, 'stationery.save', { stationery: { ...FIRST_STATIONERY, nameRule: '{number}' } }, ADMINISTRATOR)

  await ask(desk, 'paper.chart', { documentId: paper.id })
  const kept = await ask(desk, 'chartFolder.get', {})
  await ask(desk, 'chartFolder.forget', {}, ADMINISTRATOR)
  await ask(desk, 'paper.chart', { documentId: paper.id })

  expect(kept).toEqual({ folder: '/charts' })
  expect(desk.saved.map(({ name }) => name)).toEqual(['/charts/PP-2026-0001.pdf', 'PP-2026-0001.pdf'])
})

test('a chart folder that is gone is told and records nothing', async () => {
  const desk = openDesk({ saveInFolder: () => ({ kind: 'readOnly', reason: 'noFolder' }) })
  const paper = await anUnsignedAgreement(desk)
  await ask(desk, 'chartFolder.choose', {}, ADMINISTRATOR)

  expect(await refusalTo(desk, 'paper.chart', { documentId: paper.id })).toMatchObject({ code: 'READ_ONLY' })
  expect(await ask(desk, 'paper.story', { documentId: paper.id })).toEqual([])
})

test('a changed look is shown on a page and not kept', async () => {
  const looks: unknown[] = []
  const open = openDesk()
  const desk = openDesk({
    drawPaper: (model, marks) => {
      looks.push([marks.mark, marks.stationery?.footWords, model.kind])
      return open.drawPaper(model, marks)
    },
  })
  const stationery = { ...FIRST_STATIONERY, footWords: 'A sample line' }

  await ask(desk, 'stationery.preview', { stationery }, ADMINISTRATOR)

  expect(looks).toEqual([['draft', 'A sample line', 'assistanceApplication']])
  expect(await ask(desk, 'stationery.get', {})).toEqual(FIRST_STATIONERY)
  expect(await ask(desk, 'paper.list', { patientId: null })).toEqual([])
})

test('several papers are printed as one job, each with its faces', async () => {
  const desk = openDesk()
  const papers = [await anUnsignedAgreement(desk), await anUnsignedAgreement(desk)]

  const { printed } = await ask(desk, 'paper.printMany', {
    documentIds: papers.map(({ id }) => id),
    faces: ['original', 'copy'],
  })

  expect(printed).toBe(2)
  expect(desk.printed.map(({ title }) => title)).toEqual([`Letters due 2026-11-23 ${papers[0]?.number}`])
  const faces = new TextDecoder().decode(desk.printed[0]?.bytes).match(/^(?:original|copy) /gm)
  expect(faces).toEqual(['original ', 'copy ', 'original ', 'copy '])
})

function fail(): never {
  throw new Error('an agreement belongs to a plan')
}

test('an agreement is to be signed until its terms are, and never once it is void', async () => {
  const desk = openDesk()
  const paper = await anUnsignedAgreement(desk)
  const other = await anUnsignedAgreement(desk)
  const toSign = async () =>
    (await ask(desk, 'paper.states', {})).filter((state) => state.isToSign).map(({ documentId }) => documentId)
  expect([...(await toSign())].sort()).toEqual([paper.id, other.id].sort())

  await ask(desk, 'plan.sign', { planId: paper.planId ?? ('' as never), signedOn: desk.today(), by: 'paper' })
  await ask(desk, 'paper.mark', { documentId: other.id, mark: { kind: 'voided', reason: 'wrong day' } })

  expect(await toSign()).toEqual([])
})
