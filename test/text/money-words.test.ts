import { expect, test } from 'vitest'
import { moneyWordsIn, terms } from '../../shared/text/terms.ts'

const of = (text: string): readonly string[] => moneyWordsIn(text).map(({ term }) => term)

test.each([
  ['Deductible, person, total, in network', ['deductible', 'network']],
  ['Out of pocket, person, met', ['out-of-pocket maximum']],
  ['Expected charge', ['expected charge']],
  ['Full charge', ['charge']],
  ['Imaging: copay', ['copay']],
  ['Patient pays Estimate, not a bill', ['you pay', 'estimate']],
  ['Coinsurance', ['coinsurance']],
  ['Guarantor', ['guarantor']],
  ['Recharged', []],
  ['Date of birth', []],
  ['', []],
])('%j names %j', (text, words) => {
  expect(of(text).toSorted()).toEqual([...words].toSorted())
})

test('each word of the glossary is found by its own name', () => {
  for (const term of Object.values(terms.en)) expect(of(term.term)).toContain(term.term)
})
