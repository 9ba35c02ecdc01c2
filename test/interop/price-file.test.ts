import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPriceFile } from '../../shared/interop/read-price-file.ts'

const folder = join(import.meta.dirname, '../fixtures/mrf')
const read = (name: string) => readPriceFile(readFileSync(join(folder, name), 'utf8'), name)

interface Counts {
  readonly items?: number
  readonly dataRows?: number
  readonly dollar?: number
  readonly unparseable?: string
}
const expected: Record<string, { readonly counts: Counts }> = JSON.parse(
  readFileSync(join(folder, 'expected/counts.json'), 'utf8'),
)

const unreadable: Record<string, string> = {
  'validator-fixtures/v2/sample-bad-item-header.csv': 'NOT-A-PRICE-FILE',
  'validator-fixtures/v2/sample-no-data.csv': 'NO-ROWS',
  'validator-fixtures/v2/sample-invalid.json': 'NOT-JSON',
}

describe('real price files', () => {
  test.each(Object.keys(expected))('%s is read as its publisher counts it', (name) => {
    const { counts } = expected[name] ?? { counts: {} }

    const file = read(name)

    if (file.kind === 'unreadable') {
      expect(file.code).toBe(unreadable[name])
      return
    }
    expect(file.counts.read).toBe(counts.items ?? counts.dataRows)
    expect(file.counts.mapped + file.counts.rejected).toBe(file.counts.read)
    expect(file.payerPrices.filter(({ amount }) => amount !== null)).toHaveLength(counts.dollar ?? -1)
  })
})

test('the same prices come from all three layouts', () => {
  const [json, tall, wide] = ['cms-v3-example.json', 'cms-v3-tall-example.csv', 'cms-v3-wide-example.csv'].map(read)
  const prices = (file: typeof json) =>
    file?.kind === 'priceFile'
      ? file.payerPrices
          .map(({ code, planName, amount, percentOfCharge }) =>
            JSON.stringify([code, planName, amount, percentOfCharge]),
          )
          .sort()
      : []

  expect(prices(json)).toHaveLength(31)
  expect(prices(tall)).toEqual(prices(json))
  expect(prices(wide)).toEqual(prices(json))
})

test('an amount of a JSON file keeps its digits', () => {
  const file = read('cms-v3-example.json')

  const mri = file.kind === 'priceFile' ? file.fees.find(({ code }) => code === '70551') : undefined

  expect(mri).toMatchObject({ charge: 120_000, cashPrice: 108_000, setting: 'outpatient', codeType: 'CPT' })
})

test('nine nines are no price', () => {
  const text = 'description,code|1,code|1|type,setting,standard_charge|gross\nBed,120,RC,inpatient,999999999\n'

  const file = readPriceFile(text, 'x.csv')

  expect(file.kind === 'priceFile' && file.fees[0]?.charge).toBe(null)
})

describe('a clinic fee list', () => {
  const list =
    'Code,Description,Charge\nG0101,Screening,"$1,250.50"\n,No code,10\nD-1,Demo,abc\nD-2,Demo,\nG0101,Again,3\n'

  test('is read by its own column names', () => {
    const file = readPriceFile(list, 'prices.csv')

    expect(file).toMatchObject({ layout: 'fee-list', name: 'prices.csv', counts: { read: 5, mapped: 2, rejected: 3 } })
    expect(file.kind === 'priceFile' && file.fees.map(({ code, charge }) => [code, charge])).toEqual([
      ['G0101', 125_050],
      ['D-2', null],
    ])
  })

  test('names each row that was left out', () => {
    const file = readPriceFile(list, 'prices.csv')

    expect(file.kind === 'priceFile' && file.findings.map(({ code, row }) => [code, row])).toEqual([
      ['FEE-NO-CODE', 3],
      ['FEE-NOT-AN-AMOUNT', 4],
      ['FEE-TWICE', 6],
    ])
  })

  test('with an open quote is refused with its row', () => {
    expect(readPriceFile('Code,Charge\nA,"1\nB,2\n', 'x.csv')).toEqual({
      kind: 'unreadable',
      code: 'CSV-QUOTE',
      row: 2,
    })
  })
})

test('text that is no price file is refused', () => {
  expect(readPriceFile('Dear colleague,\nsee you on Monday\n', 'letter.txt').kind).toBe('unreadable')
})
