import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { ChainSupplement } from '../../../shared/engine/cob/chain-payers.ts'
import { medigapPayer } from '../../../shared/engine/cob/coverages-together.ts'
import { supplementStep, unannouncedYear } from '../../../shared/engine/cob/supplement-step.ts'
import { yearNotes } from '../../../shared/engine/cob/year-notes.ts'
import { type Fact, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { aLine, anInsuredRoute, aQuestion, told } from '../sample-plan.ts'
import { ownPayer, sceneFor, stepOf } from './chain-scenes.ts'
import { aloneLine, lineState, toldOf } from './line-scenes.ts'
import { medicareFacts, ORIGINAL_MEDICARE } from './payers-sample.ts'

const ROUTE = anInsuredRoute({ plan: ORIGINAL_MEDICARE, medicare: medicareFacts() })
const MEDICARE = ownPayer(ROUTE)

function supplement(letter: ChainSupplement['letter'], over: Partial<ChainSupplement> = {}): ChainSupplement {
  return {
    kind: 'medigap',
    id: 'S',
    name: `Supplement ${letter}`,
    letter,
    isHighDeductible: false,
    spent: told(0),
    isNextYear: false,
    ...over,
  }
}

interface Care {
  readonly lines?: readonly ServiceLine[]
  readonly on?: string
  readonly held?: { readonly low: number; readonly high: number }
}

const IMAGING = aLine('1')

function sceneOn({ lines = [IMAGING], on = '2026-12-08', held }: Care = {}) {
  const question = aQuestion({ lines: [...lines], routes: [ROUTE], serviceOn: plainDate(on) })
  return sceneFor(question, held === undefined ? {} : { held: [{ key: 'S supplement.spent', ...held }] })
}

/** Medicare pays 800.00 of 1,000.00 of each service, and the supplement comes right behind it. */
function stepBehind(payer: ChainSupplement, care: Care = {}) {
  const lines = (care.lines ?? [IMAGING]).map(() => aloneLine({ pays: 80_000, coinsurance: 20_000 }))
  return supplementStep(payer, sceneOn(care), [stepOf(MEDICARE, lines)])
}

describe('a supplement right behind Medicare', () => {
  test.each<[string, ChainSupplement, number, number]>([
    ['pays all of the share by plan G', supplement('G'), 20_000, 0],
    ['pays half of the share by plan K', supplement('K'), 10_000, 10_000],
    ['pays three quarters of the share by plan L', supplement('L'), 15_000, 5_000],
    ['pays nothing within its own high deductible', supplement('G', { isHighDeductible: true }), 0, 20_000],
  ])('%s', (_title, payer, pays, owes) => {
    const step = stepBehind(payer)

    expect(step.pays.map(toldOf)).toEqual([pays])
    expect(step.after.map(({ owed }) => toldOf(owed))).toEqual([owes])
    expect(step).toMatchObject({ alone: null, reserves: null, rule: 'medicare.medigapTable' })
  })

  test('asks nothing when what was spent is told', () => {
    expect(stepBehind(supplement('K')).dimensions).toEqual([])
    expect(stepBehind(supplement('G', { spent: UNKNOWN })).dimensions).toEqual([])
  })
})

describe('the limit of 8,000.00 of plan K in 2026', () => {
  const lines = ['1', '2', '3'].map((id) => aLine(id))
  const leftAfter = (spent: Fact<Cents>, care: Care = { lines }) =>
    stepBehind(supplement('K', { spent }), care).after.map(({ owed }) => toldOf(owed))

  test.each<[string, Fact<Cents>, readonly number[]]>([
    ['is not reached by three services', told(0), [10_000, 10_000, 10_000]],
    ['is reached within the second service', told(785_000), [10_000, 5_000, 0]],
    ['is reached exactly with the second service', told(780_000), [10_000, 10_000, 0]],
    ['is used up from the beginning', told(800_000), [0, 0, 0]],
    ['is used up where more than it was told', told(1_000_000), [0, 0, 0]],
    ['is whole where nothing was spent', NONE, [10_000, 10_000, 10_000]],
  ])('%s', (_title, spent, left) => {
    expect(leftAfter(spent)).toEqual(left)
  })

  test('is 4,000.00 for plan L', () => {
    // a quarter of 200.00 is left of each service: 395,000 + 2 × 5,000 would pass 400,000 only after the first
    const step = stepBehind(supplement('L', { spent: told(395_000) }), { lines })

    expect(step.after.map(({ owed }) => toldOf(owed))).toEqual([5_000, 0, 0])
  })

  test('may be reached or not while nobody tells what was spent', () => {
    const step = stepBehind(supplement('K', { spent: UNKNOWN }))

    expect(step.pays.map(toldOf)).toEqual([[10_000, 20_000]])
    expect(step.dimensions).toEqual([
      { key: 'S supplement.spent', low: 0, high: 800_000, factIds: ['supplement.spent'] },
    ])
  })

  test('goes by what is supposed to be spent', () => {
    const at = (low: number, high: number) =>
      stepBehind(supplement('K', { spent: UNKNOWN }), { held: { low, high } }).pays.map(toldOf)

    expect(at(800_000, 800_000)).toEqual([20_000])
    expect(at(0, 0)).toEqual([10_000])
    expect(at(796_000, 800_000)).toEqual([[16_000, 20_000]])
  })
})

describe('a year that is not announced', () => {
  const care: Care = { on: '2027-03-01' }

  test.each<[string, ChainSupplement, string | null]>([
    ['is open for plan K', supplement('K'), '2027-03-01'],
    ['is open for a high deductible plan', supplement('G', { isHighDeductible: true }), '2027-03-01'],
    ['means nothing to plan G', supplement('G'), null],
    ['is open from its first day for the plan year after this', supplement('L', { isNextYear: true }), '2027-01-01'],
  ])('%s', (_title, payer, on) => {
    expect(unannouncedYear(payer, sceneOn(care))).toBe(on)
  })

  test('is not one whose figures are out', () => {
    expect(unannouncedYear(supplement('K'), sceneOn())).toBeNull()
    expect(unannouncedYear(supplement('F', { isHighDeductible: true }), sceneOn({ on: '2025-06-30' }))).toBeNull()
  })

  test('leaves a limit that may be anything', () => {
    const step = stepBehind(supplement('K'), care)

    expect(step.pays.map(toldOf)).toEqual([[10_000, 20_000]])
    expect(step.dimensions).toEqual([])
  })

  test('is said once for the supplement and the stay', () => {
    const stay = aLine('1', { category: 'hospital', days: 3 })
    const scene = sceneOn({ ...care, lines: [stay] })
    const steps = [stepOf(MEDICARE, [aloneLine()]), stepBehind(supplement('K'), care)]

    expect(yearNotes(scene, steps)).toEqual([{ code: 'medicare.noYear', lineId: null, facts: { on: '2027-03-01' } }])
  })

  test('is said for each day that it is open on', () => {
    const stays = ['2027-03-01', '2027-04-01', '2026-12-08'].map((on, at) =>
      aLine(String(at + 1), { category: 'hospital', days: 3, serviceOn: plainDate(on) }),
    )

    expect(yearNotes(sceneOn({ lines: stays }), []).map(({ facts }) => facts.on)).toEqual(['2027-03-01', '2027-04-01'])
  })

  test('is not said of care that no yearly figure decides', () => {
    expect(yearNotes(sceneOn(care), [stepOf(MEDICARE, [aloneLine()]), stepBehind(supplement('G'), care)])).toEqual([])
  })
})

test('a supplement pays nothing of a service that Medicare never saw', () => {
  const step = supplementStep(supplement('G'), sceneOn(), [
    { ...stepOf(MEDICARE, []), after: [lineState({ coinsurance: 20_000 })] },
  ])

  expect(step.pays.map(toldOf)).toEqual([0])
  expect(step.after.map(({ owed }) => toldOf(owed))).toEqual([20_000])
})

describe('the supplement on file as a payer', () => {
  test('bears its letter and asks what was spent', () => {
    expect(medigapPayer('K', {})).toEqual({ payer: 'medigap', id: 'P9', name: 'Medigap K', letter: 'K' })
  })

  test('says that it has a high deductible', () => {
    expect(medigapPayer('F', { isMedigapHigh: true, medigapSpent: told(cents(12_300)) })).toEqual({
      payer: 'medigap',
      id: 'P9',
      name: 'Medigap F (high deductible)',
      letter: 'F',
      isHighDeductible: true,
      spent: told(12_300),
    })
  })
})
