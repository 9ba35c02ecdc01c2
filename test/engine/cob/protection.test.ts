import { describe, expect, test } from 'vitest'
import { assumedProtection, protectedStates } from '../../../shared/engine/cob/protection.ts'
import { type Fact, known } from '../../../shared/model/fact.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { ownPayer, stepOf } from './chain-scenes.ts'
import { aloneLine, type LineWords, lineState, partsTold, toldOf } from './line-scenes.ts'
import { medicareFacts, ORIGINAL_MEDICARE, routeOf } from './payers-sample.ts'

const assumed = (value: boolean): Fact<boolean> => ({ kind: 'assumed', value, reason: 'the patient says so' })

function medicare(isQmb: Fact<boolean> = known(true)) {
  return ownPayer(anInsuredRoute({ plan: ORIGINAL_MEDICARE, medicare: medicareFacts({ isQmb }) }))
}

/** A line that Medicare settled alone, as a protected beneficiary owes it. */
function guarded(words: LineWords) {
  const line = aloneLine(words)
  const { isCovered: _covered, isAssumed: _assumed, charge: _charge, allowed: _allowed, ...state } = words
  const [found] = protectedStates([lineState(state)], [stepOf(medicare(), [line])])
  if (found === undefined) throw new Error('one line was expected')
  return { owed: toldOf(found.owed), counted: toldOf(found.counted), parts: partsTold(found.parts) }
}

describe('what a protected beneficiary owes', () => {
  test('is nothing of deductible, share, copay and excess', () => {
    const words = { pays: 60_000, deductible: 20_000, coinsurance: 10_000, copay: 500, balanceBill: 900 }

    expect(guarded(words)).toEqual({ owed: 0, counted: 60_000, parts: {} })
  })

  test('is days and care that Medicare does not pay', () => {
    const words = { pays: 60_000, deductible: 20_000, notCovered: 7_000 }

    expect(guarded(words)).toEqual({ owed: 7_000, counted: 67_000, parts: { notCovered: 7_000 } })
  })

  test('is all of care that Medicare does not cover', () => {
    const words = { notCovered: 80_000, isCovered: false }

    expect(guarded(words)).toEqual({ owed: 80_000, counted: 80_000, parts: { notCovered: 80_000 } })
  })

  test('may be all or nothing while coverage is open', () => {
    const words = { pays: 60_000, coinsurance: 20_000, isCovered: null }

    expect(guarded(words).owed).toEqual([0, 20_000])
  })

  test('is what it was where Medicare is no payer', () => {
    const state = lineState({ coinsurance: 20_000 })
    const plan = ownPayer(anInsuredRoute())

    expect(protectedStates([state], [stepOf(plan, [aloneLine({ coinsurance: 20_000 })])])).toEqual([state])
  })
})

describe('an assumption about the protection', () => {
  const line = aloneLine({ pays: 80_000, coinsurance: 20_000 })
  const free = aloneLine({ pays: 100_000 })
  const states = [lineState({ pays: 80_000, coinsurance: 20_000 }), lineState({ pays: 100_000 })]
  const of = (isQmb: Fact<boolean>) =>
    assumedProtection(states, [stepOf(medicare(isQmb), [line, free])]).map((figure) => figure?.standing ?? null)

  test.each([true, false])('stands on each line that it decides: %s', (value) => {
    expect(of(assumed(value))).toEqual(['assumed', null])
  })

  test.each([true, false])('is none once it is told: %s', (value) => {
    expect(of(known(value))).toEqual([null, null])
  })

  test('names the fact and its source', () => {
    const [figure] = assumedProtection(states, [stepOf(medicare(assumed(true)), [line, free])])

    expect(figure).toMatchObject({ id: 'medicare.isQmb', value: true, rule: 'medicare.qmb', from: [] })
  })
})

describe('an estimate that rests on such an assumption', () => {
  const answer = (isQmb: Fact<boolean>, price = 100_000) =>
    routeOf(
      aQuestion({
        lines: [aLine('1', { charge: told(150_000) })],
        routes: [
          anInsuredRoute({
            plan: ORIGINAL_MEDICARE,
            medicare: medicareFacts({ isQmb }),
            accumulators: [met('member', 28_300, 0)],
            prices: [aPrice('1', told(price))],
          }),
        ],
      }),
    )

  test.each([
    [true, 0],
    [false, 20_000],
  ])('is assumed in its line and says so when it is %s', (value, owes) => {
    const { lines } = answer(assumed(value))

    expect(lines[0]?.parts.patientOwes).toMatchObject({ standing: 'assumed', value: owes })
    expect(lines[0]?.parts.coinsurance).toMatchObject({ standing: 'assumed', value: owes })
    expect(lines[0]?.parts.patientOwes.from.map(({ id }) => id)).toContain('medicare.isQmb')
  })

  test.each([
    [true, 0],
    [false, 20_000],
  ])('is assumed in its total when it is %s', (value, owes) => {
    const { patientOwes } = answer(assumed(value)).totals

    expect(patientOwes).toMatchObject({ standing: 'assumed', value: owes })
    expect(patientOwes.from.map(({ id, standing }) => [id, standing])).toEqual([['line.patientOwes', 'assumed']])
  })

  test.each([
    [true, 0],
    [false, 20_000],
  ])('is known when it is told to be %s', (value, owes) => {
    const { totals, lines } = answer(known(value))

    expect(totals.patientOwes).toMatchObject({ standing: 'known', value: owes })
    expect(lines[0]?.parts.patientOwes.from.map(({ id }) => id)).not.toContain('medicare.isQmb')
  })

  test('is known where nothing is left to protect from', () => {
    expect(answer(assumed(true), 0).totals.patientOwes).toMatchObject({ standing: 'known', value: 0 })
  })
})
