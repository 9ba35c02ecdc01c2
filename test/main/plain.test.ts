import { expect, test } from 'vitest'
import { isPlainRequest } from '../../electron/main/ipc/plain.ts'

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { a: nested(depth - 1) })
const endless: unknown[] = []
endless.length = 4_000_000_000
const ring: { self?: unknown } = {}
ring.self = ring
const wide = Array.from({ length: 30 }, () => Array.from({ length: 30 }, () => ring))

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'x'],
  ['a number', 1.5],
  ['yes', true],
  ['an object', { a: [1, 'x', null, { b: undefined }] }],
  ['an object without prototype', Object.assign(Object.create(null), { a: 1 })],
  ['an own length', { length: 5 }],
  ['twenty-four levels', nested(24)],
  ['a draft of a million letters', { content: 'x'.repeat(1_000_000) }],
  ['the bytes of a scan', { documentId: 'W1-1', bytes: new Uint8Array(20_000_000) }],
  ['the bytes of a file as Node reads it', { bytes: Buffer.from('page') }],
  ['a long list', { rows: Array.from({ length: 100_000 }, () => 1) }],
])('%s is plain', (_what, value) => {
  expect(isPlainRequest(value)).toBe(true)
})

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a large integer', 1n],
  ['a date', new Date(0)],
  ['a map', new Map([['a', 1]])],
  ['a set', new Set([1])],
  ['too many bytes', new Uint8Array(20_000_001)],
  ['too many bytes in pieces', [new Uint8Array(11_000_000), new Uint8Array(11_000_000)]],
  ['other numbers', new Float64Array(4)],
  ['a buffer', new ArrayBuffer(4)],
  ['a pattern', /x/],
  ['an error', new Error('x')],
  ['a promise', Promise.resolve(1)],
  ['an object of a class', new (class Odd {})()],
  ['an object with another prototype', Object.create({ isAdmin: true })],
  ['an own __proto__', JSON.parse('{"__proto__":{"isAdmin":true}}')],
  ['a __proto__ further down', JSON.parse('{"a":[{"__proto__":{}}]}')],
  ['a constructor', { constructor: { prototype: {} } }],
  ['twenty-five levels', nested(25)],
  ['ten thousand levels', nested(5_000)],
  ['a ring', ring],
  ['a ring in a wide list', wide],
  ['too many members', Array.from({ length: 200_001 }, () => 1)],
  ['a list that claims to be endless', endless],
  ['too many letters at once', 'x'.repeat(4_000_001)],
  ['too many letters in pieces', Array.from({ length: 50 }, () => 'x'.repeat(100_000))],
  ['too many letters in keys', { ['x'.repeat(4_000_001)]: 1 }],
])('%s is not', (_what, value) => {
  expect(isPlainRequest(value)).toBe(false)
})

test('the largest and the most endless requests are refused quickly', () => {
  const started = performance.now()

  for (const hostile of [endless, wide, nested(5_000)]) isPlainRequest(hostile)

  expect(performance.now() - started).toBeLessThan(500)
})
