import { describe, expect, test } from 'vitest'
import { NOTE_CODES } from '../../shared/engine/estimate/note-codes.ts'
import type { WhySaying } from '../../shared/engine/estimate/why-saying.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { figureName } from '../../shared/text/figures.ts'
import { noteSentence } from '../../shared/text/notes.ts'
import { type StepSaying, stepSentence } from '../../shared/text/why.ts'

const LANGUAGES = ['en', 'es'] as const
const FACTS = {
  on: '2026-12-08',
  from: '2027-01-01',
  to: '2026-10-31',
  start: '2027-01-01',
  asOf: '2026-10-01',
  days: 53,
  met: 162_000,
  total: 150_000,
  reason: 'as last year',
  plan: 'Part B',
  words: 'MRI knee',
  code: 'X1',
  price: 120_000,
  reached: 100_000,
  count: 3,
  months: 12,
  percent: 17_544,
  first: 'First Plan',
  second: 'Second Plan',
  rule: 'cob.birthday',
  modifier: '80',
  low: 4,
  high: 12,
  before: 5_000,
  after: 12_000,
}

const [amount, rate] = [cents(5_000), percent(20)]
const SAYINGS: readonly WhySaying[] = [
  { code: 'charge' },
  { code: 'cashPrice' },
  { code: 'planPriceIsCharge' },
  { code: 'copay' },
  { code: 'copayOfFirstVisits' },
  { code: 'unknown' },
  { code: 'ownDeductible' },
  { code: 'coinsuranceOfRest' },
  { code: 'notCovered' },
  { code: 'referralMissing' },
  { code: 'notAuthorized' },
  { code: 'overLimit' },
  { code: 'overMaximum' },
  { code: 'penalty' },
  { code: 'penaltyShare', rate, of: { kind: 'allowed', amount }, cap: amount },
  { code: 'penaltyShare', rate, of: { kind: 'planPayment', amount }, cap: null },
  { code: 'overMaximumOf', kind: 'imaging', most: amount },
  { code: 'overMaximumOf', kind: null, most: amount },
  { code: 'planPrice', above: amount },
  { code: 'planPriceOut', above: amount },
  { code: 'deductibleAll', left: amount, leftAfter: amount },
  { code: 'deductibleRest', left: amount, leftAfter: cents(0) },
  { code: 'copayUpToPrice', copay: amount },
  { code: 'copayRestOfVisit', taken: amount },
  { code: 'coinsurance', rate, of: amount },
  { code: 'balanceBill', allowed: amount },
  { code: 'yearlyLimitCuts', left: amount },
  { code: 'yearlyLimitKeeps', left: amount },
  { code: 'discount', rate },
  { code: 'promptPay', rate },
  { code: 'chargemaster' },
  { code: 'packagePrice' },
  { code: 'settlement' },
  { code: 'memberPrice' },
  { code: 'slidingFee' },
  { code: 'policyAmount' },
  { code: 'generallyBilled' },
  { code: 'owesFirst' },
  { code: 'reserveBefore' },
  { code: 'tieredDiscount', rate },
  { code: 'memberDiscount', rate },
  { code: 'slidingShare', rate },
  { code: 'reducedPrice', fee: amount },
  { code: 'payerPays', name: 'Second Plan', method: 'standard' },
  { code: 'payerPays', name: '', method: 'medicaidLesserOf' },
  { code: 'payerPays', name: 'Medicare', method: 'medicareSecondary' },
  { code: 'payerPays', name: 'Supplement G', method: 'supplement' },
  { code: 'payerPays', name: 'Second Plan', method: 'secondaryAllowed' },
  { code: 'payerPays', name: 'Second Plan', method: 'nonDuplication' },
  { code: 'payerPays', name: 'Second Plan', method: 'maintenanceOfBenefits' },
  { code: 'payerPays', name: 'First Plan', method: 'first' },
  { code: 'ofLine', lineId: '3' },
  { code: 'otherLines', count: 1 },
  { code: 'otherLines', count: 4 },
]

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([...NOTE_CODES])('the note %s has a sentence without holes', (code) => {
    const sentence = noteSentence({ code, facts: FACTS }, language)

    expect(sentence).toMatch(/^[¿¡“A-ZÁÉÍÓÚ].*\.$|: as last year$/)
    expect(sentence).not.toMatch(/undefined|NaN|\d{4}-\d{2}-\d{2}|\$0\.00/)
  })

  test.each(SAYINGS.map((saying) => [saying.code, saying] as const))('the step %s says something', (_, saying) => {
    const said: StepSaying = saying

    expect(stepSentence(said, language, (id) => `service ${id}`)).toMatch(/^[A-ZÁÉÍÓÚ\d$s].{5,}/)
  })

  test.each(['charge', 'allowed', 'patientOwes', 'deductible'])('the part %s has one name', (part) => {
    expect(figureName(`line.${part}`, language)).toBe(figureName(`estimate.${part}`, language))
    expect(figureName(`line.${part}`, language)).not.toBeNull()
  })
})

test('a fact is not a figure and has no figure name', () => {
  expect(figureName('plan.copay.office.in', 'en')).toBeNull()
  expect(figureName('line.nothing', 'en')).toBeNull()
})

test('a note of an unknown code says nothing', () => {
  expect(noteSentence({ code: 'line.secret', facts: {} }, 'en')).toBeNull()
})

test('sentences name amounts, days and services', () => {
  expect(noteSentence({ code: 'met.oopAboveTotal', facts: FACTS }, 'en')).toContain('$1,620.00')
  expect(noteSentence({ code: 'coverage.ended', facts: FACTS }, 'es')).toContain('31 de octubre de 2026')
  expect(noteSentence({ code: 'auth.missing', facts: { code: 'X1', words: '' } }, 'en')).toBe(
    'X1 has no authorization.',
  )
})

test('a penalty says of what it is taken and its cap', () => {
  const saying = { code: 'penaltyShare', rate, of: { kind: 'allowed', amount: cents(80_000) }, cap: amount } as const

  expect(stepSentence(saying, 'en', String)).toBe(
    '20% of the $800.00 that the plan counts, at most $50.00, because the authorization is not there.',
  )
  expect(stepSentence({ ...saying, cap: null }, 'es', String)).toBe(
    'El 20% de los $800.00 que el plan cuenta, porque falta la autorización.',
  )
})

test('care above a maximum names the kind of care', () => {
  const saying = { code: 'overMaximumOf', kind: 'imaging', most: cents(100_000) } as const

  expect(stepSentence(saying, 'en', String)).toMatch(/^Imaging: the plan pays at most \$1,000\.00 in a year/)
  expect(stepSentence(saying, 'es', String)).toMatch(/^Imágenes: el plan paga como máximo \$1,000\.00 al año/)
})
