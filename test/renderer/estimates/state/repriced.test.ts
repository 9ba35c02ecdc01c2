import { expect, test } from 'vitest'
import { hasOtherModifiers, repriced } from '../../../../renderer/features/estimates/state/repriced.ts'
import type { PriceHit } from '../../../../shared/contract/estimate.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import { known } from '../../../../shared/model/fact.ts'
import type { PriceSource, ServiceLine } from '../../../../shared/model/service-line.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { kneeDraft, PRICE_HITS } from '../../../support/knee-estimate.ts'
import { TODAY } from '../../../support/samples.ts'

/** The list has a row for the professional part of the scan: 520.00 of 1,480.00, by the plan 214.00 of 612.00. */
function professionalPart(): PriceHit {
  const hit = PRICE_HITS.find(({ fee }) => fee.code === 'IM-310')
  if (hit === undefined) throw new Error('the scan is not on the list')
  const payerPrices = hit.payerPrices.map((price) => ({ ...price, modifier: '26', amount: cents(21_400) }))
  return { ...hit, fee: { ...hit.fee, modifier: '26', charge: cents(52_000) }, payerPrices }
}

function lineIn({ question }: EstimateDraft): ServiceLine {
  const line = question.lines.find(({ id }) => id === 'L3')
  if (line === undefined) throw new Error('the scan is missing')
  return line
}

function planPriceIn({ question }: EstimateDraft) {
  const route = question.routes.find(({ id }) => id === 'R2')
  return route?.kind === 'insured' ? route.prices.filter(({ lineId }) => lineId === 'L3') : []
}

const BY_HAND: PriceSource = { kind: 'byHand', reason: 'told by the plan', by: 'Counselor 1', on: TODAY }

test('a new modifier takes the prices of its own row', () => {
  const changed = { ...lineIn(kneeDraft()), modifiers: ['26'] }

  const draft = repriced(kneeDraft(), changed, professionalPart())

  expect(lineIn(draft)).toMatchObject({ charge: { value: 52_000 }, modifiers: ['26'], words: changed.words })
  expect(planPriceIn(draft)).toMatchObject([{ allowed: { value: 21_400 }, forModifiers: ['26'] }])
})

test('a charge that was typed by hand stays', () => {
  const typed = { ...lineIn(kneeDraft()), charge: known(cents(99_900)), chargeSource: BY_HAND, modifiers: ['26'] }

  const draft = repriced(kneeDraft(), typed, professionalPart())

  expect(lineIn(draft)).toMatchObject({ charge: { value: 99_900 }, chargeSource: BY_HAND })
  expect(planPriceIn(draft)).toMatchObject([{ allowed: { value: 21_400 } }])
})

test('a plan price for other modifiers does not stay', () => {
  const withoutPlan = { ...professionalPart(), payerPrices: [] }

  const draft = repriced(kneeDraft(), { ...lineIn(kneeDraft()), modifiers: ['26'] }, withoutPlan)

  expect(planPriceIn(draft)).toEqual([])
})

test('the same modifiers in another order are no change', () => {
  const line = lineIn(kneeDraft())

  expect(hasOtherModifiers({ ...line, modifiers: ['26', '50'] }, { ...line, modifiers: ['50', '26'] })).toBe(false)
  expect(hasOtherModifiers(line, { ...line, modifiers: ['26'] })).toBe(true)
})
