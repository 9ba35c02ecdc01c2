import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import type { DocumentId } from '../../../shared/model/ids.ts'
import type { PrintFault } from '../../../shared/model/printing.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aPlan } from '../../support/samples.ts'

interface Printing {
  readonly desk: TestDesk
  readonly documentId: DocumentId
  /** The printer and the number of files of each job, in their order. */
  readonly jobs: (readonly [string | null, number])[]
  fault: PrintFault | null
}

const AT_THE_DESK = { kind: 'planAgreement', printer: 'Front desk', sides: 'both', copies: 1 } as const

/** A desk with an agreement and a printer that takes jobs until it is told not to. */
async function aPrinter(): Promise<Printing> {
  const jobs: (readonly [string | null, number])[] = []
  const desk = openDesk({
    printers: async () => [{ name: 'Front desk', shownName: 'Front desk' }],
    sendToPrinter: async ({ files, printer }) => {
      jobs.push([printer, files.length])
      return printing.fault ?? 'printed'
    },
  })
  const { papers } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const agreement = papers.find(({ kind }) => kind === 'planAgreement')
  if (agreement === undefined) throw new Error('a plan has its agreement')
  const printing: Printing = { desk, documentId: agreement.id, jobs, fault: null }
  return printing
}

test('a paper goes to the viewer until a printer is chosen', async () => {
  const { desk, documentId, jobs } = await aPrinter()

  await ask(desk, 'paper.print', { documentId, copy: false })
  await ask(desk, 'printer.choose', AT_THE_DESK)
  await ask(desk, 'paper.print', { documentId, copy: true })
  await ask(desk, 'printer.choose', { ...AT_THE_DESK, printer: '' })
  await ask(desk, 'paper.print', { documentId, copy: false })

  expect(jobs.map(([printer]) => printer)).toEqual([null, 'Front desk', null])
})

test('a printer is remembered, and receipts stay on one side', async () => {
  const { desk } = await aPrinter()
  await ask(desk, 'printer.choose', { kind: 'receipt', printer: 'Front desk', sides: 'both', copies: 2 })

  const { printers, chosen } = await ask(desk, 'printer.list', {})

  expect(printers).toEqual([{ name: 'Front desk', shownName: 'Front desk' }])
  expect(chosen).toEqual([{ kind: 'receipt', printer: 'Front desk', sides: 'one', copies: 2 }])
})

test('sides and copies go with the job to the printer', async () => {
  const ways: unknown[] = []
  const desk = openDesk({
    sendToPrinter: async ({ printer, sides, copies }) => {
      ways.push({ printer, sides, copies })
      return 'printed'
    },
  })
  const { papers } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
  const documentId = papers[0]?.id ?? fail()

  await ask(desk, 'paper.print', { documentId, copy: false })
  await ask(desk, 'printer.choose', { ...AT_THE_DESK, sides: 'one', copies: 3 })
  await ask(desk, 'paper.print', { documentId, copy: false })

  expect(ways).toEqual([
    { printer: null, sides: 'both', copies: 1 },
    { printer: 'Front desk', sides: 'one', copies: 3 },
  ])
})

test('what no printer takes waits and is counted', async () => {
  const printing = await aPrinter()
  const { desk, documentId } = printing
  printing.fault = 'noAnswer'
  await ask(desk, 'printer.choose', AT_THE_DESK)

  const first = await refusalTo(desk, 'paper.print', { documentId, copy: false })
  await refusalTo(desk, 'printQueue.retry', { documentId, face: 'original', eventId: '' })
  const [waiting, ...others] = await ask(desk, 'printQueue.list', {})

  expect(first).toMatchObject({ code: 'NOT_PRINTED', facts: { fault: 'The printer did not take it.' } })
  expect(waiting).toMatchObject({ documentId, face: 'original', printer: 'Front desk', fault: 'noAnswer', tries: 2 })
  expect(others).toEqual([])
})

test('a paper that is printed at last leaves the queue', async () => {
  const printing = await aPrinter()
  const { desk, documentId } = printing
  printing.fault = 'noViewer'
  await refusalTo(desk, 'paper.printMany', { documentIds: [documentId], faces: ['original', 'copy'] })
  expect(await ask(desk, 'printQueue.list', {})).toHaveLength(2)
  printing.fault = null

  await ask(desk, 'printQueue.retry', { documentId, face: 'copy', eventId: '' })
  expect((await ask(desk, 'printQueue.list', {})).map(({ face }) => face)).toEqual(['original'])
  await ask(desk, 'paper.print', { documentId, copy: false })

  expect(await ask(desk, 'printQueue.list', {})).toEqual([])
})

