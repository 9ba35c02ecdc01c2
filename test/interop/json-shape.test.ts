import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonFault } from '../../shared/interop/json-shape.ts'
import { readPriceFile } from '../../shared/interop/read-price-file.ts'

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`

describe('a JSON text', () => {
  test.each([
    ['of fifty levels passes', nested(50), null],
    ['of fifty-one levels is refused', nested(51), 'JSON-TOO-DEEP'],
    ['of a million levels is refused at once', '['.repeat(1_000_000), 'JSON-TOO-DEEP'],
    ['that says one thing twice is refused', '{"a": 1, "a": 2}', 'JSON-TWICE'],
    ['that says it twice in two spellings is refused', '{"a": 1, "\\u0061": 2}', 'JSON-TWICE'],
    ['that says it twice deeper down is refused', '[{"b": {"a": [1, 2], "c": 1, "a": 0}}]', 'JSON-TWICE'],
    ['with one name in two objects passes', '[{"a": 1}, {"a": 2}]', null],
    ['with a name as a value too passes', '{"a": "a", "b": "a"}', null],
    ['with signs inside its texts passes', '{"a": "{\\"a\\": [", "b": ",\\\\"}', null],
    ['with a text that never ends is left to the parser', '{"a": "b', null],
  ] as const)('%s', (_what, text, fault) => {
    expect(jsonFault(text)).toBe(fault)
  })

  test('that a program wrote has no fault up to fifty levels', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 12 }), fc.boolean(), (text, isSpaced) => {
        const written = isSpaced ? JSON.stringify(JSON.parse(text), null, 2) : text
        expect(jsonFault(JSON.stringify(JSON.parse(written)))).toBeNull()
      }),
    )
  })

  test('with any key said again is refused', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 }), (object) => {
        const [key = ''] = Object.keys(object)
        const text = JSON.stringify(object)
        const again = `${text.slice(0, -1)},${JSON.stringify(key)}:0}`
        expect(jsonFault(again)).toBe('JSON-TWICE')
      }),
    )
  })
})

test('a price file with one fact said twice is refused as a whole', () => {
  const text = '{"hospital_name": "A", "hospital_name": "B", "standard_charge_information": []}'

  expect(readPriceFile(text, 'prices.json')).toEqual({ kind: 'unreadable', code: 'JSON-TWICE', row: 0 })
})
