import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importedPackage, importedPath, root, type Source, sources } from '../../build/checks/sources.ts'
import { featureOf, mayImport, zoneOf } from '../../build/checks/zones.ts'

const all = sources()
/** Files that put everything together may import as much as they need: screens, entries, tables of handlers. */
const PUTS_TOGETHER =
  /(^electron\/main\/(index|desk|clinic\/clinic-room)|^shared\/rules\/rule-book|^electron\/services\/([a-z-]+\/)?handlers\.ts$|^renderer\/app\/|-screen\.tsx$|^electron\/cli\/|^test\/|^build\/|contract\.ts$)/

const each = <T>(pick: (source: Source) => readonly T[]): readonly T[] => all.flatMap(pick)

test('every source lies in a known zone', () => {
  expect(all.filter(({ path }) => zoneOf(path) === undefined).map(({ path }) => path)).toEqual([])
})

test('every relative import names a file that exists', () => {
  const broken = each((source) =>
    source.imports
      .map((specifier) => importedPath(source, specifier))
      .filter((path) => path !== null && !existsSync(join(root, path)))
      .map((path) => `${source.path} → ${path}`),
  )

  expect(broken).toEqual([])
})

test('imports go only where the table lets them', () => {
  const wrong = each((source) => {
    const zone = zoneOf(source.path)
    return source.imports
      .map((specifier) => importedPath(source, specifier))
      .filter((path) => path !== null && zone !== undefined && /\.tsx?$/.test(path))
      .filter((path) => path !== null && zone !== undefined && featureOf(path) === null && !mayImport(zone, path))
      .map((path) => `${source.path} → ${path}`)
  })

  expect(wrong).toEqual([])
})

test('no feature looks at another feature', () => {
  const wrong = all
    .filter(({ path }) => featureOf(path) !== null)
    .flatMap((source) =>
      source.imports
        .map((specifier) => importedPath(source, specifier))
        .filter((path) => path !== null && featureOf(path) !== null && featureOf(path) !== featureOf(source.path))
        .map((path) => `${source.path} → ${path}`),
    )

  expect(wrong).toEqual([])
})

test('packages come only where the table names them', () => {
  const wrong = each((source) => {
    const zone = zoneOf(source.path)
    return source.imports
      .map(importedPackage)
      .filter((name) => name !== null && zone !== undefined && !zone.packages.includes('*'))
      .filter(
        (name) =>
          name !== null && !zone?.packages.some((allowed) => name === allowed || name.startsWith(`${allowed}/`)),
      )
      .map((name) => `${source.path} → ${name}`)
  })

  expect(wrong).toEqual([])
})

test('no file imports more than fifteen others', () => {
  const code = (imports: readonly string[]) => new Set(imports.filter((specifier) => !specifier.endsWith('.css'))).size
  const many = all.filter(({ path, imports }) => !PUTS_TOGETHER.test(path) && code(imports) > 15)

  expect(many.map(({ path, imports }) => `${path}: ${code(imports)}`)).toEqual([])
})

test('relative imports carry the ending of the file', () => {
  const bare = each((source) =>
    source.imports
      .filter((specifier) => specifier.startsWith('.') && !/\.(tsx?|css|json|html|mjs|woff2)(\?\w+)?$/.test(specifier))
      .map((specifier) => `${source.path} → ${specifier}`),
  )

  expect(bare).toEqual([])
})

test('no imports form a ring', () => {
  const edges = new Map(
    all.map((source) => [
      source.path,
      source.imports.map((specifier) => importedPath(source, specifier)).filter((path) => path !== null),
    ]),
  )

  expect(ringIn(edges)).toEqual([])
})

/** The first ring of imports found, as the list of its files; empty when there is none. */
function ringIn(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const state = new Map<string, 'open' | 'closed'>()
  const trail: string[] = []
  const visit = (path: string): readonly string[] => {
    if (state.get(path) === 'closed') return []
    if (state.get(path) === 'open') return [...trail.slice(trail.indexOf(path)), path]
    state.set(path, 'open')
    trail.push(path)
    for (const next of edges.get(path) ?? []) {
      const ring = visit(next)
      if (ring.length > 0) return ring
    }
    trail.pop()
    state.set(path, 'closed')
    return []
  }
  for (const path of edges.keys()) {
    const ring = visit(path)
    if (ring.length > 0) return ring
  }
  return []
}
