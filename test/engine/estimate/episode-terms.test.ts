import { describe, expect, test } from 'vitest'
import {
  episodeTerms,
  type Ground,
  isProtectedLine,
  levelAt,
  levelFor,
  newLevels,
  newTerms,
  readPermissions,
  readService,
} from '../../../shared/engine/estimate/episode-terms.ts'
import { newLineTerms } from '../../../shared/engine/estimate/line-terms.ts'
import { authCell, referralCell } from '../../../shared/engine/estimate/permission-cells.ts'
import { emptySheet } from '../../../shared/engine/estimate/sheet.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLevel, aLine, aPlan, aRule, met, told } from '../sample-plan.ts'
import { NO_LAW } from './scenes.ts'

const NO_CELL = -1

function ground(plan: BenefitPlanDraft = aPlan()): Ground {
  return {
    plan,
    accumulators: () => [met('member', 86_000, 131_000)],
    counters: () => [],
    nextPlanYear: false,
    legalMaximum: NO_LAW,
  }
}

/** The terms that one service is read into, with the sheet that they stand on. */
function read(plan: BenefitPlanDraft, line: ServiceLine, tier = 'in') {
  const making = newTerms(newLevels(ground(plan), tier))
  const terms = newLineTerms()
  const told = readService(making, line, { member: 'self', tier }, terms)
  readPermissions(making.sheet, line, told, terms)
  const value = (cell: number): number | null => (cell === NO_CELL ? null : (making.sheet.values[cell] as number))
  return { making, terms, told, value }
}

const OUTSIDE = aRule('imaging', { tier: 'out', coinsurance: known(percent(40)) })
const BOTH = aPlan({
  tiers: [aLevel(), aLevel({ tier: 'out', deductibleIndividual: told(300_000) })],
  benefits: [aRule('imaging'), OUTSIDE],
})

describe('protection out of network', () => {
  test.each<readonly [string, Partial<ServiceLine>, Partial<BenefitPlanDraft>, string, boolean]>([
    ['holds for a service marked as protected', { nsaProtected: true }, {}, 'out', true],
    ['holds for an emergency', { emergency: true }, {}, 'out', true],
    ['does not hold for an emergency under a dental plan', { emergency: true }, { type: 'dental' }, 'out', false],
    ['holds where it is marked whatever the plan', { nsaProtected: true }, { type: 'dental' }, 'out', true],
    ['is not needed in network', { emergency: true, nsaProtected: true }, {}, 'in', false],
    ['does not hold for planned care', {}, {}, 'out', false],
  ])('%s', (_name, over, plan, ...[tier, isProtected]) => {
    expect(isProtectedLine(aPlan(plan), aLine('1', over), tier)).toBe(isProtected)
  })

  test('counts the service at the network’s own level', () => {
    expect(levelFor(BOTH, aLine('1', { nsaProtected: true }), 'out')).toBe('in')
    expect(levelFor(BOTH, aLine('1'), 'out')).toBe('out')
    expect(levelFor(BOTH, aLine('1'), 'in')).toBe('in')
  })

  test('takes the first level that is not outside', () => {
    const plan = aPlan({
      tiers: [aLevel({ tier: 'out' }), aLevel({ tier: 'preferred' }), aLevel({ tier: 'standard' })],
    })

    expect(levelFor(plan, aLine('1', { emergency: true }), 'out')).toBe('preferred')
  })

  test('takes the rule and the amounts of the network', () => {
    const { terms, value } = read(BOTH, aLine('1', { nsaProtected: true }), 'out')

    // 20 % and 640.00 left in network, not 40 % and 3,000.00 outside.
    expect([value(terms.rule?.coinsurance ?? NO_CELL), value(terms.level.deductible)]).toEqual([20, 64_000])
    expect([terms.isOut, terms.isProtected]).toEqual([true, true])
  })

  test('asks no referral though one is missing', () => {
    const { terms, value } = read(BOTH, aLine('1', { nsaProtected: true, referral: 'missing' }), 'out')

    expect(value(terms.referral)).toBe(0)
  })
})

