import { describe, expect, test } from 'vitest'
import {
  type LaterScene,
  mayCover,
  medicareBehind,
  paidBy,
  planBehind,
} from '../../../shared/engine/cob/later-payer.ts'
import type { CobMethod } from '../../../shared/engine/cob/secondary.ts'
import { aloneLine, type LineWords, lineState, spanOf, type Told, toldOf } from './line-scenes.ts'

/** The first plan allows 1,000.00 and pays 600.00; its coinsurance of 400.00 is left. Section 5.3. */
const LEFT = { pays: 60_000, coinsurance: 40_000 } as const

interface Behind {
  readonly left?: Omit<LineWords, 'charge' | 'allowed' | 'isCovered' | 'isAssumed'>
  /** N: what the plan would pay alone. */
  readonly alone: Told
  /** A₂: what it recognises; what it pays and 100.00 more unless it is said. */
  readonly recognises?: Told
  readonly isCovered?: boolean | null
  readonly reserve?: Told
  /** What it would pay of what is left, for maintenance of benefits. */
  readonly ofRest?: Told
}

function sceneOf({ left = LEFT, alone, recognises, isCovered, reserve = 0 }: Behind): LaterScene {
  const own = aloneLine({
    pays: alone,
    allowed: recognises ?? (typeof alone === 'number' ? alone + 10_000 : [alone[0], alone[1] + 10_000]),
    ...(isCovered === undefined ? {} : { isCovered }),
  })
  return { state: lineState(left), alone: own, firstAllowed: spanOf(100_000), reserve: spanOf(reserve) }
}

function settled(method: CobMethod, behind: Behind): readonly [pays: Told, owes: Told] {
  const { pays, owed } = planBehind(sceneOf(behind), method, spanOf(behind.ofRest ?? 0))
  return [toldOf(pays), toldOf(owed)]
}

describe('a plan behind another by the standard method', () => {
  test.each<[string, Behind, Told, Told]>([
    ['takes over all that is left below its benefit', { alone: 56_000 }, 40_000, 0],
    ['pays no more than it would pay alone', { alone: 30_000 }, 30_000, 10_000],
    ['leaves a cent where its benefit is a cent less', { alone: 39_999 }, 39_999, 1],
    ['pays nothing where it would pay nothing alone', { alone: 0 }, 0, 40_000],
    ['has nothing to pay where nothing is left', { left: { pays: 100_000 }, alone: 56_000 }, 0, 0],
    [
      'pays a penalty and a balance bill from its benefit',
      { left: { penalty: 5_000, balanceBill: 5_000 }, alone: 8_000 },
      8_000,
      2_000,
    ],
  ])('%s', (_title, behind, pays, owes) => {
    expect(settled('standard', behind)).toEqual([pays, owes])
  })
})

describe('a benefit reserve behind the benefit', () => {
  test.each<[string, Behind, Told, Told]>([
    ['pays what the benefit leaves', { alone: 30_000, reserve: 10_000 }, 40_000, 0],
    ['pays no more than it holds', { alone: 30_000, reserve: 4_000 }, 34_000, 6_000],
    ['is not drawn on beyond what is left', { alone: 30_000, reserve: 90_000 }, 40_000, 0],
    [
      'pays nothing of a penalty that is left',
      // 340.00 share and 60.00 penalty: 300.00 benefit, of the other 100.00 the reserve pays all but the penalty
      { left: { pays: 60_000, coinsurance: 34_000, penalty: 6_000 }, alone: 30_000, reserve: 90_000 },
      34_000,
      6_000,
    ],
    [
      'pays nothing of a balance bill that is left',
      { left: { pays: 60_000, coinsurance: 20_000, balanceBill: 20_000 }, alone: 10_000, reserve: 90_000 },
      20_000,
      20_000,
    ],
    ['may hold anything while nobody tells', { alone: 30_000, reserve: [0, 90_000] }, [30_000, 40_000], [0, 10_000]],
  ])('%s', (_title, behind, pays, owes) => {
    expect(settled('standard', behind)).toEqual([pays, owes])
  })

  test('is not used by a plan that avoids duplication', () => {
    expect(settled('nonDuplication', { alone: 50_000, reserve: 90_000 })).toEqual([0, 40_000])
  })
})

