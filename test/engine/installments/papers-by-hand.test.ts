import { describe, expect, test } from 'vitest'
import { newPapers, type PlanChangeCause, type PlanChangeKind } from '../../../shared/engine/installments/new-papers.ts'
import type { PlanChange, PlanChangeCode } from '../../../shared/engine/installments/plan-change.ts'
import type { PlanVersion } from '../../../shared/engine/installments/plan-version.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent, type Rate } from '../../../shared/money/rate.ts'

/** A version that needs disclosures, at a rate. */
function version(rate: Rate | null, over: Partial<PlanVersion> = {}): PlanVersion {
  return {
    charges: [],
    owed: cents(100_000),
    downPayment: cents(0),
    rows: [],
    frequency: 'monthly',
    roll: 'none',
    rate,
    method: rate === null ? null : 'period',
    totalInterest: cents(0),
    lateFee: null,
    returnedPayment: null,
    guarantor: 'Sample Patient A',
    needsDisclosure: true,
    ...over,
  }
}

const money = (amount: number) => ({ kind: 'money', amount: cents(amount) }) as const
const NOTHING = { kind: 'none' } as const

/** A change of an amount; from nothing where `before` is null. */
function changed(code: PlanChangeCode, before: number | null = 100, after: number | null = 200): PlanChange {
  return {
    code,
    about: null,
    before: before === null ? NOTHING : money(before),
    after: after === null ? NOTHING : money(after),
  }
}

interface Asked {
  readonly changes?: readonly PlanChange[]
  readonly kind?: PlanChangeKind
  readonly afterDefault?: boolean
  readonly before?: PlanVersion
  readonly after?: PlanVersion
}

function papers({ changes = [changed('payment')], kind = 'newTerms', afterDefault = false, ...sides }: Asked) {
  const cause: PlanChangeCause = { kind, afterDefault }
  const before = sides.before ?? version(null)
  return newPapers(changes, { before, after: sides.after ?? before, cause })
}

describe('the guarantor’s word for a change', () => {
  test.each<[PlanChangeCode, 'signature' | 'consent']>([
    ['owed', 'signature'],
    ['charge', 'signature'],
    ['downPayment', 'signature'],
    ['count', 'signature'],
    ['payment', 'signature'],
    ['lastPayment', 'signature'],
    ['payments', 'signature'],
    ['rate', 'signature'],
    ['method', 'signature'],
    ['totalInterest', 'signature'],
    ['totalOfPayments', 'signature'],
    ['lateFee', 'signature'],
    ['lateFeeAmount', 'signature'],
    ['lateFeeShare', 'signature'],
    ['lateFeeGrace', 'signature'],
    ['returnedPayment', 'signature'],
    ['guarantor', 'signature'],
    ['firstDue', 'consent'],
    ['frequency', 'consent'],
    ['roll', 'consent'],
  ])('is more where money, count, rate or payer change: %s', (code, consent) => {
    expect(papers({ changes: [changed(code)] }).consent).toBe(consent)
  })

  test('is a signature where one of several changes needs it', () => {
    expect(papers({ changes: [changed('firstDue'), changed('payment')] }).consent).toBe('signature')
  })

  test('is not asked for nothing', () => {
    expect(papers({ changes: [] })).toEqual({ consent: 'none', disclosure: 'none', because: 'nothingChanged' })
  })
})