describe('a service read into terms', () => {
  test('before anything was read points nowhere', () => {
    expect(newLineTerms()).toMatchObject({ charge: NO_CELL, price: NO_CELL, rule: null, max: null, units: 0, auth: 0 })
  })

  test('keeps its units and its days', () => {
    const { terms } = read(aPlan(), aLine('1', { units: 4, days: 3 }))

    expect([terms.units, terms.days, terms.approvedUnits]).toEqual([4, 3, 4])
  })

  test('without days is a day', () => {
    expect(read(aPlan(), aLine('1')).terms.days).toBe(1)
  })

  test.each<readonly [string, Partial<ServiceLine>, number]>([
    ['are all of them where nobody limits them', { units: 5 }, 5],
    ['are those that the approval names', { units: 5, approvedUnits: 2 }, 2],
    ['may be more than are planned', { units: 5, approvedUnits: 8 }, 8],
    ['are none once they are used up', { units: 5, auth: 'unitsExceeded' }, 0],
    ['are all of an emergency’s', { units: 5, approvedUnits: 2, emergency: true }, 5],
    ['are those named though used up is entered', { units: 5, auth: 'unitsExceeded', approvedUnits: 3 }, 3],
  ])('approved units %s', (_name, over, approved) => {
    expect(read(aPlan(), aLine('1', over)).terms.approvedUnits).toBe(approved)
  })

  test.each<readonly [string, string, Partial<BenefitPlanDraft>, boolean]>([
    ['is free in network', 'in', {}, true],
    ['is not free out of network', 'out', {}, false],
    ['is not free under a grandfathered plan', 'in', { grandfathered: true }, false],
  ])('preventive care %s', (_name, tier, plan, isFree) => {
    expect(read({ ...BOTH, ...plan }, aLine('1', { preventive: true }), tier).terms.isFree).toBe(isFree)
  })

  test('gives what the plan tells of its care', () => {
    expect(read(BOTH, aLine('1'), 'out').told).toBe(OUTSIDE)
    expect(read(BOTH, aLine('1', { category: 'therapy' })).told).toBeUndefined()
  })

  test('moves to the outside level where the plan moves it', () => {
    const plan = aPlan({ ...BOTH, missingReferral: 'treatAsOutOfNetwork' })
    const { terms, value } = read(plan, aLine('1', { referral: 'missing' }))

    expect(value(terms.referral)).toBe(1)
    expect(terms.outLevel).not.toBe(terms.level)
    expect(value(terms.outRule?.coinsurance ?? NO_CELL)).toBe(40)
  })
})

describe('services of one visit', () => {
  const plan = aPlan({
    benefits: [
      aRule('office', { firstVisits: { count: 3, copay: cents(1_000), counter: 'three' } }),
      aRule('imaging', { limit: { type: 'visits', amount: 9, counter: 'nine', excessTo: 'provider' } }),
    ],
  })
  const on = (visit: string | null, category: string, id = '1') => aLine(id, { visit, category })

  function both(first: ServiceLine, second: ServiceLine) {
    const making = newTerms(newLevels(ground(plan), 'in'))
    return [first, second].map((line) => {
      const terms = newLineTerms()
      readService(making, line, { member: 'self', tier: 'in' }, terms)
      return terms
    })
  }

  test('share the mark of the visit’s copay', () => {
    const [first, second] = both(on('v', 'office'), on('v', 'imaging', '2'))

    expect(first?.visitCopay).toBe(second?.visitCopay)
    expect(first?.visitCopay).not.toBe(NO_CELL)
  })

  test('of two visits share nothing', () => {
    const [first, second] = both(on('v', 'office'), on('w', 'office', '2'))

    expect(first?.visitCopay).not.toBe(second?.visitCopay)
    expect(first?.visitCounted).not.toBe(second?.visitCounted)
  })

  test('count as a visit only where visits count', () => {
    const [office, imaging] = both(on('v', 'office'), on('v', 'imaging', '2'))

    expect([office?.visitLimited, imaging?.visitCounted]).toEqual([NO_CELL, NO_CELL])
    expect(office?.visitCounted).not.toBe(NO_CELL)
    expect(imaging?.visitLimited).not.toBe(NO_CELL)
  })

  test('without a visit are each one of its own', () => {
    const [first] = both(on(null, 'office'), on(null, 'office', '2'))

    expect([first?.visitCopay, first?.visitCounted, first?.visitLimited]).toEqual([NO_CELL, NO_CELL, NO_CELL])
  })
})