describe('a plan that looks at its own allowed amount', () => {
  test.each<[string, Behind, Told, Told]>([
    ['pays what that leaves above the first payment', { alone: 56_000, recognises: 70_000 }, 10_000, 30_000],
    ['pays nothing below the first payment', { alone: 45_000, recognises: 50_000 }, 0, 40_000],
    ['pays nothing at exactly the first payment', { alone: 45_000, recognises: 60_000 }, 0, 40_000],
    ['pays its benefit where that is less', { alone: 7_000, recognises: 90_000 }, 7_000, 33_000],
    ['pays what is left where that is least', { alone: 56_000, recognises: 200_000 }, 40_000, 0],
  ])('%s', (_title, behind, pays, owes) => {
    expect(settled('secondaryAllowed', behind)).toEqual([pays, owes])
  })
})

describe('a plan that does not duplicate', () => {
  test.each<[string, Behind, Told, Told]>([
    ['pays its benefit above the first payment', { alone: 65_000 }, 5_000, 35_000],
    ['pays nothing at the first payment', { alone: 60_000 }, 0, 40_000],
    ['pays nothing below the first payment', { alone: 56_000 }, 0, 40_000],
    ['pays a cent above the first payment', { alone: 60_001 }, 1, 39_999],
    ['never pays more than what is left', { alone: 250_000 }, 40_000, 0],
    [
      'pays nothing of a balance bill beyond its benefit',
      { left: { pays: 60_000, coinsurance: 40_000, balanceBill: 50_000 }, alone: 56_000 },
      0,
      90_000,
    ],
  ])('%s', (_title, behind, pays, owes) => {
    expect(settled('nonDuplication', behind)).toEqual([pays, owes])
  })
})

describe('a plan that maintains its benefits', () => {
  test.each<[string, Behind, Told, Told]>([
    ['pays its benefit of what was left', { alone: 56_000, ofRest: 8_000 }, 8_000, 32_000],
    ['never pays more than what is owed', { alone: 56_000, ofRest: 60_000 }, 40_000, 0],
    ['pays nothing where its deductible takes the rest', { alone: 56_000, ofRest: 0 }, 0, 40_000],
    ['pays within the ends of that benefit', { alone: 56_000, ofRest: [0, 8_000] }, [0, 8_000], [32_000, 40_000]],
  ])('%s', (_title, behind, pays, owes) => {
    expect(settled('maintenanceOfBenefits', behind)).toEqual([pays, owes])
  })
})

describe('Medicaid behind a plan', () => {
  test.each<[string, Behind, Told, Told]>([
    ['pays up to its own rate and ends the bill', { alone: 0, recognises: 65_000 }, 5_000, 0],
    ['pays nothing below the first payment and ends the bill', { alone: 0, recognises: 50_000 }, 0, 0],
    ['pays no more than what is left', { alone: 0, recognises: 150_000 }, 40_000, 0],
    ['leaves care alone that it does not cover', { alone: 0, recognises: 65_000, isCovered: false }, 0, 40_000],
    [
      'may do either while its coverage is open',
      { alone: 0, recognises: 65_000, isCovered: null },
      [0, 5_000],
      [0, 40_000],
    ],
  ])('%s', (_title, behind, pays, owes) => {
    expect(settled('medicaidLesserOf', behind)).toEqual([pays, owes])
  })
})

test.each(['standard', 'secondaryAllowed', 'nonDuplication', 'maintenanceOfBenefits', 'medicaidLesserOf'] as const)(
  'the settlement by %s names its rule',
  (method) => {
    expect(planBehind(sceneOf({ alone: 10_000 }), method, spanOf(0))).toMatchObject({
      rule: `cob.${method}`,
      parts: null,
    })
  },
)

