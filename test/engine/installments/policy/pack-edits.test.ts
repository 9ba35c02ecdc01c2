import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import { choosePacks } from '../../../../shared/engine/installments/policy/choose-packs.ts'
import {
  changedLimits,
  editedPack,
  nextEdition,
  ownPack,
  packForbidding,
  packsKept,
  packWithClause,
} from '../../../../shared/engine/installments/policy/pack-edits.ts'
import {
  type LimitValue,
  limitIn,
  PACK_LIMITS,
  strictnessOf,
  unitOf,
  withLimit,
} from '../../../../shared/engine/installments/policy/pack-limits.ts'
import { percent } from '../../../../shared/money/rate.ts'
import type { PolicyPack } from '../../../../shared/rules/policy/policy-pack.ts'
import { shippedPacks } from '../../../../shared/rules/policy/shipped-packs-table.ts'
import { aPlace, chosenIn, limitsFor } from './sample.ts'

function shipped(id: string): PolicyPack {
  const pack = shippedPacks.find((one) => one.id === id)
  if (!pack) throw new Error(`no pack ${id}`)
  return pack
}

const NEW_YEAR = plainDate('2027-01-01')
const edit = { cite: 'Clinic decision 12', verified: true, from: NEW_YEAR }

describe('what a pack says about a limit', () => {
  test.each([
    ['NJ', 'maxRate', percent(3)],
    ['NJ', 'graceDays', 60],
    ['NJ', 'noticeDays', 30],
    ['NJ', 'waitDaysCollections', 120],
    ['NJ', 'facilityCap', percent(3)],
    ['NJ', 'professionalCap', percent(3)],
    ['NJ', 'offerLeastMonths', 6],
    ['NJ', 'offerUpToMonths', 60],
    ['NJ', 'longestMonths', null],
    ['CA-hospital', 'facilityCap', percent(10)],
    ['CA-hospital', 'professionalCap', null],
    ['CA-hospital', 'waitDaysSuit', 180],
    ['WA', 'maxRate', percent(9)],
    ['starter', 'mostInstallments', 4],
  ] as const)('%s: %s', (id, limit, value) => {
    const said = limitIn(shipped(id), limit)?.value ?? null

    expect(strictnessOf(limit, said, value)).toBe('same')
  })

  test('every limit can be set and read back in its unit', () => {
    for (const limit of PACK_LIMITS) {
      const value: LimitValue = unitOf(limit) === 'rate' ? percent(7) : 42
      const changed = withLimit(shipped('DE'), limit, { value, cite: 'sample', verified: false })

      expect(limitIn(changed, limit)).toEqual({ value, cite: 'sample', verified: false })
    }
  })

  test('every limit can be taken out again', () => {
    for (const limit of PACK_LIMITS.filter((one) => one !== 'lateFeeGrace')) {
      const value: LimitValue = unitOf(limit) === 'rate' ? percent(7) : 42
      const set = withLimit(shipped('DE'), limit, { value, cite: 'sample', verified: false })

      expect(limitIn(withLimit(set, limit, null), limit)).toBeNull()
    }
  })

  test('a late fee of nothing means that none may be asked', () => {
    const pack = withLimit(shipped('NJ'), 'lateFeeMost', { value: 0, cite: 'sample', verified: true })

    expect(pack.lateFee?.value.allowed).toBe(false)
    expect(limitsFor(choosePacks([pack], aPlace('NJ'))).lateFee).toMatchObject({ kind: 'no' })
  })

  test('a share for doctors leaves that for hospitals as it is', () => {
    const pack = withLimit(shipped('CA-hospital'), 'professionalCap', { value: percent(2), cite: 'x', verified: true })

    expect(pack.incomeCap?.value).toEqual({
      facility: { units: 1, places: 1 },
      professional: percent(2),
      basis: 'afterEssentials',
    })
  })
})

describe('stricter or looser', () => {
  test.each([
    ['a lower rate', 'maxRate', percent(3), percent(2), 'stricter'],
    ['a higher rate', 'maxRate', percent(3), percent(4), 'looser'],
    ['the same rate in other digits', 'maxRate', percent(3), { units: 300, places: 4 }, 'same'],
    ['more days to catch up', 'cureDays', 30, 45, 'stricter'],
    ['fewer days to catch up', 'cureDays', 45, 30, 'looser'],
    ['a shorter longest plan', 'longestMonths', 36, 24, 'stricter'],
    ['a longer plan to be offered', 'offerLeastMonths', 6, 12, 'stricter'],
    ['a limit where there was none', 'waitDaysSuit', null, 90, 'stricter'],
    ['no limit where there was one', 'waitDaysSuit', 90, null, 'looser'],
    ['silence before and after', 'waitDaysSuit', null, null, 'same'],
    ['a higher balance without a suit', 'noSuitUpTo', 50_000, 100_000, 'stricter'],
    ['forgiving earlier', 'forgiveAfterPayments', 36, 24, 'stricter'],
    ['a smaller share of income', 'facilityCap', percent(5), percent(4), 'stricter'],
    ['a larger fee for a returned payment', 'returnedPayment', 2_000, 2_500, 'looser'],
  ] as const)('%s', (...[, limit, before, after, answer]) => {
    expect(strictnessOf(limit, before, after)).toBe(answer)
  })
})

