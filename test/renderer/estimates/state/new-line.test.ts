import { describe, expect, test } from 'vitest'
import {
  exactHit,
  lineFromHit,
  lineWithoutPrice,
  typedServices,
} from '../../../../renderer/features/estimates/state/new-line.ts'
import type { PriceHit } from '../../../../shared/contract/estimate.ts'
import { known, UNKNOWN } from '../../../../shared/model/fact.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { kneeDraft, PRICE_HITS } from '../../../support/knee-estimate.ts'

const cases = [
  ['99213', [{ text: '99213', units: 1, modifiers: [] }]],
  ['99214-25', [{ text: '99214', units: 1, modifiers: ['25'] }]],
  ['97110*3', [{ text: '97110', units: 3, modifiers: [] }]],
  ['97110-gp * 2', [{ text: '97110', units: 2, modifiers: ['GP'] }]],
  [
    '99213,36415',
    [
      { text: '99213', units: 1, modifiers: [] },
      { text: '36415', units: 1, modifiers: [] },
    ],
  ],
  ['knee brace', [{ text: 'knee brace', units: 1, modifiers: [] }]],
  ['V-204', [{ text: 'V-204', units: 1, modifiers: [] }]],
  ['97110*0', [{ text: '97110', units: 1, modifiers: [] }]],
  ['  ', []],
] as const

test.each(cases)('reads %j as the services that were meant', (text, expected) => {
  expect(typedServices(text)).toEqual(expected)
})

test('a code is found whatever its letters look like', () => {
  const [typed] = typedServices('im-310')

  expect(typed && exactHit(PRICE_HITS, typed)?.fee.words).toBe('MRI knee, no contrast')
})

test('a new line brings its plan price to every insured column', () => {
  const [hit] = PRICE_HITS.filter(({ fee }) => fee.code === 'DR-114')
  if (!hit) throw new Error('the drug is not in the list')

  const { line, prices } = lineFromHit(kneeDraft(), hit, { text: 'DR-114', units: 3, modifiers: [] })

  expect(line.charge).toEqual(known(cents(5_400)))
  expect(prices.R2?.allowed).toEqual(known(cents(2_820)))
  expect(prices.R1).toBeUndefined()
})

test('a negotiated price does not hold out of network', () => {
  const draft = kneeDraft()
  const routes = draft.question.routes.map((route) => (route.kind === 'insured' ? { ...route, tier: 'out' } : route))
  const [hit] = PRICE_HITS
  if (!hit) throw new Error('the list is empty')

  const { prices } = lineFromHit({ ...draft, question: { ...draft.question, routes } }, hit, {
    text: hit.fee.code,
    units: 1,
    modifiers: [],
  })

  expect(prices.R2).toBeUndefined()
})

test('lines of one kind of care share a visit', () => {
  const [hit] = PRICE_HITS
  if (!hit) throw new Error('the list is empty')

  const { line } = lineFromHit(kneeDraft(), hit, { text: hit.fee.code, units: 1, modifiers: [] })

  expect(line.visit).toBe('visit-specialist')
})

test('an unknown code stays with an unknown charge', () => {
  const { line, prices } = lineWithoutPrice(kneeDraft(), { text: '99999', units: 2, modifiers: [] })

  expect(line).toMatchObject({ code: '99999', words: '', units: 2, charge: UNKNOWN, chargeSource: { kind: 'none' } })
  expect(prices).toEqual({})
})

test('words that no list holds stay as words', () => {
  const { line } = lineWithoutPrice(kneeDraft(), { text: 'ride home', units: 1, modifiers: [] })

  expect(line).toMatchObject({ code: '', words: 'ride home' })
})

describe('rows of one code with modifiers', () => {
  const [plain] = PRICE_HITS
  if (!plain) throw new Error('the list is empty')
  const row = (modifier: string): PriceHit => ({
    ...plain,
    fee: { ...plain.fee, code: '73721', modifier },
    payerPrices: plain.payerPrices.map((price) => ({ ...price, code: '73721', modifier })),
  })
  const [whole, technical, reading] = [row(''), row('TC'), row('26')]
  const typed = (...modifiers: readonly string[]) => ({ text: '73721', units: 1, modifiers })

  test.each([
    ['nothing typed takes the plain row', [reading, technical, whole], [], ''],
    ['a typed modifier takes its row', [whole, technical, reading], ['26'], '26'],
    ['a modifier without a row takes the plain one', [technical, whole], ['26'], ''],
    ['several typed ones take the row of one of them', [whole, reading], ['LT', '26'], '26'],
  ] as const)('%s', (_what, hits, modifiers, found) => {
    expect(exactHit(hits, typed(...modifiers))?.fee.modifier).toBe(found)
  })

  test('a row of a modifier that nobody typed is never taken', () => {
    expect(exactHit([reading, technical], typed())).toBeNull()
  })

  test('the line has the modifier of the row that was picked', () => {
    expect(lineFromHit(kneeDraft(), reading, typed('LT')).line.modifiers).toEqual(['LT', '26'])
  })

  test('the price says for which modifier it is', () => {
    expect(lineFromHit(kneeDraft(), reading, typed('26')).prices.R2?.forModifiers).toEqual(['26'])
    expect(lineFromHit(kneeDraft(), whole, typed()).prices.R2).not.toHaveProperty('forModifiers')
  })
})
