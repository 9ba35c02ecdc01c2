import { expect, test } from 'vitest'
import { factIds } from '../../shared/engine/estimate/fact-ids.ts'
import { factQuestion } from '../../shared/text/fact-questions.ts'
import { factWordsEn } from '../../shared/text/fact-questions-en.ts'
import { factWordsEs } from '../../shared/text/fact-questions-es.ts'

const ORDERS = Object.keys(factWordsEn.ofRoute).filter((id) => id.startsWith('order.'))

/** Every fact that the engine can miss, each for one line, kind of care, level or payer. */
const ALL = [
  ...[factIds.charge, factIds.allowed, factIds.cashPrice, factIds.auth, factIds.referral].map((id) => id('L1')),
  ...[factIds.days, factIds.fee, factIds.baseFee, factIds.reducedPart].map((id) => id('L1')),
  ...[factIds.benefit, factIds.covered, factIds.deductibleApplies, factIds.copay, factIds.coinsurance].map((id) =>
    id('imaging', 'out'),
  ),
  ...(['member', 'family'] as const).flatMap((scope) =>
    [factIds.deductible, factIds.oop, factIds.deductibleMet, factIds.oopMet].map((id) => id(scope, 'in')),
  ),
  factIds.counterUsed('therapy'),
  factIds.categoryUsed('drugs'),
  factIds.paid('member'),
  factIds.packagePrice('K1'),
  factIds.modifierPercent('62'),
  ...Object.values(factIds).filter((id) => typeof id === 'string'),
  ...ORDERS,
  `payer.P2.${factIds.deductibleMet('member', 'in')}`,
]

const setting = (language: 'en' | 'es') => ({ service: () => 'MRI knee', language })

test.each(ALL)('%s is asked in English and in Spanish', (id) => {
  const [english, spanish] = [factQuestion(id, setting('en')), factQuestion(id, setting('es'))]

  expect(english).not.toContain(id)
  expect(spanish).not.toContain(id)
  expect(spanish).not.toBe(english)
})

test('a question names the kind of care and the level in Spanish', () => {
  expect(factQuestion(factIds.copay('imaging', 'out'), setting('es'))).toMatch(/^Copago por .*, fuera de la red$/)
  expect(factQuestion(factIds.deductibleMet('family', 'in'), setting('es'))).toBe(
    'Familia: Deducible cumplido hasta ahora',
  )
})

test('a question about a service names the service', () => {
  expect(factQuestion(factIds.allowed('L1'), setting('en'))).toBe('Plan price for MRI knee')
  expect(factQuestion(factIds.allowed('L1'), setting('es'))).toBe('Precio del plan por MRI knee')
})

test('both languages ask the same facts', () => {
  for (const part of ['ofPlan', 'ofLine', 'ofUse', 'ofRoute'] as const) {
    expect(Object.keys(factWordsEs[part]).sort()).toEqual(Object.keys(factWordsEn[part]).sort())
  }
})
