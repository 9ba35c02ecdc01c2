import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import {
  changedStatements,
  isMilder,
  PACK_STATEMENTS,
  type PackStatement,
  packStating,
  statementIn,
} from '../../../../shared/engine/installments/policy/pack-statements.ts'
import { PACK_DUTIES } from '../../../../shared/model/policy-pack.ts'
import { percent } from '../../../../shared/money/rate.ts'
import type { PolicyPack } from '../../../../shared/rules/policy/policy-pack.ts'
import { shippedPacks } from '../../../../shared/rules/policy/shipped-packs-table.ts'

const NEW_YEAR = plainDate('2027-01-01')
const CITE = 'Sample act 7'

function shipped(id: string): PolicyPack {
  const pack = shippedPacks.find((one) => one.id === id)
  if (!pack) throw new Error(`no pack ${id}`)
  return pack
}

/** The pack as counsel confirmed it. */
function confirmed(id: string): PolicyPack {
  return { ...shipped(id), reviewedOn: '2026-11-20', reviewedBy: 'Sample Counsel' }
}

function stating(pack: PolicyPack, statement: PackStatement, value: string | null): PolicyPack {
  return packStating(pack, { statement, value, cite: CITE, from: NEW_YEAR }, pack.edition + 1)
}

function said(pack: PolicyPack, statement: PackStatement): string | null {
  return statementIn(pack, statement)?.value ?? null
}

describe('what a pack says in words', () => {
  test.each([
    ['AZ', 'rateIndex', true],
    ['NJ', 'rateIndex', false],
    ['NJ', 'goodStandingProtected', true],
    ['NJ', 'cardOnFileLimits', false],
    ['NY', 'noFinancingApplications', true],
    ['US', 'holderNotice', true],
    ['US', 'cosignerNotice', true],
    ['CA-hospital', 'incomeBasis', true],
    ['DE', 'incomeBasis', false],
  ] as const)('%s speaks of %s: %s', (id, statement, speaks) => {
    expect(said(shipped(id), statement) !== null).toBe(speaks)
  })

  test('each statement can be made, read back and taken out', () => {
    const values: Readonly<Record<string, string>> = {
      rateIndex: 'one-year Treasury yield',
      incomeBasis: 'afterEssentials',
      holderNotice: 'always',
      cosignerNotice: 'yes',
    }
    const capped = {
      value: { facility: percent(4), professional: null, basis: 'grossMonthly' as const },
      cite: '',
      verified: true,
    }
    for (const statement of [...PACK_STATEMENTS, ...PACK_DUTIES]) {
      const before = { ...shipped('DE'), incomeCap: capped, duties: [] } as const
      const after = stating(before, statement, values[statement] ?? 'yes')

      expect(said(after, statement), statement).toBe(values[statement] ?? 'yes')
      expect(statementIn(after, statement)?.cite).toBe(CITE)
      if (statement !== 'incomeBasis') expect(said(stating(after, statement, null), statement)).toBeNull()
    }
  })

  test('another income keeps the shares of the cap', () => {
    const before = shipped('CA-hospital')

    const after = stating(before, 'incomeBasis', 'grossMonthly')

    expect(after.incomeCap?.value).toEqual({ ...before.incomeCap?.value, basis: 'grossMonthly' })
  })

  test('an income without a cap and an unknown one change nothing', () => {
    expect(said(stating(shipped('DE'), 'incomeBasis', 'grossMonthly'), 'incomeBasis')).toBeNull()
    expect(said(stating(shipped('CA-hospital'), 'incomeBasis', 'weekly'), 'incomeBasis')).toBe('afterEssentials')
  })
})

describe('a milder statement has to be confirmed', () => {
  test.each([
    [null, 'yes', false],
    [null, 'one-year Treasury yield', false],
    ['yes', null, true],
    ['yes', 'no', true],
    ['no', 'yes', false],
    ['always', 'forProfit', true],
    ['forProfit', 'always', false],
    ['forProfit', null, true],
    ['grossMonthly', 'afterEssentials', true],
    ['one-year Treasury yield', 'prime rate', true],
    ['prime rate', 'prime rate', false],
  ] as const)('%s, then %s: %s', (before, after, milder) => {
    expect(isMilder(before, after)).toBe(milder)
  })

  test('a new duty leaves what counsel confirmed', () => {
    const after = stating(confirmed('NJ'), 'cardOnFileLimits', 'yes')

    expect(after).toMatchObject({ reviewedBy: 'Sample Counsel', effectiveFrom: '2027-01-01', effectiveTo: null })
    expect(after.edition).toBe(shipped('NJ').edition + 1)
    expect(after.duties).toContainEqual({ value: 'cardOnFileLimits', cite: CITE, verified: false })
  })

  test('a duty that is taken out takes the confirmation along', () => {
    const before = confirmed('NJ')

    const after = stating(before, 'goodStandingProtected', null)

    expect(after).toMatchObject({ reviewedOn: null, reviewedBy: null })
    expect(after.duties).toHaveLength(before.duties.length - 1)
  })
})

describe('editions are told apart by their words', () => {
  test('only what differs between editions is named', () => {
    const before = shipped('NJ')
    const after = stating(stating(before, 'cardOnFileLimits', 'yes'), 'rateIndex', 'prime rate')

    expect(changedStatements(before, before)).toEqual([])
    expect(changedStatements(before, after)).toEqual([
      { statement: 'rateIndex', before: null, after: 'prime rate' },
      { statement: 'cardOnFileLimits', before: null, after: 'yes' },
    ])
  })

  test('the pack before is left as it was', () => {
    const before = shipped('NJ')
    const copy = structuredClone(before)

    stating(before, 'goodStandingProtected', null)

    expect(before).toEqual(copy)
  })
})
