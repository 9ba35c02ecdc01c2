import { expect, test } from 'vitest'
import { CONTENT_POLICY, policyHeaders } from '../../electron/main/security/content-policy.ts'

const directives = new Map(CONTENT_POLICY.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))

test('everything is off unless it is named', () => {
  expect(directives.get('default-src')).toEqual(["'none'"])
})

test.each(['connect-src', 'base-uri', 'form-action', 'frame-ancestors', 'object-src'])('%s is nowhere', (name) => {
  expect(directives.get(name)).toEqual(["'none'"])
})

test.each(['script-src', 'style-src', 'font-src'])('%s is our own files alone', (name) => {
  expect(directives.get(name)).toEqual(["'self'"])
})

test('no directive lets inline code, evaluation or another place in', () => {
  expect(CONTENT_POLICY).not.toMatch(/unsafe|\*|https?:|blob:|wasm|nonce|strict-dynamic/)
})

test('text never becomes markup', () => {
  expect(directives.get('require-trusted-types-for')).toEqual(["'script'"])
  expect(directives.get('trusted-types')).toEqual(["'none'"])
})

test('no directive is said twice', () => {
  expect(directives.size).toBe(CONTENT_POLICY.split('; ').length)
})

test('every answer forbids guessing, keeping and telling', () => {
  expect(policyHeaders()).toEqual({
    'Content-Security-Policy': CONTENT_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
})
