import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../build/checks/sources.ts'

const readme = readFileSync(join(root, 'renderer/README.md'), 'utf8')
const rows = [...readme.matchAll(/^\| (\d+) \| (.+) \| (.+) \|$/gm)].map(([, number, what, held]) => ({
  number: Number(number),
  what,
  held: held ?? '',
}))
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

test('all twenty-five expectations say what holds them', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1))
  expect(rows.filter(({ held }) => held.trim() === '')).toEqual([])
})

test('the tests and commands that they name exist', () => {
  const named = rows.flatMap(({ held }) => [...held.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''))
  const missing = named.filter((name) => {
    if (name.startsWith('test/')) return !existsSync(join(root, name))
    return name.startsWith('npm run ') && !(name.slice('npm run '.length) in scripts)
  })

  expect(missing).toEqual([])
})
