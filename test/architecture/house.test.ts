import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FOLDERS, root, sources } from '../../build/checks/sources.ts'

const all = sources()
const ours = all.filter(({ path }) => !path.startsWith('test/') && !path.startsWith('build/'))

test('the top level holds the fixed entries only', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  const top = [...new Set(tracked.map((path) => path.split('/')[0] ?? ''))]
  const fixed = [
    ...FOLDERS,
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'README.md',
    'CONTRIBUTING.md',
    'LICENSE',
  ]

  expect(top.filter((name) => !fixed.includes(name) && !name.startsWith('.') && !/\.config\.ts$/.test(name))).toEqual(
    [],
  )
})

test('every top folder says in a README what lives there', () => {
  expect(FOLDERS.filter((folder) => !existsSync(join(root, folder, 'README.md')))).toEqual([])
})

test('no source is longer than three hundred lines', () => {
  const long = all.filter(({ path, lines }) => lines > 300 && !/^shared\/rules\/.*table/.test(path))

  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
})

test('no component is longer than two hundred lines', () => {
  const long = all.filter(({ path, lines }) => path.startsWith('renderer/') && path.endsWith('.tsx') && lines > 200)

  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
})

describe('names', () => {
  const FORBIDDEN = new Set([
    'data',
    'info',
    'item',
    'items',
    'manager',
    'helper',
    'helpers',
    'util',
    'utils',
    'misc',
    'common',
    'process',
    'handle',
  ])

  test('files are named in kebab case without empty words', () => {
    const odd = ours.filter(({ path }) => {
      const name = path.split('/').at(-1) ?? ''
      const bare = name.replace(/\.d?\.?(test|cases|module|vite|config)?\.?tsx?$/, '').replace(/\.tsx?$/, '')
      return !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(bare) || bare.split(/[.-]/).some((word) => FORBIDDEN.has(word))
    })

    expect(odd.map(({ path }) => path)).toEqual([])
  })

  test('exported names avoid words that say nothing', () => {
    const EXPORTED = /^export (?:async )?(?:function|const|interface|type|class) (\w+)/gm
    const odd = ours.flatMap(({ path, text }) =>
      [...text.matchAll(EXPORTED)]
        .map((match) => match[1] ?? '')
        .filter((name) => name !== 'Handlers')
        .filter((name) => name.split(/(?=[A-Z])|_/).some((word) => FORBIDDEN.has(word.toLowerCase())))
        .map((name) => `${path}: ${name}`),
    )

    expect(odd).toEqual([])
  })
})

describe('the type system', () => {
  const SWITCHED_OFF = /\bas any\b|: any\b|<any>|@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/

  test('is never switched off', () => {
    expect(
      all
        .filter(({ path, text }) => path !== 'test/architecture/house.test.ts' && SWITCHED_OFF.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })
})

describe('the engine', () => {
  const engine = all.filter(({ path }) => path.startsWith('shared/engine/'))
  const bare = (text: string): string =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '')
      .replace(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, "''")
  const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
    ['a clock', /\bDate\.now\b|\bnew Date\b|\bperformance\b/],
    ['chance', /\bMath\.random\b/],
    ['a locale', /\bIntl\b|toLocale/],
    ['a float parser', /\bparseFloat\b|\.toFixed\b/],
    ['a decimal literal', /(?<![\w.'])\d[\d_]*\.\d/],
    ['waiting', /\basync\b|\bawait\b/],
    ['unknown turned into zero', /\?\?\s*(0\b|ZERO\b|cents\(0\))/],
  ]

  test.each(FORBIDDEN)('has no %s', (_what, pattern) => {
    expect(engine.filter(({ text }) => pattern.test(bare(text))).map(({ path }) => path)).toEqual([])
  })
})

describe('rules', () => {
  const tables = all.filter(
    ({ path }) => path.startsWith('shared/rules/') && !/(parameter|rule-book|tables?)\.ts$/.test(path),
  )

  test('hold literals only', () => {
    const computing = tables.filter(({ text }) =>
      /=>|\bfunction\b|\bfor\b|\bif\b|\breturn\b|[^\w'"*/]\s[*/%]\s\d/.test(
        text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/'(?:[^'\\\n]|\\.)*'/g, "''"),
      ),
    )

    expect(computing.map(({ path }) => path)).toEqual([])
  })

  test('name their source', () => {
    expect(tables.filter(({ text }) => !/cite:/.test(text)).map(({ path }) => path)).toEqual([])
  })
})

describe('the window', () => {
  test('makes no markup from text and opens nothing', () => {
    const RISKY =
      /dangerouslySetInnerHTML|\.innerHTML|\beval\(|new Function|localStorage|sessionStorage|indexedDB|\bfetch\(|XMLHttpRequest|WebSocket/
    expect(
      all.filter(({ path, text }) => path.startsWith('renderer/') && RISKY.test(text)).map(({ path }) => path),
    ).toEqual([])
  })
})

describe('the store', () => {
  test('never copies plaintext or builds statements from text', () => {
    const RISKY = /\.serialize\(\)|\.backup\(|sql\.raw|ON DELETE (CASCADE|SET NULL)/i
    expect(all.filter(({ path, text }) => path.startsWith('db/') && RISKY.test(text)).map(({ path }) => path)).toEqual(
      [],
    )
  })
})

test('the lockfile names no download address', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved":\s*"https?:/)
})

test('every package is pinned exactly', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(String(version)),
  )

  expect(loose).toEqual([])
})
