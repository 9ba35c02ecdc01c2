import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { builtApp } from '../../build/build-app.ts'
import { paperPackages } from '../../build/paper-packages.ts'

const folder = dirname(builtApp.main)
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))

test.each(paperPackages)('%s lies in the bundle and is not looked for', (name) => {
  const asked = new RegExp(`(from|import\\(|require\\()\\s*["']${name}["']`)

  expect(texts.filter((text) => asked.test(text))).toEqual([])
  expect(texts.some((text) => text.includes(`node_modules/${name}/`))).toBe(true)
})

test('what unpacks compressed fonts stays out of the bundle', () => {
  expect(texts.filter((text) => /BrotliDecompress|brotli\/dec/.test(text))).toEqual([])
})