test('a paper taken out of the queue is kept itself', async () => {
  const printing = await aPrinter()
  const { desk, documentId } = printing
  printing.fault = 'noPrinter'
  await refusalTo(desk, 'paper.print', { documentId, copy: false })

  await ask(desk, 'printQueue.drop', { documentId, face: 'original', eventId: '' })

  expect(await ask(desk, 'printQueue.list', {})).toEqual([])
  expect((await ask(desk, 'paper.get', { documentId, copy: false })).paper.id).toBe(documentId)
  expect(await refusalTo(desk, 'printQueue.drop', { documentId, face: 'original', eventId: '' })).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await refusalTo(desk, 'printQueue.retry', { documentId, face: 'original', eventId: '' })).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('original and copy are one job for one printer', async () => {
  const { desk, documentId, jobs } = await aPrinter()

  await ask(desk, 'paper.printMany', { documentIds: [documentId], faces: ['original', 'copy'] })

  expect(jobs).toEqual([[null, 2]])
})

test('the trail keeps what was printed and not what failed', async () => {
  const printing = await aPrinter()
  const { desk, documentId } = printing
  printing.fault = 'noAnswer'
  await refusalTo(desk, 'paper.print', { documentId, copy: false })
  const printed = () =>
    desk.store.reader.all<{ action: string }>(
      sql`SELECT action FROM audit_trail WHERE subject_id = ${documentId} AND action LIKE '%rint%'`,
    )
  expect(printed()).toEqual([])
  printing.fault = null

  await ask(desk, 'printQueue.retry', { documentId, face: 'original', eventId: '' })

  expect(printed()).toEqual([{ action: 'printQueue.retry' }])
})

function fail(): never {
  throw new Error('a plan has its agreement')
}

test('a paper taken out by mistake is put back to its place with its tries, and the trail says so', async () => {
  const printing = await aPrinter()
  const { desk, documentId } = printing
  printing.fault = 'noPrinter'
  await refusalTo(desk, 'paper.print', { documentId, copy: false })
  await refusalTo(desk, 'printQueue.retry', { documentId, face: 'original', eventId: '' })
  const before = await ask(desk, 'printQueue.list', {})
  const [waiting] = before
  if (waiting === undefined) throw new Error('a paper waits')
  const { printer, fault, tries, failedAt } = waiting
  const sheet = { documentId, face: 'original', eventId: '' } as const
  await ask(desk, 'printQueue.drop', sheet)

  await ask(desk, 'printQueue.putBack', { sheet, printer, fault, tries, failedAt })
  await ask(desk, 'printQueue.putBack', { sheet, printer, fault, tries: 9, failedAt })

  expect(tries).toBe(2)
  expect(await ask(desk, 'printQueue.list', {})).toEqual(before)
  const acts = audit.listOf(desk.store.reader, 'paper', documentId).map(({ action }) => action)
  expect(acts.filter((action) => action.startsWith('printQueue.')).toSorted()).toEqual([
    'printQueue.drop',
    'printQueue.putBack',
  ])
})

test('what is no kept paper, or waits since tomorrow, is not put into the queue', async () => {
  const { desk, documentId } = await aPrinter()
  const known = { printer: '', fault: 'noPrinter', tries: 1, failedAt: desk.now() } as const
  const unknown = { documentId: 'no-such-paper' as DocumentId, face: 'original', eventId: '' } as const
  const late = { ...known, failedAt: '2999-01-01T00:00:00.000Z' }

  expect(await refusalTo(desk, 'printQueue.putBack', { sheet: unknown, ...known })).toMatchObject({ code: 'NOT_FOUND' })
  const sheet = { documentId, face: 'original', eventId: '' } as const
  expect(await refusalTo(desk, 'printQueue.putBack', { sheet, ...late })).toMatchObject({ code: 'NOT_FOUND' })
  expect(await ask(desk, 'printQueue.list', {})).toEqual([])
})
