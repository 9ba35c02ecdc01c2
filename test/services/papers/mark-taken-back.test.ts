import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import type { PaperMark } from '../../../shared/model/paper-event.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { aPlan, COUNSELOR, SUPERVISOR } from '../../support/samples.ts'

async function anAgreement(desk: TestDesk): Promise<Paper> {
  const { papers } = await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id, { isEstimate: false }) })
  const [paper] = papers
  if (paper === undefined) throw new Error('a plan has its agreement')
  return paper
}

async function marked(desk: TestDesk, { id: documentId }: Paper, mark: PaperMark) {
  const events = await ask(desk, 'paper.mark', { documentId, mark })
  return { documentId, eventId: events.at(-1)?.id ?? '' }
}

const stateOf = async (desk: TestDesk, paper: Paper) =>
  (await ask(desk, 'paper.states', {})).find(({ documentId }) => documentId === paper.id)

const handed = (desk: TestDesk): PaperMark => ({
  kind: 'delivered',
  how: 'handed',
  recipient: 'Sample Patient A',
  on: desk.today(),
})

test('a delivery that was recorded by mistake holds no more, holds again, and both stand in the trail', async () => {
  const desk = openDesk()
  const paper = await anAgreement(desk)
  const mark = await marked(desk, paper, handed(desk))
  expect(await stateOf(desk, paper)).toMatchObject({ isDelivered: true })

  expect(await ask(desk, 'paper.takeMarkBack', { ...mark, isTaken: true })).toEqual([])

  expect((await stateOf(desk, paper))?.isDelivered ?? false).toBe(false)
  const events = await ask(desk, 'paper.takeMarkBack', { ...mark, isTaken: false })
  expect(events.map(({ id }) => id)).toEqual([mark.eventId])
  expect(await stateOf(desk, paper)).toMatchObject({ isDelivered: true })
  const acts = audit.listOf(desk.store.reader, 'paper', paper.id).map(({ action }) => action)
  expect(acts.filter((action) => action === 'paper.takeMarkBack')).toHaveLength(2)
})

test('a paper made void by mistake is valid again, and can be signed', async () => {
  const desk = openDesk()
  const paper = await anAgreement(desk)
  const mark = await marked(desk, paper, { kind: 'voided', reason: 'wrong day' })

  await ask(desk, 'paper.takeMarkBack', { ...mark, isTaken: true })

  expect((await stateOf(desk, paper))?.isVoid ?? false).toBe(false)
  await ask(desk, 'paper.addSigned', {
    documentId: paper.id,
    how: 'paper',
    signedOn: desk.today(),
    mediaType: 'application/pdf',
    bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46]),
  })
})

test('an agreement that was refused by mistake waits for its signature again', async () => {
  const desk = openDesk()
  const paper = await anAgreement(desk)
  const mark = await marked(desk, paper, { ...handed(desk), how: 'refused' } as PaperMark)
  const { planId } = paper
  if (planId === null) throw new Error('an agreement is of a plan')
  const refusedOn = async () => (await ask(desk, 'plan.get', { planId })).plan.signatureRefusedOn
  expect(await refusedOn()).toBe(desk.today())

  await ask(desk, 'paper.takeMarkBack', { ...mark, isTaken: true })

  expect(await refusedOn()).toBeNull()
})

test('only who recorded it takes it back, and within a day', async () => {
  const desk = openDesk()
  const paper = await anAgreement(desk)
  const mark = { ...(await marked(desk, paper, handed(desk))), isTaken: true }

  expect(await refusalTo(desk, 'paper.takeMarkBack', mark, SUPERVISOR)).toMatchObject({
    facts: { code: 'markNotYours' },
  })
  desk.later({ minutes: 24 * 60 + 1 })
  expect(await refusalTo(desk, 'paper.takeMarkBack', mark, COUNSELOR)).toMatchObject({
    facts: { code: 'markNotYours' },
  })
})

test('a signature is no mark that anybody takes back so', async () => {
  const desk = openDesk()
  const paper = await anAgreement(desk)
  const [event] = await ask(desk, 'paper.addSigned', {
    documentId: paper.id,
    how: 'paper',
    signedOn: desk.today(),
    mediaType: 'application/pdf',
    bytes: new Uint8Array([0x25, 0x50, 0x44, 0x46]),
  })
  const mark = { documentId: paper.id, eventId: event?.id ?? '', isTaken: true }

  expect(await refusalTo(desk, 'paper.takeMarkBack', mark)).toMatchObject({ code: 'NOT_FOUND' })
})
