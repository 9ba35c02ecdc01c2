import { expect, test } from 'vitest'
import { ownAddress, ownHeaders, shownAddress, shownHeaders } from '../../build/stand-in/screen/addresses.ts'

test.each([
  ['app://ui/index.html', 'https://ui.app.invalid/index.html'],
  ['app://ui/a/b.js?x=1#y', 'https://ui.app.invalid/a/b.js?x=1#y'],
  ['app://ui/%2e%2e/etc', 'https://ui.app.invalid/%2e%2e/etc'],
])('%s is shown at an address of its own and found again', (own, shown) => {
  expect(shownAddress(own)).toBe(shown)
  expect(ownAddress(shown)).toBe(own)
})

test.each([
  'https://elsewhere.example/',
  'https://elsewhere.example/ui.app.invalid/',
  'https://invalid/',
  'file:///etc/hosts',
])('%s stays what it is', (foreign) => {
  expect(ownAddress(foreign)).toBe(foreign)
  expect(shownAddress(foreign)).toBe(foreign)
})

test('addresses in headers go over in both directions', () => {
  const own = { origin: 'app://ui', csp: "script-src 'self' app://ui; img-src data: https://else.example" }
  const shown = {
    origin: 'https://ui.app.invalid',
    csp: "script-src 'self' https://ui.app.invalid; img-src data: https://else.example",
  }

  expect(shownHeaders(own)).toEqual(shown)
  expect(ownHeaders(shown)).toEqual(own)
})
