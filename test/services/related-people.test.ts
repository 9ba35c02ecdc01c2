import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import { isEnded } from '../../shared/dates/last-day.ts'
import { addDays, plainDate } from '../../shared/dates/plain-date.ts'
import { holdsSocialSecurityNumber, type RelatedPersonDraft } from '../../shared/model/related-person.ts'
import { factsOnOneLine } from '../../shared/text/audit-facts.ts'
import { alsoTold, standingOf } from '../../shared/text/related-people.ts'
import { refusalOf } from '../support/cause.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aRunningPlan } from '../support/running-plan.ts'
import { PATIENT_DRAFT } from '../support/samples.ts'

const SISTER: RelatedPersonDraft = {
  patientId: PATIENT_A.id,
  name: 'Sample Sister',
  relation: 'sister',
  phone: '555-0142',
  told: 'datesAndAmounts',
  toldUntil: null,
  proxy: 'none',
  proxyUntil: null,
  isTakenBack: false,
}

async function kept(desk: TestDesk, changes: Partial<RelatedPersonDraft> = {}, relatedId: string | null = null) {
  return (await ask(desk, 'relatedPerson.save', { relatedId, draft: { ...SISTER, ...changes } })).relatedId
}

async function around(desk: TestDesk) {
  return ask(desk, 'relatedPerson.list', { patientId: PATIENT_A.id })
}

describe('the people around a patient', () => {
  test('stand by name with who and when, the newest edition of each', async () => {
    const desk = openDesk()
    const sister = await kept(desk)
    await kept(desk, { name: 'Sample Aunt', told: 'nothing' })
    await kept(desk, { told: 'everything' }, sister)

    const { people } = await around(desk)

    expect(people.map(({ name, told }) => [name, told])).toEqual([
      ['Sample Aunt', 'nothing'],
      ['Sample Sister', 'everything'],
    ])
    expect(people[1]).toMatchObject({ id: sister, relation: 'sister', phone: '555-0142', by: 'Counselor 1' })
    expect(people[1]?.savedAt).toBe(desk.now())
  })

  test('one who was taken back stands no more, and comes back', async () => {
    const desk = openDesk()
    const sister = await kept(desk)

    await kept(desk, { isTakenBack: true }, sister)
    expect((await around(desk)).people).toEqual([])

    await kept(desk, {}, sister)
    expect((await around(desk)).people.map(({ id }) => id)).toEqual([sister])
  })

  test('every edition stays: none can be changed or deleted', async () => {
    const desk = openDesk()
    const sister = await kept(desk)
    await kept(desk, { name: 'Sample Sister B' }, sister)
    const { reader, writer } = desk.store

    const rows = reader.all<{ name: string }>(sql`SELECT name FROM related_person_editions ORDER BY seq`)
    expect(rows.map(({ name }) => name)).toEqual(['Sample Sister', 'Sample Sister B'])
    for (const change of ["UPDATE related_person_editions SET told = 'nothing'", 'DELETE FROM related_person_editions'])
      expect(refusalOf(() => writer.run(sql.raw(change)))).toMatch(/never changes/)
  })

  test('stay with their patient', async () => {
    const desk = openDesk()
    const sister = await kept(desk)
    const draft = { ...PATIENT_DRAFT, lastName: 'Patient B' }
    const other = await ask(desk, 'patient.save', { patientId: null, draft })

    const error = await refusalTo(desk, 'relatedPerson.save', {
      relatedId: sister,
      draft: { ...SISTER, patientId: other.id },
    })

    expect(error).toEqual(refusal('NOT_FOUND'))
    expect((await ask(desk, 'relatedPerson.list', { patientId: other.id })).people).toEqual([])
  })

  test('a last day without a permission that it ends is not kept', async () => {
    const desk = openDesk()
    const day = plainDate('2027-03-01')
    await kept(desk, { told: 'nothing', toldUntil: day, proxy: 'none', proxyUntil: day })

    expect((await around(desk)).people[0]).toMatchObject({ toldUntil: null, proxyUntil: null })
  })

  test('who pays stands from the open plans, and is not stored again', async () => {
    const desk = openDesk()
    const guarantor = {
      name: 'Sample Father',
      relation: 'parent',
      bornOn: plainDate('1960-01-02'),
      address: '1 Sample Street, Sampletown, OH 44101',
      phone: '555-0143',
    } as const
    const plan = await aRunningPlan(desk, { guarantor })
    const second = await aRunningPlan(desk, { guarantor })

    const { payers, people } = await around(desk)

    expect(payers).toEqual([{ name: 'Sample Father', relation: 'parent', planNumbers: [plan.number, second.number] }])
    expect(people).toEqual([])
  })
})

