import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import type { LateFeePolicy } from '../../../../shared/engine/installments/late-fee.ts'
import { choosePacks } from '../../../../shared/engine/installments/policy/choose-packs.ts'
import { gravest } from '../../../../shared/engine/installments/policy/finding.ts'
import { policyFindings } from '../../../../shared/engine/installments/policy/policy-findings.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { percent } from '../../../../shared/money/rate.ts'
import { type PolicyPack, SAYS_NOTHING } from '../../../../shared/rules/policy/policy-pack.ts'
import { shippedPacks } from '../../../../shared/rules/policy/shipped-packs-table.ts'
import {
  aPlace,
  aPolicyPlan,
  aSchedule,
  byCount,
  CLINIC,
  chosenIn,
  findingsOf,
  interestAt,
  limitsFor,
  packsReviewed,
} from './sample.ts'

describe('interest', () => {
  const asked = (rate: number, packs: readonly PolicyPack[], place = aPlace('NJ')) =>
    findingsOf(choosePacks(packs, place), aPolicyPlan({ interest: interestAt(rate) })).rate

  test('waits for somebody to review the pack', () => {
    expect(asked(3, shippedPacks)).toMatchObject({ level: 'cannot', facts: { because: 'unreviewed', pack: 'NJ' } })
  })

  test('is allowed up to the rate of a reviewed pack', () => {
    expect(asked(3, packsReviewed('NJ'))).toMatchObject({ level: 'fine', facts: { rate: '3', most: '3' } })
    expect(asked(4, packsReviewed('NJ'))).toMatchObject({ level: 'cannot', source: 'NJ' })
  })

  test('stops when the review is older than a year', () => {
    const later = aPlace('NJ', { on: plainDate('2027-11-23') })

    expect(asked(3, packsReviewed('NJ'), later)).toMatchObject({ level: 'cannot', facts: { because: 'old' } })
  })

  test('is held to the stricter of two states', () => {
    const place = aPlace('WA', { residence: 'NJ' })

    expect(asked(4, packsReviewed('NJ', 'WA'), place)).toMatchObject({ level: 'cannot', facts: { most: '3' } })
  })

  test('is not allowed by the rules of the home alone', () => {
    const place = aPlace('OH', { residence: 'NJ' })

    expect(asked(1, packsReviewed('NJ'), place)).toMatchObject({
      level: 'cannot',
      facts: { because: 'noPackAllowsIt' },
    })
  })

  test('is never allowed where no pack says so', () => {
    expect(asked(1, shippedPacks, aPlace('OH'))).toMatchObject({ facts: { because: 'noPackAllowsIt' } })
    expect(asked(1, packsReviewed('DE'), aPlace('DE'))).toMatchObject({ facts: { because: 'forbidden', pack: 'DE' } })
  })

  test('may wait for an index that somebody has to look up', () => {
    const chosen = choosePacks(packsReviewed('AZ'), aPlace('AZ'))

    expect(findingsOf(chosen, aPolicyPlan({ interest: interestAt(3) })).rateIndex).toMatchObject({
      level: 'check',
      verified: false,
      facts: { index: 'one-year Treasury yield' },
    })
  })

  test('begins only after the days without it', () => {
    const packs = packsReviewed('MD-hospital').map((pack) =>
      pack.id === 'MD-hospital' ? { ...pack, maxRate: { value: percent(6), cite: 'sample', verified: true } } : pack,
    )
    const chosen = choosePacks(packs, aPlace('MD', { providerKind: 'hospital' }))
    const from = (startsOn: string) =>
      findingsOf(chosen, aPolicyPlan({ interest: interestAt(6, { startsOn: plainDate(startsOn) }) })).interestFreeDays

    expect(from('2027-06-28')).toMatchObject({ level: 'cannot', facts: { days: 240, from: '2027-06-29' } })
    expect(from('2027-06-29')).toMatchObject({ level: 'fine' })
  })

  test('never stands in the way of a plan without it', () => {
    const states = ['AZ', 'CA', 'CO', 'DE', 'MD', 'MN', 'NJ', 'NY', 'WA', 'OH', null]
    for (const state of states) {
      const lines = policyFindings(aPolicyPlan(), limitsFor(chosenIn(state, { providerKind: 'hospital' })))

      expect(['fine', 'check']).toContain(gravest(lines))
      expect(lines.map(({ code }) => code)).toContain('noCharges')
    }
  })
})

const FLAT: LateFeePolicy = {
  kind: 'flat',
  flat: cents(1500),
  percent: percent(5),
  base: 'principal',
  graceDays: 15,
}

