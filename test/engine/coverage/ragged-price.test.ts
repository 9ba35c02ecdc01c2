import { describe, expect, test } from 'vitest'
import { betweenCorners, mayBeRagged } from '../../../shared/engine/coverage/ragged-price.ts'
import { aLevelOf, aLineOf, anOutcome, aPlanOf, aRecord, aRuleOf, Cells, type ServiceScene } from './plan-scenes.ts'

const DENIED = anOutcome({ deniedTo: 'provider' })

describe('a plan whose payment may fall while the price rises', () => {
  test.each([
    ['asks a share of the allowed amount as a penalty', anOutcome({ penaltyUnits: 50, penaltyOfAllowed: true }), true],
    ['asks a share of its own payment instead', anOutcome({ penaltyUnits: 50 }), false],
    [
      'asks an amount that does not follow the price',
      anOutcome({ penaltyAmount: 5_000, penaltyOfAllowed: true }),
      false,
    ],
    ['denies the line instead', anOutcome({ deniedTo: 'provider', penaltyUnits: 50, penaltyOfAllowed: true }), false],
  ])('%s', (_title, outcome, isRagged) => {
    expect(mayBeRagged(aPlanOf({ auth: [DENIED, outcome] }))).toBe(isRagged)
  })
})

describe('what lies between the corners of such a price', () => {
  const line = (over: Partial<ServiceScene> = {}) => {
    const cells = new Cells()
    return aLineOf(cells, { charge: 10_000, rule: aRuleOf(cells), level: aLevelOf(cells), ...over })
  }
  const RECORD = aRecord({ charge: 10_000, penalty: 500, planPays: 3_000, patient: 7_000 })

  test('is nothing where no penalty is asked', () => {
    expect(betweenCorners(line({ isOut: true }), [aRecord({ planPays: 3_000, patient: 7_000 })], false)).toEqual([])
  })

  test('is a cent to either side of what the plan pays', () => {
    expect(betweenCorners(line(), [RECORD], false).map(({ planPays }) => planPays)).toEqual([3_001, 2_999])
  })

  test('moves the patient’s amount against it out of network', () => {
    const found = betweenCorners(line({ isOut: true }), [RECORD], false)

    expect(found.map(({ patient }) => patient)).toEqual([6_999, 7_001])
  })

  test.each<[string, Partial<ServiceScene>]>([
    ['in network, where the contract bears the difference', {}],
    ['where the law protects', { isOut: true, isProtected: true }],
  ])('leaves the patient’s amount alone %s', (_title, over) => {
    expect(betweenCorners(line(over), [RECORD], false).map(({ patient }) => patient)).toEqual([7_000, 7_000])
  })

  test('never leaves less than nothing or more than the charge', () => {
    const edge = aRecord({ charge: 10_000, penalty: 500, planPays: 0, patient: 10_000 })
    const found = betweenCorners(line({ isOut: true }), [edge], false)

    expect(found.map(({ planPays, patient }) => [planPays, patient])).toEqual([
      [1, 9_999],
      [0, 10_000],
    ])
  })

  test('reaches what lies above a maximum only once that is used up', () => {
    const over = aRecord({ ...RECORD, overMax: 200, notCovered: 200 })
    const of = (isUsedUp: boolean) =>
      betweenCorners(line(), [over], isUsedUp).map(({ overMax, notCovered }) => [overMax, notCovered])

    expect(of(false)).toEqual([
      [200, 200],
      [200, 200],
    ])
    expect(of(true)).toEqual([
      [201, 201],
      [199, 199],
    ])
  })
})
