import { describe, expect, test } from 'vitest'
import { addMonths, plainDate } from '../../../../shared/dates/plain-date.ts'
import { choosePacks, packVersions } from '../../../../shared/engine/installments/policy/choose-packs.ts'
import { stricterSince } from '../../../../shared/engine/installments/policy/stricter-since.ts'
import { NO_FEES } from '../../../../shared/model/plan-fee.ts'
import { shippedPacks } from '../../../../shared/rules/policy/shipped-packs-table.ts'
import { AGREED, aPlace, aPolicyPlan, chosenIn, limitsFor, packsReviewed } from './sample.ts'

const ids = (chosen: ReturnType<typeof chosenIn>) => chosen.map(({ pack }) => pack.id)

describe('the packs of a plan', () => {
  test('are those of the place of service and of the home', () => {
    expect(ids(chosenIn('NY', { residence: 'NJ' }))).toEqual(['US', 'NJ', 'NY'])
    expect(chosenIn('NY', { residence: 'NJ' }).map(({ because }) => because)).toEqual([
      'federal',
      'residence',
      'placeOfService',
    ])
  })

  test('leave hospital rules to hospitals', () => {
    expect(ids(chosenIn('CA'))).toEqual(['US', 'CA'])
    expect(ids(chosenIn('CA', { providerKind: 'hospital' }))).toEqual(['US', 'CA', 'CA-hospital'])
  })

  test('include the starter only where the clinic chose it', () => {
    expect(ids(chosenIn('OH'))).toEqual(['US'])
    expect(ids(chosenIn('OH', { usesStarter: true }))).toEqual(['starter', 'US'])
  })

  test('change with the day of the agreement', () => {
    const version = (on: string) => packVersions(chosenIn('WA', { on: plainDate(on) }))

    expect(version('2026-12-31')).toContainEqual({ id: 'WA', edition: 1 })
    expect(version('2027-01-01')).toContainEqual({ id: 'WA', edition: 2 })
    expect(version('2026-11-20')).toEqual([])
  })

  test('hold past their last day, marked as expired, while nothing follows', () => {
    const ended = shippedPacks.map((pack) => (pack.id === 'NJ' ? { ...pack, effectiveTo: '2026-11-22' } : pack))

    expect(choosePacks(ended, aPlace('NJ')).map(({ review }) => review)).toEqual(['notNeeded', 'expired'])
  })

  test('are taken in the clinic’s own newer edition', () => {
    const own = shippedPacks.map((pack) => (pack.id === 'NJ' ? { ...pack, edition: 7 } : pack))

    expect(packVersions(choosePacks([...shippedPacks, ...own], aPlace('NJ')))).toContainEqual({ id: 'NJ', edition: 7 })
  })

  test('may be relied on for a year after their review', () => {
    const reviewed = (on: string) => choosePacks(packsReviewed('NJ'), aPlace('NJ', { on: plainDate(on) }))[1]?.review

    expect(reviewed('2027-10-23')).toBe('current')
    expect(reviewed('2027-10-24')).toBe('old')
  })
})

describe('a rule that becomes stricter', () => {
  test('is a task for signed plans and changes nothing by itself', () => {
    const before = limitsFor(choosePacks(packsReviewed('WA'), aPlace('WA')))
    const after = limitsFor(choosePacks(packsReviewed('WA'), aPlace('WA', { on: plainDate('2027-01-01') })))

    expect(stricterSince(before, after, NO_FEES)).toEqual(['interest', 'duties'])
    expect(stricterSince(after, before, NO_FEES)).toEqual([])
    expect(stricterSince(before, before, NO_FEES)).toEqual([])
  })

  test('is none when a pack has only grown old', () => {
    const packs = packsReviewed('NJ')
    const before = limitsFor(choosePacks(packs, aPlace('NJ')))
    const after = limitsFor(choosePacks(packs, aPlace('NJ', { on: addMonths(AGREED, 24) })))

    expect(stricterSince(before, after, NO_FEES)).toEqual([])
  })
})

test('waits count from the first bill', () => {
  const limits = limitsFor(chosenIn('WA'), aPolicyPlan({ firstBillOn: plainDate('2026-11-21') }))

  expect(limits.waits.collectionsFrom).toBe('2027-03-21')
  expect(limitsFor(chosenIn('WA'), aPolicyPlan({ firstBillOn: null })).waits.collectionsFrom).toBeNull()
})
