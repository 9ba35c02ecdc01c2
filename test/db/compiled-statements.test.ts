import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as people from '../../db/repositories/people.ts'
import { people as table } from '../../db/schema/people.ts'
import { COUNSELOR, NOW } from '../support/samples.ts'
import { openMemoryStore } from '../support/store.ts'

test('one text asked in two ways gives rows in the shape of each', () => {
  const { reader, writer } = openMemoryStore()
  people.add(writer, COUNSELOR, NOW)
  const query = reader.select({ id: table.id }).from(table)
  const expected = [{ id: COUNSELOR.id }]
  const written = sql`select "id" from "people"`

  expect(query.toSQL().sql).toBe('select "id" from "people"')
  expect(reader.all(written)).toEqual(expected)
  expect(query.all()).toEqual(expected)
  expect(reader.all(written)).toEqual(expected)
  expect(reader.get(written)).toEqual(expected[0])
})

test('a statement that was compiled before sees new rows and tables', () => {
  const { reader, writer } = openMemoryStore()
  const count = (): unknown => reader.get(sql`SELECT count(*) AS n FROM people`)

  expect(count()).toEqual({ n: 0 })
  people.add(writer, COUNSELOR, NOW)
  writer.run(sql`CREATE TABLE aside (n INTEGER) STRICT`)
  expect(count()).toEqual({ n: 1 })
})

test('more texts than are kept are all answered', () => {
  const { reader } = openMemoryStore()
  const answers = Array.from({ length: 700 }, (_, n) => reader.get<{ n: number }>(sql.raw(`SELECT ${n} AS n`))?.n)

  expect(answers).toEqual(Array.from({ length: 700 }, (_, n) => n))
})
