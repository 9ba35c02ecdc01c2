import { describe, expect, test } from 'vitest'
import {
  blanksTaken,
  type Choices,
  chosen,
  firstRow,
  openDecisions,
  type ReviewRow,
  reviewRows,
  toggled,
} from '../../../renderer/features/coverage/answer/review-rows.ts'
import { answerTaken } from '../../../renderer/features/coverage/answer/take-answer.ts'
import { coverageOfText } from '../../../renderer/features/coverage/coverage-of-text.ts'
import { type CoverageText, coverageTextSchema } from '../../../renderer/features/coverage/coverage-text.ts'
import { newCoverageText } from '../../../renderer/features/coverage/text-of-coverage.ts'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { fieldAnswers } from '../../../shared/interop/x12/field-answers.ts'
import { known } from '../../../shared/model/fact.ts'
import { patientIdSchema } from '../../../shared/model/ids.ts'
import { cents } from '../../../shared/money/cents.ts'
import { madeAnswer, personOf, sample } from '../../support/x12-samples.ts'

const TODAY = plainDate('2016-11-02')
const UNTOLD = newCoverageText(TODAY, 'Counselor A', 1)
const RICH = sample('x12-271/pkd-mock-rich.271')

function rowsOf(text: string, form: CoverageText = UNTOLD, serviceOn: PlainDate | null = null): readonly ReviewRow[] {
  const { fields } = fieldAnswers(personOf(text), { today: TODAY, serviceOn, oldAfterDays: 30 })
  return reviewRows(fields, form, TODAY)
}

function row(rows: readonly ReviewRow[], key: string): ReviewRow {
  const found = rows.find(({ answer }) => answer.key === key)
  if (found === undefined) throw new Error(`no row ${key}`)
  return found
}

function taken(text: string, choose: (rows: readonly ReviewRow[]) => Choices, form: CoverageText = UNTOLD) {
  const rows = rowsOf(text, form)
  return answerTaken(form, rows, choose(rows), { head: personOf(text).head, by: 'Counselor B' })
}

const byBlanks = (rows: readonly ReviewRow[]) => blanksTaken(rows, {})

describe('the lines of a review', () => {
  test('stand against what the form holds: blank, different, the same, only to be read, to be decided', () => {
    const [first, ...others] = UNTOLD.limits
    if (first === undefined) throw new Error('no level')
    const limits = [{ ...first, deductiblePerson: '3000', deductiblePersonMet: '12.00' }, ...others]
    const rows = rowsOf(RICH, { ...UNTOLD, limits })
    expect(row(rows, 'yearly.in.member.deductible.total').stands).toBe('same')
    expect(row(rows, 'yearly.in.member.deductible.met')).toMatchObject({ stands: 'differs', onFile: '12.00' })
    expect(row(rows, 'yearly.in.member.oop.total').stands).toBe('blank')
    expect(row(rows, 'yearly.in.member.oop.left').stands).toBe('shown')
    expect(row(rows, 'kind.in.office.copay')).toMatchObject({ stands: 'decision', offers: ['20.00', '30.00'] })
  })

  test('compare the number of a card as it is written, never as an amount', () => {
    expect(row(rowsOf(RICH, { ...UNTOLD, memberId: '1' }), 'coverage.memberId').stands).toBe('differs')
    expect(row(rowsOf(RICH, { ...UNTOLD, memberId: ' 00000000001' }), 'coverage.memberId').stands).toBe('same')
  })

  test('begin at the first decision, else at the first difference', () => {
    const rows = rowsOf(RICH, { ...UNTOLD, memberId: '1' })
    expect(firstRow(rows)?.stands).toBe('decision')
    expect(firstRow(rows.filter(({ stands }) => stands !== 'decision'))?.stands).toBe('differs')
    expect(firstRow([])).toBeNull()
  })
})

