import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openPacked, packed, unpacked } from '../../../db/repositories/packed-json.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLine, anEstimate, TODAY } from '../../support/samples.ts'

test('whatever JSON can hold comes back equal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
      expect(unpacked(packed(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 300, seed: 20_261_123 },
  )
})

test('a part of it is read without the rest', () => {
  const whole = openPacked(
    packed({
      a: [
        { name: 'one', at: 1 },
        { name: 'two', at: null },
      ],
      b: { a: true },
    }),
  )

  const each = whole.of('a')?.each() ?? []

  expect(each.map((part) => [part.of('name')?.plain, part.of('at')?.plain])).toEqual([
    ['one', 1],
    ['two', null],
  ])
  expect([whole.of('b')?.of('a')?.plain, whole.of('c'), whole.plain, whole.of('b')?.each()]).toEqual([
    true,
    null,
    null,
    [],
  ])
})

test('equal parts are written once', () => {
  const figure = { id: 'line.charge', value: 148_000, from: [] }
  const same = { from: [], id: 'line.charge', value: 148_000 }

  const text = packed({ a: figure, b: [figure, figure], c: { ...figure } })

  expect(text.match(/line\.charge/g)).toHaveLength(1)
  expect(unpacked(packed({ a: figure, b: same }))).toEqual({ a: figure, b: same })
})

test('an answer comes back equal and takes half the room', () => {
  const { question } = anEstimate(null)
  const lines = Array.from({ length: 20 }, (_, k) => aLine(`l${k}`))
  const answer = estimate({ ...question, lines }, rulesOn(TODAY))

  const text = packed(answer)

  expect(unpacked(text)).toEqual(answer)
  expect(text.length * 2).toBeLessThan(JSON.stringify(answer).length)
})

test('a function or a text that was tampered with is refused', () => {
  expect(() => packed({ act: () => 1 })).toThrow(TypeError)
  expect(() => unpacked('[{"a":[[1]]},{"o":{}}]')).toThrow(/later/)
})
