import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whyLine, whyTotal } from '../../../shared/engine/estimate/why.ts'
import { known } from '../../../shared/model/fact.ts'
import type { InsuredRoute, Route } from '../../../shared/model/route.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { factQuestion } from '../../../shared/text/fact-questions.ts'
import { figureName } from '../../../shared/text/figures.ts'
import { noteSentence } from '../../../shared/text/notes.ts'
import { stepSentence } from '../../../shared/text/why.ts'
import {
  anOther,
  aShare,
  aSupplement,
  behind,
  lineOf,
  medicareFacts,
  ORIGINAL_MEDICARE,
  routeOf,
} from '../cob/payers-sample.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, aSelfPayRoute, met, told } from '../sample-plan.ts'
import { anyQuestion } from './random-questions.ts'

const SAMPLE = fc.sample(anyQuestion('sometimes'), 150).map((question) => routeOf(question))
const SERVICE = { service: (lineId: string): string => `service ${lineId}` }

/** What the steps of the first line say in English, one after the other. */
function saidOf(route: Route, charge = 120_000): readonly string[] {
  const line = lineOf(routeOf(aQuestion({ lines: [aLine('1', { charge: told(charge) })], routes: [route] })))
  return whyLine(line).steps.map(({ saying }) => stepSentence(saying, 'en', SERVICE.service))
}

describe('every step of every line', () => {
  test('has a name and a sentence in both languages', () => {
    for (const { lines } of SAMPLE) {
      for (const { steps, folded } of lines.map(whyLine)) {
        for (const { label, saying } of [...steps, ...folded]) {
          for (const language of ['en', 'es'] as const) {
            expect(figureName(label, language)).not.toBeNull()
            expect(stepSentence(saying, language, SERVICE.service)).not.toMatch(/undefined|NaN|null/)
          }
        }
      }
    }
  })

  test('is one of at most seven', () => {
    for (const { lines } of SAMPLE) for (const line of lines) expect(whyLine(line).steps.length).toBeLessThanOrEqual(7)
  })

  test('leads to a total that names its services', () => {
    for (const answer of SAMPLE) {
      const { steps } = whyTotal(answer, 'patientOwes')
      expect(steps.every(({ saying }) => saying.code === 'ofLine' || saying.code === 'otherLines')).toBe(true)
    }
  })
})

test('every fact that is asked for has its own question', () => {
  const asked = new Set(SAMPLE.flatMap(({ openFacts }) => openFacts.map(({ factId }) => factId)))

  expect(asked.size).toBeGreaterThan(15)
  for (const language of ['en', 'es'] as const) {
    const setting = { ...SERVICE, language }
    expect([...asked].filter((factId) => factQuestion(factId, setting) === factId)).toEqual([])
  }
})

test('every remark of every route has its sentence', () => {
  const notes = SAMPLE.flatMap((answer) => answer.notes)

  for (const language of ['en', 'es'] as const) {
    expect(notes.filter((note) => noteSentence(note, language) === null)).toEqual([])
  }
})

test('a second plan says what it pays after the first', () => {
  const second = anOther('P2', aShare('Second Plan', 30_000, 20), 100_000, { method: 'maintenanceOfBenefits' })
  const route: InsuredRoute = anInsuredRoute({
    plan: aShare('First Plan', 0, 40),
    accumulators: [met('member', 0, 0)],
    prices: [aPrice('1', told(100_000))],
    coordination: behind(second),
  })

  expect(saidOf(route)).toEqual([
    'What the clinic bills before any discount.',
    'The contract price. The other $200.00 is written off.',
    '40% of the $1,000.00 that is left.',
    'What the coverage that pays first leaves to pay.',
    'Second Plan takes its deductible and share of what was not paid before.',
  ])
})

test('a supplement says that it pays its part of what Medicare leaves', () => {
  const route = anInsuredRoute({
    plan: ORIGINAL_MEDICARE,
    accumulators: [met('member', 28_300, 0)],
    prices: [aPrice('1', told(100_000))],
    medicare: medicareFacts(),
    coordination: behind(aSupplement('G')),
  })

  expect(saidOf(route).at(-1)).toBe('Supplement G pays its part of what Medicare leaves.')
})

test.each<readonly [string, Route, string]>([
  ['the list price', aSelfPayRoute({ pricing: { method: 'chargemaster' } }), 'The full list price, with nothing off.'],
  [
    'a stepped discount',
    aSelfPayRoute({ pricing: { method: 'tiered', steps: [{ from: cents(100_000), off: percent(30) }] } }),
    '30% off, because the charges together are this high.',
  ],
  [
    'an agreed sum',
    aSelfPayRoute({ pricing: { method: 'settlement', total: told(90_000) } }),
    'Its share of the sum that was agreed for all services.',
  ],
  [
    'a package',
    aSelfPayRoute({
      pricing: { method: 'package', packages: [{ id: 'K', name: 'Knee', lineIds: ['1'], price: told(80_000) }] },
    }),
    'Its share of the price that is stated for the whole package.',
  ],
  [
    'a sliding share',
    aSelfPayRoute({
      discount: percent(0),
      assistance: {
        kind: 'sliding',
        region: 'contiguous',
        householdSize: known(1),
        annualIncome: told(0),
        classes: [{ upTo: percent(100), pays: { kind: 'share', rate: percent(25) } }],
        contractForbids: known(false),
      },
    }),
    '25% of the charge, by income and household.',
  ],
  [
    'the law’s ceiling',
    aSelfPayRoute({
      discount: percent(0),
      assistance: {
        kind: 'charity',
        isEligible: known(true),
        policyOff: known(percent(20)),
        generallyBilled: known(percent(40)),
        isNecessaryCare: known(true),
      },
    }),
    'The most that a patient with financial assistance may be charged.',
  ],
])('%s says so', (_what, route, sentence) => {
  expect(saidOf(route)).toContain(sentence)
})

test('a reduced price says what the fee alone is', () => {
  const route = anInsuredRoute({
    prices: [aPrice('1', told(80_000)), aPrice('2', told(90_000))],
    procedures: { ladder: null, modifiers: [] },
  })
  const surgery = { indicator: 2 as const, family: null, reducedPart: told(0) }
  const lines = [
    aLine('1', { charge: told(200_000), procedure: surgery }),
    aLine('2', { charge: told(200_000), procedure: surgery }),
  ]
  const said = whyLine(lineOf(routeOf(aQuestion({ lines, routes: [route] })))).steps.map(({ saying }) =>
    stepSentence(saying, 'en', SERVICE.service),
  )

  expect(said).toContain('The fee alone is $800.00; beside the others it is less.')
})
