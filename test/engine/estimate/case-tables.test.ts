import { describe, expect, test } from 'vitest'
import { answerTo, casesOf, wordsOf } from './case-table.ts'

const TABLES = ['deductible-and-coinsurance', 'copay', 'coverage-and-network', 'permission', 'missing-facts']

describe.each(TABLES)('%s', (table) => {
  test.each(casesOf(table).map((one) => ({ name: one.name, one })))('$name', ({ one }) => {
    const given = wordsOf(answerTo(one))

    expect(Object.fromEntries(Object.keys(one.expect).map((word) => [word, given[word]]))).toEqual(one.expect)
  })
})
