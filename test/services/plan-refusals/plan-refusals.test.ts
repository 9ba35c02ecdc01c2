import { expect, test } from 'vitest'
import type { Received } from '../../../shared/contract/contract.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import type { PlanRefusal } from '../../../shared/model/plan-refusal.ts'
import { cents } from '../../../shared/money/cents.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'

type Draft = Received<'planRefusal.record'>['draft']

interface Office {
  readonly desk: TestDesk
  readonly patientId: PatientId
}

async function anOffice(): Promise<Office> {
  const desk = openDesk()
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  if (row === undefined) throw new Error('the clinic has no patient')
  return { desk, patientId: row.patient.id }
}

/** Forty-eight payments were asked for on November 20; the desk's day is November 23. */
function told({ patientId }: Office, changes: Partial<Draft> = {}): Received<'planRefusal.record'> {
  const draft: Draft = {
    patientId,
    askedBy: 'Sample Guarantor B',
    address: '27 Sample Lane, Springfield, IL 00000',
    askedOn: plainDate('2026-11-20'),
    refusedOn: plainDate('2026-11-23'),
    amount: cents(240_000),
    installments: 48,
    hasFinanceCharge: false,
    reasons: ['tooLong', 'papersMissing'],
    words: 'Two pay stubs are missing.',
    ...changes,
  }
  return { draft }
}

async function refusalRows({ desk }: Office) {
  const { groups } = await ask(desk, 'today.list', {})
  return groups.find(({ group }) => group === 'planRefusals')?.rows ?? []
}

async function letterOf({ desk }: Office, { id }: PlanRefusal) {
  const order = { kind: 'refusalNotice', refusalId: id } as const
  return ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
}

test('a refusal is kept and its letter is due thirty days on', async () => {
  const office = await anOffice()

  const kept = await ask(office.desk, 'planRefusal.record', told(office))

  expect(kept).toMatchObject({ noticeBy: '2026-12-20', recordedBy: 'Counselor 1', letter: null, takenBack: null })
  expect(await ask(office.desk, 'planRefusal.list', { patientId: office.patientId })).toEqual([kept])
  expect(await refusalRows(office)).toMatchObject([
    { on: '2026-12-20', days: -27, what: { kind: 'planRefusal', hasLetter: false }, nextStep: 'sendReasons' },
  ])
})

test('four payments without a charge ask for no letter', async () => {
  const office = await anOffice()

  const kept = await ask(office.desk, 'planRefusal.record', told(office, { installments: 4 }))

  expect(kept.noticeBy).toBeNull()
  expect(await refusalRows(office)).toEqual([])
})

test('an untold count of payments still asks for the letter', async () => {
  const office = await anOffice()

  const kept = await ask(office.desk, 'planRefusal.record', told(office, { installments: null }))

  expect(kept.noticeBy).toBe('2026-12-20')
})

test('the letter names who asked, the reasons and the creditor', async () => {
  const office = await anOffice()
  const kept = await ask(office.desk, 'planRefusal.record', told(office))

  const paper = await letterOf(office, kept)

  await ask(office.desk, 'paper.print', { documentId: paper.id, copy: false })
  const words = new TextDecoder().decode(office.desk.printed[0]?.bytes)
  for (const said of [
    'Sample Guarantor B',
    'We said no to this plan',
    'The plan would last longer than the plans we make.',
    'Papers that we asked for did not come.',
    'Two pay stubs are missing.',
    'The creditor is',
    'Equal Credit Opportunity Act',
    'Federal Trade Commission',
  ])
    expect(words).toContain(said)
})

test('the day asks until the letter is printed', async () => {
  const office = await anOffice()
  const kept = await ask(office.desk, 'planRefusal.record', told(office))
  const paper = await letterOf(office, kept)
  expect(await refusalRows(office)).toMatchObject([{ what: { hasLetter: true } }])

  await ask(office.desk, 'paper.print', { documentId: paper.id, copy: false })

  expect(await refusalRows(office)).toEqual([])
  const [after] = await ask(office.desk, 'planRefusal.list', { patientId: office.patientId })
  expect(after?.letter).toEqual({ documentId: paper.id, number: paper.number, toldOn: '2026-11-23' })
})

test('a letter that was handed over is out, a void one is not', async () => {
  const office = await anOffice()
  const kept = await ask(office.desk, 'planRefusal.record', told(office))
  const paper = await letterOf(office, kept)
  const on = plainDate('2026-11-23')
  const mark = { kind: 'delivered', how: 'mailed', recipient: '', on } as const
  await ask(office.desk, 'paper.mark', { documentId: paper.id, mark })
  expect(await refusalRows(office)).toEqual([])

  await ask(office.desk, 'paper.mark', { documentId: paper.id, mark: { kind: 'voided', reason: 'wrong address' } })

  expect(await refusalRows(office)).toMatchObject([{ what: { hasLetter: false } }])
})

test('a refusal that was taken back stays readable and asks nothing', async () => {
  const office = await anOffice()
  const { id } = await ask(office.desk, 'planRefusal.record', told(office))

  const back = await ask(office.desk, 'planRefusal.takeBack', { refusalId: id, reason: 'the papers came' })

  expect(back).toMatchObject({ id, takenBack: 'the papers came' })
  expect(await refusalRows(office)).toEqual([])
  const again = { refusalId: id, reason: 'twice' }
  expect(await refusalTo(office.desk, 'planRefusal.takeBack', again)).toMatchObject({ facts: { code: 'takenBack' } })
  const order = { kind: 'refusalNotice', refusalId: id } as const
  const request = { order, language: 'en', largePrint: false } as const
  expect(await refusalTo(office.desk, 'paper.issue', request)).toMatchObject({ facts: { code: 'takenBack' } })
})

test('a protected ground and a card number are never kept', async () => {
  const office = await anOffice()
  const ground = told(office, { words: 'Income is from Medicaid' })
  const card = told(office, { words: 'Card 4111 1111 1111 1111' })

  expect(await refusalTo(office.desk, 'planRefusal.record', ground)).toMatchObject({
    facts: { code: 'protectedGround' },
  })
  expect(await refusalTo(office.desk, 'planRefusal.record', card)).toMatchObject({ code: 'CARD_NUMBER' })
  expect(await ask(office.desk, 'planRefusal.list', { patientId: office.patientId })).toEqual([])
})
