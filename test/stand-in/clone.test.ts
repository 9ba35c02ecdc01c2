import { expect, test } from 'vitest'
import { decodeClone, encodeClone } from '../../build/stand-in/page/clone.ts'

const thereAndBack = (value: unknown): unknown => decodeClone(encodeClone(value))

test.each([
  ['plain values', [1, -0.5, 'text', true, null]],
  ['numbers that JSON loses', [Number.NaN, Number.POSITIVE_INFINITY, -0]],
  ['undefined members', { there: undefined }],
  ['large whole numbers', 2n ** 70n],
  ['dates', [new Date(1_234), new Date(Number.NaN)]],
  ['maps and sets', new Map([[{ key: 1 }, new Set(['a'])]])],
  ['patterns', /a+b/gi],
  ['bytes', new Uint8Array([0, 1, 254, 255])],
  ['wider numbers', new Float64Array([1.5, -2])],
  ['a member called __proto__', JSON.parse('{"__proto__": {"bad": true}}')],
])('carries %s unchanged', (_name, value) => {
  expect(thereAndBack(value)).toStrictEqual(value)
})

test('keeps a value that holds itself', () => {
  const ring: { self?: unknown; twice?: unknown[] } = {}
  ring.self = ring
  ring.twice = [ring, ring]

  const back = thereAndBack(ring) as typeof ring

  expect(back.self).toBe(back)
  expect(back.twice?.[1]).toBe(back)
})

test('of an error only name and message go over', () => {
  const back = thereAndBack(Object.assign(new RangeError('too far'), { secret: 1 }))

  expect(back).toMatchObject({ name: 'RangeError', message: 'too far' })
  expect(Object.keys(back as object)).not.toContain('secret')
})

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a promise', Promise.resolve(1)],
  ['a weak map', new WeakMap()],
  ['a function inside', { deep: [() => 1] }],
])('refuses %s as a structured clone does', (_name, value) => {
  expect(() => encodeClone(value)).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
})

test('agrees with structuredClone on everyday values', () => {
  const value = { rows: Array.from({ length: 50 }, (_, i) => ({ i, at: new Date(i), tags: new Set([i, String(i)]) })) }

  expect(thereAndBack(value)).toStrictEqual(structuredClone(value))
})