test('a price between two ends leaves a benefit between two ends', () => {
  expect(settled('standard', { alone: [30_000, 56_000] })).toEqual([
    [30_000, 40_000],
    [0, 10_000],
  ])
})

describe('Medicare behind another plan', () => {
  interface Second {
    readonly left?: Behind['left']
    readonly firstAllowed?: number
    readonly schedule: number
    readonly alone: Told
    readonly isCovered?: boolean | null
  }
  /** The regulation's own example: 175.00 charged, 150.00 allowed and 120.00 paid by the first plan. */
  const behind = ({ left, firstAllowed = 15_000, schedule, alone, isCovered }: Second) => {
    const own = aloneLine({
      allowed: schedule,
      pays: alone,
      ...(isCovered === undefined ? {} : { isCovered }),
    })
    const state = lineState(left ?? { pays: 12_000, coinsurance: 3_000 })
    const found = medicareBehind({
      state,
      alone: own,
      firstAllowed: spanOf(firstAllowed),
      reserve: spanOf(0),
    })
    return [toldOf(found.pays), toldOf(found.owed)]
  }

  test.each<[string, Second, Told, Told]>([
    ['pays the 30.00 of the regulation', { schedule: 12_500, alone: 10_000 }, 3_000, 0],
    ['pays no more than it would pay alone', { schedule: 12_500, alone: 2_000 }, 2_000, 1_000],
    ['pays nothing while its deductible takes all', { schedule: 12_500, alone: 0 }, 0, 3_000],
    [
      'lets nobody ask beyond the first allowed amount',
      // a balance bill of 25.00 above the 150.00 falls away
      { left: { pays: 12_000, coinsurance: 3_000, balanceBill: 2_500 }, schedule: 12_500, alone: 10_000 },
      3_000,
      0,
    ],
    [
      'pays up to a schedule above the first allowed amount',
      // 200.00 less 120.00 are 80.00, but only 55.00 are left of the charge; 30.00 of them may be asked
      { left: { pays: 12_000, coinsurance: 3_000, balanceBill: 2_500 }, schedule: 20_000, alone: 16_000 },
      5_500,
      0,
    ],
    ['leaves care alone that it does not cover', { schedule: 12_500, alone: 0, isCovered: false }, 0, 3_000],
    [
      'may pay or leave all while coverage is open',
      { schedule: 12_500, alone: 10_000, isCovered: null },
      [0, 3_000],
      [0, 3_000],
    ],
    ['has nothing to pay where the first paid all', { left: { pays: 15_000 }, schedule: 12_500, alone: 10_000 }, 0, 0],
  ])('%s', (_title, second, pays, owes) => {
    expect(behind(second)).toEqual([pays, owes])
  })
})

describe('what a payer took over', () => {
  test('is what the patient owes less than before', () => {
    expect(toldOf(paidBy(spanOf(40_000), spanOf(15_000)))).toBe(25_000)
  })

  test('may be all or little while both are open', () => {
    expect(toldOf(paidBy(spanOf([30_000, 40_000]), spanOf([0, 10_000])))).toEqual([20_000, 40_000])
  })

  test('has no end where what was owed has none', () => {
    expect(toldOf(paidBy(spanOf([0, Number.POSITIVE_INFINITY]), spanOf(0)))).toEqual([0, Number.POSITIVE_INFINITY])
  })
})

describe('a payer that may not cover the line', () => {
  const found = { pays: spanOf(5_000), owed: spanOf(1_000), parts: null, rule: 'cob.standard' }

  test('may also leave everything as it was', () => {
    const may = mayCover(aloneLine({ isCovered: null }), spanOf(6_000), found)

    expect([toldOf(may.pays), toldOf(may.owed)]).toEqual([
      [0, 5_000],
      [1_000, 6_000],
    ])
  })

  test.each([true, false])('changes nothing once coverage is told: %s', (isCovered) => {
    expect(mayCover(aloneLine({ isCovered }), spanOf(6_000), found)).toBe(found)
  })
})
