import { type SQL, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { CardPictureId } from '../../shared/model/card-picture.ts'
import type { CoverageId, PatientId } from '../../shared/model/ids.ts'
import { refusalOf } from '../support/cause.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aJpeg, aPlainPng, PLACE_TAKEN } from '../support/pictures.ts'
import { aCoverage, PATIENT_DRAFT } from '../support/samples.ts'

const A = PATIENT_A.id

async function addTo(desk: TestDesk, patientId: PatientId, bytes: Uint8Array<ArrayBuffer>): Promise<CardPictureId> {
  return (await ask(desk, 'coverage.addCard', { patientId, bytes })).pictureId
}

const shown = (pictureId: CardPictureId, quarterTurns = 0) => ({ pictureId, quarterTurns })

async function cardOf(desk: TestDesk, coverageId: CoverageId) {
  const { coverages } = await ask(desk, 'patient.get', { patientId: A })
  return coverages.find(({ id }) => id === coverageId)?.card
}

describe('a picture of a card', () => {
  test('is kept with the version of the coverage that shows it, turned as it is read', async () => {
    const desk = openDesk()
    const [front, back] = [await addTo(desk, A, aPlainPng()), await addTo(desk, A, aJpeg(300, 200))]
    const card = { front: shown(front), back: shown(back, 3) }
    const { id } = await ask(desk, 'coverage.save', { coverageId: null, draft: { ...aCoverage(A), card } })
    expect(await cardOf(desk, id)).toEqual(card)

    await ask(desk, 'coverage.save', { coverageId: id, draft: { ...aCoverage(A), card: { front: null, back: null } } })

    expect(await cardOf(desk, id)).toBeUndefined()
    const rows = desk.store.reader.all(sql`SELECT version, side, quarter_turns FROM coverage_cards`)
    expect(rows).toEqual([
      { version: 1, side: 'front', quarter_turns: 0 },
      { version: 1, side: 'back', quarter_turns: 3 },
    ])
  })

  test('comes back as it was taken, without what the phone wrote beside it', async () => {
    const desk = openDesk()
    const pictureId = await addTo(desk, A, aJpeg(300, 200, PLACE_TAKEN))

    const picture = await ask(desk, 'coverage.card', { patientId: A, pictureId })

    expect(picture).toMatchObject({ mediaType: 'image/jpeg', width: 300, height: 200 })
    expect(picture.bytes).toEqual(aJpeg(300, 200))
  })

  test('is kept once, however often it is dropped', async () => {
    const desk = openDesk()

    expect(await addTo(desk, A, aPlainPng())).toBe(await addTo(desk, A, aPlainPng()))
  })

  test.each([
    ['a page called card.jpg', Buffer.from('<!doctype html>'), 'notAPicture'],
    ['one that breaks off', aPlainPng().slice(0, 60), 'damagedPicture'],
    ['one too small to read', aPlainPng(40, 20), 'tooSmall'],
    ['one of too many dots', aJpeg(6_001, 400), 'tooLarge'],
    ['a file of more than 5 MB', new Uint8Array(5_000_001), 'tooLarge'],
  ])('is refused: %s', async (_what, bytes, code) => {
    const desk = openDesk()

    const refused = await refusalTo(desk, 'coverage.addCard', { patientId: A, bytes: new Uint8Array(bytes) })

    expect(refused).toMatchObject({ code: 'NOT_POSSIBLE', facts: { code } })
    expect(desk.store.reader.all(sql`SELECT id FROM card_pictures`)).toEqual([])
  })

  test('of another patient is neither shown nor kept with a coverage', async () => {
    const desk = openDesk()
    const other = { ...PATIENT_DRAFT, lastName: 'Patient B' }
    const { id } = await ask(desk, 'patient.save', { patientId: null, draft: other })
    const pictureId = await addTo(desk, id, aPlainPng())
    const draft = { ...aCoverage(A), card: { front: shown(pictureId), back: null } }

    expect(await refusalTo(desk, 'coverage.card', { patientId: A, pictureId })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusalTo(desk, 'coverage.save', { coverageId: null, draft })).toMatchObject({
      facts: { code: 'otherPatient' },
    })
    expect((await ask(desk, 'patient.get', { patientId: A })).coverages).toEqual([])
  })

  test('never changes once it is kept', async () => {
    const desk = openDesk()
    await addTo(desk, A, aPlainPng())

    const run = (statement: SQL) => refusalOf(() => desk.store.writer.run(statement))

    expect(run(sql`UPDATE card_pictures SET bytes = x'00'`)).toContain('never changes')
    expect(run(sql`DELETE FROM card_pictures`)).toContain('never changes')
  })
})
