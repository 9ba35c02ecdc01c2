import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { firstScreenOf } from '../../build/bench/first-screen.ts'

const BUILT = join(import.meta.dirname, '../../build/out/renderer')
const THOUSAND = 1_000

test('the first screen is within its size', () => {
  const { programs, styles, files } = firstScreenOf(BUILT)
  expect(files.length).toBeGreaterThan(1)
  expect(programs).toBeGreaterThan(60 * THOUSAND)
  expect(programs).toBeLessThanOrEqual(175 * THOUSAND)
  expect(styles).toBeGreaterThan(THOUSAND)
  expect(styles).toBeLessThanOrEqual(22 * THOUSAND)
})

test('what is imported at once is followed, what is fetched later is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-first-screen-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<script src="./assets/a.js"></script><link href="./assets/a.css">')
  writeFileSync(join(folder, 'assets/a.js'), 'import{x}from"./b.js";import"./c.js";const later=()=>import("./d.js")')
  for (const name of ['b.js', 'c.js', 'd.js', 'a.css']) writeFileSync(join(folder, 'assets', name), 'x'.repeat(40))
  expect(firstScreenOf(folder).files).toEqual(['a.js', 'b.js', 'c.js', 'a.css'])
})
