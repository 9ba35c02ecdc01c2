import { expect, test } from 'vitest'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { cents } from '../../shared/money/cents.ts'
import {
  disclosureReason,
  gapSentence,
  gapSteps,
  type OfferFigures,
  offerCost,
  offerName,
  offerRate,
  offerSentence,
} from '../../shared/text/offers.ts'

const ASKED: OfferFigures = {
  dueToday: cents(14_794),
  perPeriod: cents(8500),
  lastAmount: cents(3500),
  frequency: 'biweekly',
  count: 10,
  lastOn: plainDate('2027-04-09'),
  total: cents(94_794),
}

test('an offer can be read out in both languages', () => {
  expect(offerSentence(ASKED, 'en')).toBe(
    '$147.94 today, then $85.00 every 2 weeks, 10 payments, the last one of $35.00 on April 9, 2027. Total $947.94.',
  )
  expect(offerSentence(ASKED, 'es')).toBe(
    '$147.94 hoy, y luego $85.00 cada 2 semanas, 10 pagos, el último de $35.00 el 9 de abril de 2027. Total $947.94.',
  )
})

test('an offer without a first part, of equal payments, says no more', () => {
  const even = { ...ASKED, dueToday: cents(0), lastAmount: null }

  expect(offerSentence(even, 'en')).toBe(
    '$85.00 every 2 weeks, 10 payments, the last one on April 9, 2027. Total $947.94.',
  )
  expect(offerSentence({ ...even, count: 1 }, 'es')).toBe('$85.00 el 9 de abril de 2027.')
})

test('paying today is the whole sentence', () => {
  const today = { ...ASKED, perPeriod: null, frequency: null, dueToday: cents(94_794), count: 0 }

  expect(offerSentence(today, 'en')).toBe('$947.94 today, and done.')
})

test('offers that come out alike carry both names', () => {
  expect(offerName(['shortest', 'fourOrFewer'], 'en')).toBe('Shortest · Four or fewer')
})

test('cost and rate are told, and no rate is a dash', () => {
  expect([offerCost(cents(0), 'en'), offerCost(cents(16_000), 'es')]).toEqual([
    'Same price as paying today',
    '$160.00 más que hoy',
  ])
  expect([offerRate({ units: 1234, places: 4 }), offerRate({ units: 0, places: 4 }), offerRate(null)]).toEqual([
    '12.34%',
    '0%',
    '–',
  ])
})

test.each(['financeCharge', 'moreThanFour', 'fourOrFewer', 'notWritten', 'notACreditor', 'ruleUnknown'])(
  'the reason %s is told in both languages',
  (why) => {
    expect(disclosureReason(why, 5, 'en')).toMatch(/^(Needed|Not needed): /)
    expect(disclosureReason(why, 5, 'es')).toMatch(/^(Necesaria|No es necesaria): /)
  },
)

test('a gap names what is short and what would do', () => {
  const gap = {
    because: 'termTooLong',
    canPay: cents(6000),
    needed: cents(13_889),
    paidWithinTerm: cents(216_000),
    shortfall: cents(284_000),
  } as const

  expect(gapSentence(gap, 'en')).toBe(
    '$60.00 pays $2,160.00 within the longest plan; $2,840.00 is short. $138.89 would do.',
  )
  expect(gapSentence({ ...gap, because: 'belowMinimum', needed: null }, 'es')).toBe(
    '$60.00 es menos que el pago mínimo.',
  )
  expect(gapSteps(['assistance', 'lowerBalance'], 'en')).toEqual([
    'Check for financial assistance',
    'Lower the balance by a discount',
  ])
})