describe('an edition of the clinic’s own', () => {
  const confirmed = { ...shipped('NJ'), reviewedOn: '2026-11-01', reviewedBy: 'Sample Counsel' }
  const stricter = editedPack(confirmed, { ...edit, limit: 'maxRate', value: percent(2) }, 2)
  const looser = editedPack(confirmed, { ...edit, limit: 'graceDays', value: 30 }, 2)

  test('carries the value, its source and its first day', () => {
    expect(stricter).toMatchObject({
      id: 'NJ',
      edition: 2,
      effectiveFrom: '2027-01-01',
      maxRate: { value: percent(2), cite: 'Clinic decision 12', verified: true },
    })
  })

  test('stays confirmed where it is stricter', () => {
    expect(stricter).toMatchObject({ reviewedOn: '2026-11-01', reviewedBy: 'Sample Counsel' })
  })

  test('has to be confirmed again where it is looser', () => {
    expect(looser).toMatchObject({ reviewedOn: null, reviewedBy: null })
  })

  test('names what it changed', () => {
    expect(changedLimits(confirmed, stricter)).toEqual([{ limit: 'maxRate', before: percent(3), after: percent(2) }])
    expect(changedLimits(confirmed, looser)).toEqual([{ limit: 'graceDays', before: 60, after: 30 }])
    expect(changedLimits(confirmed, { ...confirmed, reviewedOn: '2026-11-20' })).toEqual([])
  })

  test('holds from its first day, and the one before until then', () => {
    const packs = [...shippedPacks, stricter]
    const editionOn = (on: string) =>
      choosePacks(packs, aPlace('NJ', { on: plainDate(on) })).find(({ pack }) => pack.id === 'NJ')?.pack.edition

    expect(editionOn('2026-12-31')).toBe(1)
    expect(editionOn('2027-01-01')).toBe(2)
  })

  test('planned for a later day is not undone by one kept afterwards for an earlier day', () => {
    const between = editedPack(confirmed, { ...edit, from: plainDate('2026-12-01'), limit: 'cureDays', value: 45 }, 3)
    const on = (day: string) =>
      choosePacks([...shippedPacks, stricter, between], aPlace('NJ', { on: plainDate(day) })).find(
        ({ pack }) => pack.id === 'NJ',
      )?.pack.edition

    expect(on('2026-12-15')).toBe(3)
    expect(on('2027-01-15')).toBe(2)
  })

  test('has the number after the highest of its pack', () => {
    expect(nextEdition(shippedPacks, 'NJ')).toBe(2)
    expect(nextEdition([...shippedPacks, stricter], 'NJ')).toBe(3)
    expect(nextEdition(shippedPacks, 'TX')).toBe(1)
  })
})

describe('a term of plans', () => {
  test('that is forbidden stands with its source', () => {
    const pack = packForbidding(shipped('NJ'), 'balloon', { ...edit, isForbidden: true }, 2)

    expect(pack.forbids).toEqual([{ value: 'balloon', cite: 'Clinic decision 12', verified: false }])
    expect(limitsFor(choosePacks([pack], aPlace('NJ', { on: NEW_YEAR }))).forbids.map(({ value }) => value)).toEqual([
      'balloon',
    ])
  })

  test('that is allowed again needs a new confirmation', () => {
    const forbidden = packForbidding(
      { ...shipped('NJ'), reviewedOn: '2026-11-01', reviewedBy: 'Sample Counsel' },
      'balloon',
      { ...edit, isForbidden: true },
      2,
    )

    expect(forbidden.reviewedOn).toBe('2026-11-01')
    expect(packForbidding(forbidden, 'balloon', { ...edit, isForbidden: false }, 3)).toMatchObject({
      forbids: [],
      reviewedOn: null,
    })
  })
})

describe('the words of a required clause', () => {
  const pack = packWithClause(
    shipped('CA'),
    'CA.creditReporting',
    { en: 'English words.', es: 'Palabras en español.' },
    { from: NEW_YEAR, edition: 2 },
  )

  test('stand in each language in which somebody typed them', () => {
    expect(pack.requiredClauses.map(({ value }) => [value.id, value.language, value.text])).toEqual([
      ['CA.creditReporting', 'en', 'English words.'],
      ['CA.creditReporting', 'es', 'Palabras en español.'],
    ])
  })

  test('may be taken out again, and the clause is still asked for', () => {
    const without = packWithClause(pack, 'CA.creditReporting', { en: '', es: '' }, { from: NEW_YEAR, edition: 3 })

    expect(without.requiredClauses.map(({ value }) => [value.language, value.text])).toEqual([['en', null]])
  })
})

describe('a plan of an earlier day', () => {
  const later = editedPack(shipped('NJ'), { ...edit, from: plainDate('2026-11-21'), limit: 'graceDays', value: 90 }, 2)
  const packs = [...shippedPacks, later]

  test('keeps the editions that it was made under', () => {
    const kept = packsKept(packs, [
      { id: 'US', edition: 1 },
      { id: 'NJ', edition: 1 },
    ])

    expect(limitsFor(choosePacks(packs, aPlace('NJ'))).waits.graceDays?.value).toBe(90)
    expect(limitsFor(choosePacks(kept, aPlace('NJ'))).waits.graceDays?.value).toBe(60)
  })

  test('from before editions were kept follows those of its day', () => {
    expect(packsKept(packs, [])).toEqual(packs)
  })
})

test('a state without a pack gets one that says nothing yet', () => {
  const texas = ownPack('TX', NEW_YEAR, 'own reading')

  expect(PACK_LIMITS.filter((limit) => limitIn(texas, limit) !== null)).toEqual([])
  expect(choosePacks([texas], aPlace('TX', { on: NEW_YEAR }))).toMatchObject([
    { because: 'both', review: 'unreviewed' },
  ])
  expect(chosenIn('TX').map(({ pack }) => pack.id)).toEqual(['US'])
})