describe('what is chosen in a review', () => {
  test('A takes what fills a blank and leaves decisions, differences and earlier choices alone', () => {
    const rows = rowsOf(RICH, { ...UNTOLD, memberId: '1' })
    const choices = blanksTaken(rows, { 'coverage.groupNumber': { kind: 'keep' } })
    expect(choices['coverage.groupNumber']).toEqual({ kind: 'keep' })
    expect(choices['yearly.in.member.oop.total']).toEqual({ kind: 'take', candidate: 0 })
    expect(choices).not.toHaveProperty(['coverage.memberId'])
    expect(choices).not.toHaveProperty(['kind.in.office.copay'])
  })

  test('what was met before a new plan year is not taken by A, only by its own key', () => {
    const rows = rowsOf(RICH, UNTOLD, plainDate('2017-02-01'))
    const met = row(rows, 'yearly.in.member.deductible.met')
    expect(blanksTaken(rows, {})).not.toHaveProperty([met.answer.key])
    expect(blanksTaken(rowsOf(RICH), {})).toHaveProperty([met.answer.key])
    expect(toggled(met, {})).toHaveProperty([met.answer.key])
  })

  test('a decision is open until it is kept or chosen, also where nothing can be taken', () => {
    const rows = rowsOf(RICH)
    const open = openDecisions(rows, {}).map(({ answer }) => answer.key)
    expect(open).toEqual(expect.arrayContaining(['coverage.clinicTier', 'kind.in.office.copay']))
    const after = openDecisions(rows, {
      ...chosen(row(rows, 'kind.in.office.copay'), {}, 1),
      'coverage.clinicTier': { kind: 'keep' },
    })
    expect(after).toHaveLength(open.length - 2)
  })

  test('Space takes and keeps by turns, and no key takes what the form cannot hold', () => {
    const rows = rowsOf(RICH)
    const once = toggled(row(rows, 'coverage.planName'), {})
    expect(once).toEqual({ 'coverage.planName': { kind: 'take', candidate: 0 } })
    expect(toggled(row(rows, 'coverage.planName'), once)).toEqual({ 'coverage.planName': { kind: 'keep' } })
    expect(toggled(row(rows, 'coverage.clinicTier'), {})).toEqual({})
    expect(chosen(row(rows, 'kind.in.office.copay'), {}, 7)).toEqual({})
  })
})

describe('what is taken from an answer', () => {
  test('stands in the form with the answer as its source, its day and who took it', () => {
    const form = taken(RICH, byBlanks)
    expect(coverageTextSchema.safeParse(form).success).toBe(true)
    expect(form).toMatchObject({
      means: 'eligibilityResponse',
      asOf: '10/25/2016',
      by: 'Counselor B',
      reference: 'be0e7966-9ae4-11e6-9312-0242ac110003',
      payerName: 'MOCK PAYER INC',
      memberId: '00000000001',
    })
    expect(form.limits[0]).toMatchObject({ deductiblePerson: '3,000.00', deductiblePersonMet: '16.43' })
  })

  test('keeps what the family has met: its amounts make it a family’s coverage', () => {
    const stated = coverageOfText(taken(RICH, byBlanks), patientIdSchema.parse('pt-1'), TODAY)
    expect(stated.plan.memberTier).toBe('family')
    const family = stated.accumulators.find(({ scope, tier }) => scope === 'family' && tier === 'in')
    expect(family?.deductibleMet).toEqual(known(cents(4_391)))
  })

  test('adds a kind of care that the form lacks, with the copay that was chosen and all else unknown', () => {
    const form = taken(RICH, (rows) => chosen(row(rows, 'kind.in.office.copay'), {}, 1))
    expect(form.kinds).toHaveLength(1)
    expect(form.kinds[0]).toMatchObject({ copay: '30.00', share: '?', covered: '?' })
    expect(form.kinds[0]?.rule).toMatchObject({ category: 'office', tier: 'in', copayPer: 'visit' })
  })

  test('with nothing taken the form is the very same, its source too', () => {
    expect(taken(RICH, () => ({}))).toBe(UNTOLD)
    expect(taken(RICH, () => ({ 'coverage.planName': { kind: 'keep' } }))).toBe(UNTOLD)
  })

  test('an amount that the payer leaves out never becomes zero', () => {
    const form = taken(madeAnswer('EB*1**30', 'EB*C*IND*30***23**'), byBlanks)
    expect(form.limits[0]?.deductiblePerson).toBe('?')
  })
})