describe('what is left at a level', () => {
  test('is read once for a member', () => {
    const levels = newLevels(ground(), 'in')

    expect(levelAt(levels, 'self', 'in')).toBe(levelAt(levels, 'self', 'in'))
    expect(levelAt(levels, 'child', 'in')).not.toBe(levelAt(levels, 'self', 'in'))
  })

  test.each([
    ['none', 'out', false],
    ['none', 'in', false],
    ['oonCountsToIn', 'out', true],
    ['oonCountsToIn', 'in', false],
    ['both', 'out', true],
    ['both', 'in', true],
  ] as const)('with cross-accumulation %s, care %s network credits both: %s', (crossAccumulation, tier, isBoth) => {
    const levels = newLevels(ground({ ...BOTH, crossAccumulation }), tier)

    expect(levelAt(levels, 'self', tier).alsoCredits !== null).toBe(isBoth)
  })
})

describe('the amounts of a service', () => {
  function values(line: ServiceLine, price: ServiceLine['charge']) {
    const { episode, sheet } = episodeTerms(ground(), [{ line, price, member: 'self', tier: 'in' }])
    const [terms] = episode.lines
    const value = (cell: number | undefined) => sheet.values[cell ?? NO_CELL]
    return {
      amounts: [value(terms?.charge), value(terms?.price)],
      open: sheet.open.map(({ factIds, high }) => [...factIds, high]),
    }
  }

  test('are the charge and the plan’s price', () => {
    expect(values(aLine('1'), told(61_200))).toEqual({ amounts: [100_000, 61_200], open: [] })
  })

  test('are the charge twice where no price applies', () => {
    expect(values(aLine('1'), NONE)).toEqual({ amounts: [100_000, 100_000], open: [] })
  })

  test('leave an untold price up to the charge', () => {
    expect(values(aLine('1'), UNKNOWN).open).toEqual([['line.allowed.1', 100_000]])
  })

  test('leave both without an end where both are untold', () => {
    expect(values(aLine('1', { charge: UNKNOWN }), UNKNOWN).open).toEqual([
      ['line.charge.1', Number.POSITIVE_INFINITY],
      ['line.allowed.1', Number.POSITIVE_INFINITY],
    ])
  })
})

describe('how an authorization stands', () => {
  const needing = (authorizationNeeded: Fact<boolean>) => aRule('imaging', { authorizationNeeded })

  test.each<readonly [ServiceLine['auth'], number]>([
    ['notNeeded', 0],
    ['approved', 0],
    ['missing', 1],
    ['denied', 2],
    ['expired', 3],
    ['unitsExceeded', 4],
  ])('%s is the code %i', (auth, code) => {
    const sheet = emptySheet()

    expect(sheet.values[authCell(sheet, aLine('1', { auth }), undefined)]).toBe(code)
  })

  test('unknown may be there or missing', () => {
    const sheet = emptySheet()
    authCell(sheet, aLine('1', { auth: 'unknown' }), needing(known(true)))

    expect(sheet.open).toEqual([{ cell: 1, low: 0, high: 1, factIds: ['line.auth.1'] }])
  })

  test.each<readonly [string, Partial<ServiceLine>, Fact<boolean>]>([
    ['of an emergency', { emergency: true }, known(true)],
    ['where the plan asks none', {}, known(false)],
    ['where none applies', {}, NONE],
  ])('%s does not matter', (_name, over, needed) => {
    const sheet = emptySheet()

    expect(authCell(sheet, aLine('1', { auth: 'missing', ...over }), needing(needed))).toBe(0)
    expect(authCell(sheet, aLine('1', { auth: 'unknown', ...over }), needing(needed))).toBe(0)
  })
})

describe('how a referral stands', () => {
  const needing = (referralNeeded: Fact<boolean>) => aRule('imaging', { referralNeeded })

  test.each<readonly [string, Partial<ServiceLine>, Fact<boolean>, number]>([
    ['missing is missing', { referral: 'missing' }, known(true), 1],
    ['missing counts while nobody told the need', { referral: 'missing' }, UNKNOWN, 1],
    ['missing is nothing where none is needed', { referral: 'missing' }, known(false), 0],
    ['missing is nothing in an emergency', { referral: 'missing', emergency: true }, known(true), 0],
    ['present is there', { referral: 'present' }, known(true), 0],
    ['nothing entered is nothing missing', { referral: 'notNeeded' }, known(true), 0],
  ])('%s', (_name, over, ...[needed, value]) => {
    const sheet = emptySheet()

    expect(sheet.values[referralCell(sheet, aLine('1', over), needing(needed))]).toBe(value)
  })

  test('unknown may be either', () => {
    const sheet = emptySheet()
    referralCell(sheet, aLine('1', { referral: 'unknown' }), undefined)

    expect(sheet.open).toEqual([{ cell: 1, low: 0, high: 1, factIds: ['line.referral.1'] }])
  })
})
