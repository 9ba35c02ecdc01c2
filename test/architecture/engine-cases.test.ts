import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, sources } from '../../build/checks/sources.ts'

const all = sources()
const engine = all.filter(({ path }) => path.startsWith('shared/engine/'))
const tests = all.filter(({ path }) => path.startsWith('test/'))
const tables = globSync('test/{engine,vectors}/**/*.yaml', { cwd: root }).map((path) => ({
  path,
  lines: readFileSync(join(root, path), 'utf8').split('\n').length,
}))

function linesOf(files: readonly { readonly lines: number }[]): number {
  return files.reduce((sum, { lines }) => sum + lines, 0)
}

test('every function that the engine offers is named by a test', () => {
  const said = new Set(tests.flatMap(({ text }) => text.match(/\w+/g) ?? []))
  const unsaid = engine.flatMap(({ path, text }) =>
    [...text.matchAll(/^export function (\w+)/gm)]
      .map(([, name]) => name ?? '')
      .filter((name) => !said.has(name))
      .map((name) => `${path}: ${name}`),
  )

  expect(unsaid).toEqual([])
})

test('cases of the engine take twice its own lines', () => {
  const ofEngine = [...tests.filter(({ path }) => /^test\/(engine|vectors)\//.test(path)), ...tables]

  expect(linesOf(ofEngine)).toBeGreaterThanOrEqual(2 * linesOf(engine))
})
