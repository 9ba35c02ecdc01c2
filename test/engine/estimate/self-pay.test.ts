import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { SelfPayRoute } from '../../../shared/model/route.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aSelfPayRoute, told } from '../sample-plan.ts'

function answerFor(charge: Fact<Cents>, over: Partial<SelfPayRoute> = {}): RouteAnswer {
  const question = aQuestion({ lines: [aLine('1', { charge })], routes: [aSelfPayRoute(over)] })
  return estimate(question, rulesOn(question.asOf)).routes[0] as RouteAnswer
}

test('the discount comes off the charge', () => {
  const { totals, range } = answerFor(told(148_000))

  expect(totals.patientOwes).toMatchObject({ id: 'estimate.patientOwes', standing: 'known', value: 88_800 })
  expect(totals.discount).toMatchObject({ value: 59_200 })
  expect(range).toEqual({ low: 88_800, high: 88_800 })
})

test('discounts multiply and do not add up', () => {
  const { lines } = answerFor(told(64_000), { discount: percent(35), promptPay: percent(10) })

  expect(lines[0]?.parts.patientOwes).toMatchObject({ value: 37_440 })
  expect(lines[0]?.parts.selfPayPrice.from[0]).toMatchObject({ id: 'line.listedPrice', value: 41_600 })
})

test('half a cent of the price is rounded up once', () => {
  expect(answerFor(told(1_11), { discount: percent(50) }).totals.patientOwes).toMatchObject({ value: 56 })
})

test('a published cash price takes the place of the discount', () => {
  const { lines } = answerFor(told(148_000), { cashPrices: [aPrice('1', told(70_000))] })

  expect(lines[0]?.parts.selfPayPrice).toMatchObject({ value: 70_000, rule: 'clinic.cashPrice' })
  expect(lines[0]?.tag).toBe('selfPay')
})

test('a cash price above the charge gives way to the charge', () => {
  const answer = answerFor(told(50_000), { cashPrices: [aPrice('1', told(70_000))] })

  expect(answer.totals.patientOwes).toMatchObject({ value: 50_000 })
  expect(answer.notes.map((note) => note.code)).toEqual(['price.cashAboveCharge'])
})

test('a cash price is enough where the file gives no charge', () => {
  const { totals, openFacts, notes } = answerFor(UNKNOWN, { cashPrices: [aPrice('1', told(70_000))] })

  expect(totals.patientOwes).toMatchObject({ standing: 'known', value: 70_000 })
  expect(totals.discount.standing).toBe('missing')
  expect([openFacts, notes]).toEqual([[], []])
})

test('a service without a price stays, and asks for its charge', () => {
  const { totals, range, openFacts, notes } = answerFor(UNKNOWN)

  expect(totals.patientOwes.standing).toBe('missing')
  expect(range).toEqual({ low: 0, high: null })
  expect(openFacts).toEqual([{ factId: 'line.charge.1', closesCents: null }])
  expect(notes).toEqual([{ code: 'line.noCharge', lineId: '1', facts: { code: 'X1', words: 'Service 1' } }])
})

test('an asked but unknown cash price is not the discounted charge', () => {
  const { totals, range } = answerFor(told(148_000), { cashPrices: [aPrice('1', UNKNOWN)] })

  expect(totals.patientOwes.standing).toBe('missing')
  expect(range).toEqual({ low: 0, high: 148_000 })
})

test('a cash price that does not apply leaves the discount', () => {
  expect(answerFor(told(10_000), { cashPrices: [aPrice('1', NONE)] }).totals.patientOwes).toMatchObject({
    value: 6_000,
  })
})

test('an assumed charge gives assumed figures', () => {
  const assumed = { kind: 'assumed', value: cents(10_000), reason: 'like last year' } as const

  expect(answerFor(assumed).totals.patientOwes).toMatchObject({ standing: 'assumed', value: 6_000 })
})

test('self-pay earns no credit and says so beside a coverage', () => {
  const question = aQuestion({ routes: [aSelfPayRoute(), anInsuredRoute()] })
  const [selfPay] = estimate(question, rulesOn(question.asOf)).routes

  expect(selfPay?.creditedToDeductible).toBeNull()
  expect(selfPay?.notes.map((note) => note.code)).toEqual(['selfPay.noCredit'])
})

test('self-pay beside Medicare warns that the law forbids it', () => {
  const medicare = anInsuredRoute({ plan: aPlan({ type: 'medicare', planName: 'Part B' }) })
  const question = aQuestion({ routes: [aSelfPayRoute(), medicare] })
  const [selfPay] = estimate(question, rulesOn(question.asOf)).routes

  expect(selfPay?.notes.at(-1)).toEqual({ code: 'selfPay.notForFederal', lineId: null, facts: { plan: 'Part B' } })
})

test('charge, discount and price always add up', () => {
  const rate = fc.integer({ min: 0, max: 100 }).map(percent)
  fc.assert(
    fc.property(fc.nat({ max: 90_000_000 }), rate, rate, (charge, discount, promptPay) => {
      const { charge: whole, discount: off, patientOwes } = answerFor(told(charge), { discount, promptPay }).totals
      const amountOf = (figure: typeof whole): number => (figure.standing === 'missing' ? Number.NaN : figure.value)

      expect(amountOf(off) + amountOf(patientOwes)).toBe(amountOf(whole))
      expect(amountOf(patientOwes)).toBeLessThanOrEqual(charge)
      expect(amountOf(off)).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 200 },
  )
})

test('nothing is left of a price from one hundred percent on', () => {
  expect(answerFor(told(10_000), { discount: percent(150) }).totals.patientOwes).toMatchObject({ value: 0 })
  expect(known(1).kind).toBe('known')
})
