import { describe, expect, test } from 'vitest'
import {
  type ExtrasText,
  extrasOf,
  newOther,
  type OtherText,
  textOfExtras,
} from '../../../renderer/features/estimates/good-faith/extras-text.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { type GoodFaithExtras, goodFaithExtrasSchema, NO_EXTRAS } from '../../../shared/model/good-faith-extras.ts'
import { cents } from '../../../shared/money/cents.ts'

const TODAY = plainDate('2026-11-23')
const NOTHING = textOfExtras(NO_EXTRAS)

function other(part: Partial<OtherText>): OtherText {
  const sample = { name: 'Sample Imaging Partners', npi: '1000000015', service: 'Reading' }
  return { ...newOther([]), ...sample, charge: '312.50', expected: '187.50', ...part }
}

const RECURRING = { count: '12', frequency: 'once a week', from: '12/8/2026', to: '2/23/2027' }
const kept = (part: Partial<ExtrasText>) => extrasOf({ ...NOTHING, ...part }, NO_EXTRAS, TODAY)

const FULL: GoodFaithExtras = {
  recurring: { count: 12, frequency: 'once a week', from: plainDate('2026-12-08'), to: plainDate('2027-02-23') },
  coProviders: [
    {
      name: 'Sample Imaging Partners',
      npi: '1000000015',
      tin: '12-3456789',
      address: '2 Sample Street',
      state: 'OH',
      kind: 'imaging',
      lines: ['Reading', 'Second reading'].map((service) => ({
        service,
        serviceCode: 'IM-900',
        diagnosisCodes: ['M25.561'],
        units: 2,
        charge: cents(31_250),
        expected: cents(18_750),
      })),
    },
  ],
  separate: [{ service: 'Follow-up', provider: 'Provider 3' }],
  notIncluded: [
    {
      name: 'Sample Laboratory',
      service: 'Blood tests',
      npi: '1000000023',
      kind: 'laboratory',
      because: 'notAnswered',
    },
  ],
}

test('all that is kept goes to the fields and back', () => {
  expect(extrasOf(textOfExtras(FULL), FULL, TODAY)).toEqual(FULL)
  expect(goodFaithExtrasSchema.parse(FULL)).toEqual(FULL)
})

test('nothing entered is nothing', () => {
  expect(kept({})).toEqual(NO_EXTRAS)
  expect(kept({ others: [newOther([])] })).toEqual(NO_EXTRAS)
})

test('rows of one name and number are one provider', () => {
  const extras = kept({ others: [other({ id: '1' }), other({ id: '2', service: 'Second reading' })] })

  expect(extras?.coProviders.map(({ lines }) => lines.map(({ service }) => service))).toEqual([
    ['Reading', 'Second reading'],
  ])
})

test('a provider without an amount says why', () => {
  const extras = kept({ others: [other({ charge: '', expected: '', because: 'ownEstimate' })] })

  expect(extras?.coProviders).toEqual([])
  expect(extras?.notIncluded).toMatchObject([{ name: 'Sample Imaging Partners', because: 'ownEstimate' }])
})

describe('it can not be kept with', () => {
  test.each([
    ['an expected charge above the full one', { others: [other({ expected: '400' })] }],
    ['an amount that nobody knows and no reason', { others: [other({ expected: '?' })] }],
    ['a provider without a service', { others: [other({ service: '' })] }],
    ['a number of nine digits', { others: [other({ npi: '100000001' })] }],
    ['recurring care without its last day', { ...RECURRING, to: '' }],
    ['recurring care of a year and a day', { ...RECURRING, to: '12/8/2027' }],
    ['one visit only', { ...RECURRING, count: '1' }],
  ])('%s', (_, part) => {
    expect(kept(part)).toBeNull()
  })
})