describe('fees', () => {
  const allowing: PolicyPack = {
    ...SAYS_NOTHING,
    id: 'OH',
    edition: 1,
    jurisdiction: { kind: 'state', state: 'OH' },
    effectiveFrom: '2026-01-01',
    source: { cite: 'sample', read: '2026-11-21' },
    reviewedOn: '2026-11-01',
    reviewedBy: 'Counsel',
    lateFee: {
      value: { allowed: true, mostCents: 1500, percent: percent(5), graceDays: 15 },
      cite: 'sample',
      verified: true,
    },
    returnedPaymentCents: { value: 2000, cite: 'sample', verified: true },
  }
  const chosen = choosePacks([...shippedPacks, allowing], aPlace('OH'))
  const late = (over: Partial<LateFeePolicy>) =>
    findingsOf(chosen, aPolicyPlan({ lateFee: { ...FLAT, ...over } })).lateFee

  test('wait for a reviewed pack', () => {
    const lines = findingsOf(chosenIn('NJ'), aPolicyPlan({ lateFee: FLAT, returnedPayment: cents(2000) }))

    expect(lines.lateFee).toMatchObject({ level: 'cannot', facts: { because: 'unreviewed' } })
    expect(lines.returnedPayment).toMatchObject({ level: 'cannot', facts: { because: 'unreviewed' } })
  })

  test('for being late keep amount, share and grace', () => {
    expect(late({ kind: 'lesserOf' })).toMatchObject({ level: 'fine' })
    expect(late({ kind: 'lesserOf', graceDays: 14 })).toMatchObject({ level: 'cannot', facts: { part: 'grace' } })
    expect(late({ kind: 'percent', percent: percent(6) })).toMatchObject({ facts: { part: 'percent', asked: '6' } })
    expect(late({ kind: 'flat' })).toMatchObject({ facts: { part: 'percent', asked: 'flat' } })
    expect(late({ kind: 'greaterOf', flat: cents(1600) })).toMatchObject({ level: 'cannot' })
  })

  test('for a returned payment keep their limit', () => {
    const returned = (amount: number) =>
      findingsOf(chosen, aPolicyPlan({ returnedPayment: cents(amount) })).returnedPayment?.level

    expect([returned(2000), returned(2001)]).toEqual(['fine', 'cannot'])
  })

  test('that count as interest need what interest needs', () => {
    const fee = { kind: 'setUp', amount: cents(2500), paid: 'atSigning', cashPayersPayIt: false } as const
    const paidByAll = { ...fee, cashPayersPayIt: true } as const

    expect(findingsOf(chosen, aPolicyPlan({ fees: [fee] })).planFee).toMatchObject({ level: 'cannot' })
    expect(findingsOf(chosen, aPolicyPlan({ fees: [paidByAll] })).planFee).toBeUndefined()
  })
})

describe('the agreement', () => {
  test('may not be secured, and wages may not be assigned', () => {
    const lines = findingsOf(
      chosenIn(null),
      aPolicyPlan({ terms: { accelerates: true, isSecured: true, assignsWages: true } }),
    )

    expect([lines.security?.level, lines.wageAssignment?.level]).toEqual(['cannot', 'cannot'])
    expect(lines.acceleration).toBeUndefined()
  })

  test('carries the cosigner notice where the signer is not the patient', () => {
    const cosigned = aPolicyPlan({ payer: 'cosignsOnly' })

    expect(findingsOf(chosenIn(null)).cosignerNotice).toBeUndefined()
    expect(findingsOf(chosenIn(null), cosigned).cosignerNotice?.level).toBe('check')
    expect(findingsOf(chosenIn(null), { ...cosigned, papers: ['cosignerNotice'] }).cosignerNotice?.level).toBe('fine')
  })

  test('carries the holder notice of a clinic that works for profit', () => {
    const line = (isForProfit: boolean | null) =>
      findingsOf(chosenIn(null), aPolicyPlan(), { ...CLINIC, isForProfit }).holderNotice

    expect(line(true)).toMatchObject({ level: 'check', facts: {} })
    expect(line(false)).toBeUndefined()
    expect(line(null)).toMatchObject({ facts: { answer: 'askWhetherForProfit' } })
  })

  test('waits for the words of a required clause', () => {
    expect(findingsOf(chosenIn('CA')).clause).toMatchObject({ level: 'check', facts: { wording: 'missing' } })
    expect(findingsOf(chosenIn('NJ')).clause).toBeUndefined()
  })

  test('shows a payment above twice the regular one as a balloon', () => {
    const [first, ...rest] = aSchedule(byCount(4)).installments
    if (!first) throw new Error('no installment')
    const schedule = { ...aSchedule(byCount(4)), installments: [{ ...first, amount: cents(40_001) }, ...rest] }

    expect(findingsOf(chosenIn(null), aPolicyPlan({ schedule })).balloon).toMatchObject({ level: 'check' })
    expect(findingsOf(chosenIn(null)).balloon).toBeUndefined()
  })
})
