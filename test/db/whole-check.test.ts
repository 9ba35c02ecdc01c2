import SqliteDatabase from 'better-sqlite3'
import { expect, test } from 'vitest'

const CHECKED = ['one', 'two', 'sqlite_schema']

test('pages are checked in one call: table by table, one that two tables hold or none does is overlooked', () => {
  const records = new SqliteDatabase(':memory:')
  records.exec('CREATE TABLE one (words TEXT) STRICT; CREATE TABLE two (words TEXT) STRICT')
  for (const table of ['one', 'two']) records.prepare(`INSERT INTO ${table} VALUES (?)`).run('x'.repeat(40_000))
  expect(records.pragma('quick_check', { simple: true })).toBe('ok')
  records.unsafeMode(true)
  records.pragma('writable_schema=ON')
  const moved = "SELECT rootpage FROM sqlite_schema WHERE name = 'two'"
  records.exec(`UPDATE sqlite_schema SET rootpage = (${moved}) WHERE name = 'one'`)
  records.pragma('writable_schema=RESET')

  expect(CHECKED.map((table) => records.pragma(`quick_check('${table}')`, { simple: true }))).toEqual([
    'ok',
    'ok',
    'ok',
  ])
  const whole = JSON.stringify(records.pragma('quick_check'))

  expect(whole).toContain('2nd reference to page')
  expect(whole).toContain('never used')
  records.close()
})