describe('what is refused', () => {
  test.each(['name', 'relation', 'phone'] as const)('a card number as %s', async (field) => {
    const desk = openDesk()
    const draft = { ...SISTER, [field]: '4111 1111 1111 1111' }

    const error = await refusalTo(desk, 'relatedPerson.save', { relatedId: null, draft })

    expect(error).toEqual(refusal('CARD_NUMBER', { field }))
    expect((await around(desk)).people).toEqual([])
  })

  test('a social security number', async () => {
    const desk = openDesk()
    const draft = { ...SISTER, relation: 'sister 219-09-9999' }

    const error = await refusalTo(desk, 'relatedPerson.save', { relatedId: null, draft })

    expect(error).toEqual(refusal('SOCIAL_SECURITY_NUMBER', { field: 'relation' }))
    expect((await around(desk)).people).toEqual([])
  })

  test.each([
    ['219-09-9999', true],
    ['number 219 09 9999 of hers', true],
    ['(555) 555-0142', false],
    ['555-555-0142', false],
    ['1-219-09-9999', false],
  ])('%s reads like one: %s', (text, reads) => {
    expect(holdsSocialSecurityNumber(text)).toBe(reads)
  })
})

describe('what holds on a day', () => {
  test('a permission holds on its last day and is over the day after', async () => {
    const desk = openDesk()
    const on = desk.today()
    await kept(desk, { toldUntil: on, proxy: 'powerOfAttorney', proxyUntil: on })
    const { people } = await around(desk)
    const [sister] = people
    expect([isEnded(on, on), isEnded(on, addDays(on, 1)), isEnded(null, on)]).toEqual([false, true, false])
    if (sister === undefined) throw new Error('the sister was kept')

    expect(standingOf(sister, on).map(({ words }) => words)).toEqual([
      'May be told dates and amounts until November 23, 2026.',
      'Acts for the patient until November 23, 2026 (power of attorney).',
    ])
    expect(alsoTold(people, on)).toBe('May also be told: Sample Sister (dates and amounts).')
    expect(standingOf(sister, addDays(on, 1))).toEqual([
      { words: 'No longer told dates and amounts: ended Nov 23.', isOver: true },
      { words: 'No longer acts for the patient (power of attorney): ended Nov 23.', isOver: true },
    ])
    expect(alsoTold(people, addDays(on, 1))).toBeNull()
  })

  test('who may be told nothing is not named for a call', async () => {
    const desk = openDesk()
    await kept(desk, { name: 'Sample Aunt', told: 'nothing' })
    await kept(desk, { told: 'everything' })

    expect(alsoTold((await around(desk)).people, desk.today())).toBe(
      'May also be told: Sample Sister (everything of the account).',
    )
  })
})

test('the trail says what they may be told and by what right they act, never who it is', async () => {
  const desk = openDesk()
  await kept(desk, { proxy: 'powerOfAttorney', proxyUntil: plainDate('2027-03-01') })

  const rows = audit.listOf(desk.store.reader, 'patient', PATIENT_A.id)
  const row = rows.at(-1)

  expect(row).toMatchObject({ action: 'relatedPerson.save' })
  expect(factsOnOneLine({ before: row?.before ?? null, after: row?.after ?? null, names: {} })).toBe(
    'new record, may be told dates and amounts, acts by power of attorney, acts until Mon, Mar 1, 2027, taken back: no',
  )
  expect(JSON.stringify(rows)).not.toContain('Sister')
})