describe('a new lending disclosure', () => {
  const free = version(null, { needsDisclosure: false })

  test('shows no weekend rule, so a change of it alone needs none', () => {
    expect(papers({ changes: [changed('roll')] })).toEqual({
      consent: 'consent',
      disclosure: 'none',
      because: 'nothingChanged',
    })
    expect(papers({ changes: [changed('roll'), changed('payment')] }).because).toBe('newTerms')
  })

  test('is due as soon as the new plan needs what the old one did not', () => {
    expect(papers({ before: free, after: version(null) })).toMatchObject({ disclosure: 'full', because: 'nowNeeded' })
    expect(papers({ before: version(null), after: free })).toMatchObject({ disclosure: 'none', because: 'notNeeded' })
    expect(papers({ before: free, after: free })).toMatchObject({ disclosure: 'none', because: 'notNeeded' })
  })

  test.each<[string, Asked, string]>([
    ['plans are consolidated', { kind: 'consolidate' }, 'consolidated'],
    ['plans are consolidated after default', { kind: 'consolidate', afterDefault: true }, 'consolidated'],
    ['a charge is added', { kind: 'addCharge' }, 'addedCharge'],
    ['a charge joins for another reason', { changes: [changed('charge', null, 100)] }, 'addedCharge'],
    ['a charge grows', { changes: [changed('charge', 100, 101)] }, 'addedCharge'],
    ['more is owed', { changes: [changed('owed', 100, 101)], kind: 'insurance' }, 'addedCharge'],
    ['more is owed after default', { changes: [changed('owed', 100, 101)], afterDefault: true }, 'addedCharge'],
    ['less is owed', { changes: [changed('owed', 100, 99)], kind: 'insurance' }, 'newTerms'],
    ['a charge leaves', { changes: [changed('charge', 100, null)] }, 'newTerms'],
    ['somebody else pays', { changes: [changed('guarantor')], kind: 'changePayer' }, 'newPayer'],
    ['somebody else pays after default', { changes: [changed('guarantor')], afterDefault: true }, 'newPayer'],
    ['dates move', { changes: [changed('firstDue')], kind: 'moveDate' }, 'newTerms'],
    ['payments are skipped', { kind: 'skip' }, 'newTerms'],
    ['the term is longer', { changes: [changed('count')], kind: 'extend' }, 'newTerms'],
  ])('is full where %s', (...[, asked, because]) => {
    expect(papers(asked)).toMatchObject({ disclosure: 'full', because })
  })

  test('is full where a charge is added and the payer changes at once', () => {
    expect(papers({ changes: [changed('guarantor'), changed('charge', null, 100)] }).because).toBe('addedCharge')
  })
})

describe('a workout after default', () => {
  const workout = (before: Rate | null, after: Rate | null) =>
    papers({ afterDefault: true, before: version(before), after: version(after) })

  test('shows the new schedule of a plan without interest', () => {
    expect(workout(null, null)).toMatchObject({ disclosure: 'schedule', because: 'workout' })
    expect(workout(percent(0), percent(0))).toMatchObject({ disclosure: 'schedule', because: 'workout' })
    expect(workout(percent(6), null)).toMatchObject({ disclosure: 'schedule', because: 'workout' })
  })

  test('needs nothing new of a plan with interest at the same or a lower rate', () => {
    expect(workout(percent(6), percent(6))).toMatchObject({ disclosure: 'none', because: 'workout' })
    expect(workout(percent(6), percent(5))).toMatchObject({ disclosure: 'none', because: 'workout' })
    expect(workout(percent(6), { units: 600, places: 4 })).toMatchObject({ because: 'workout' })
  })

  test('is a new transaction where the rate rises', () => {
    expect(workout(percent(5), percent(6))).toMatchObject({ disclosure: 'full', because: 'newTerms' })
    expect(workout(null, percent(6))).toMatchObject({ disclosure: 'full', because: 'newTerms' })
    expect(workout(percent(6), { units: 60_001, places: 6 })).toMatchObject({ because: 'newTerms' })
  })
})

describe('a rate cut', () => {
  const cut = (before: Rate | null, after: Rate | null) =>
    papers({ kind: 'rateCut', before: version(before), after: version(after) })

  test('with its schedule needs nothing new, unless no interest is left', () => {
    expect(cut(percent(6), percent(5))).toMatchObject({ disclosure: 'none', because: 'rateReduction' })
    expect(cut(percent(6), percent(0))).toMatchObject({ disclosure: 'schedule', because: 'rateReduction' })
    expect(cut(percent(6), null)).toMatchObject({ disclosure: 'schedule', because: 'rateReduction' })
  })

  test('that is none is a change of terms like any other', () => {
    expect(cut(percent(6), percent(6))).toMatchObject({ disclosure: 'full', because: 'newTerms' })
    expect(cut(null, null)).toMatchObject({ disclosure: 'full', because: 'newTerms' })
  })

  test('that is only the side of another change is disclosed in full', () => {
    expect(papers({ kind: 'newTerms', before: version(percent(6)), after: version(percent(5)) })).toMatchObject({
      disclosure: 'full',
      because: 'newTerms',
    })
  })
})
