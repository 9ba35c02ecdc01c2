import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import * as people from '../../db/repositories/people.ts'
import { errorLog } from '../../electron/main/error-log.ts'
import { lookOf } from '../../shared/model/error-look.ts'
import { aPerson, NOW } from '../support/samples.ts'
import { openMemoryStore } from '../support/store.ts'
import { aFolder } from '../support/store-folder.ts'

/** Stands for a patient's name wherever it turns up. */
const MARKER = 'Markername'

interface Log {
  readonly file: string
  readonly write: (error: unknown) => string
  readonly lines: () => readonly Record<string, unknown>[]
}

function aLog(file = join(aFolder(), 'log', 'errors.log')): Log {
  let tickets = 0
  const log = errorLog(
    file,
    () => NOW,
    () => {
      tickets += 1
      return `P-${tickets}`
    },
  )
  return {
    file,
    write: (error) => log.write('patient.save', error),
    lines: () =>
      readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
  }
}

function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

/** The driver's own error, wrapped by the query layer together with the statement and its values. */
function aQueryError(): unknown {
  const store = openMemoryStore()
  const person = aPerson(MARKER, ['counselor'])
  people.add(store.writer, person, NOW)
  return thrownBy(() => people.add(store.writer, person, NOW))
}

const NAMED = (name: string): Error => Object.assign(new Error('x'), { name })

test.each([
  ['its message', () => new Error(`no patient ${MARKER}`)],
  ['a message that looks like a place', () => new Error(`x\n    at ${MARKER}.js:1:1\n    at (${MARKER}.ts:2:2)`)],
  ['a message that was changed later', () => Object.assign(new Error('x'), { message: `${MARKER}.js:1:1` })],
  ['its cause', () => new Error('x', { cause: new Error(MARKER) })],
  ['its name', () => NAMED(`${MARKER} is wrong`)],
  ['its code', () => Object.assign(new Error('x'), { code: `${MARKER} 5` })],
  ['a field of it', () => Object.assign(new Error('x'), { patient: { name: MARKER } })],
  ['a thrown text', () => MARKER],
  ['a thrown object', () => ({ name: MARKER })],
  ['a schema', () => z.strictObject({}).safeParse({ [MARKER]: 1 }).error],
  ['a parser', () => thrownBy(() => JSON.parse(`{"${MARKER}"`))],
  ['the disk', () => thrownBy(() => readFileSync(`/nowhere/${MARKER}.pdf`))],
  ['the database', aQueryError],
])('a name inside %s never reaches the log', (_where, make) => {
  const log = aLog()

  log.write(make())

  expect(readFileSync(log.file, 'utf8')).not.toContain(MARKER)
})

test('a line says where, when, what kind and at which places', () => {
  const log = aLog()

  const ticket = log.write(new RangeError(MARKER))

  expect(ticket).toBe('P-1')
  expect(log.lines()).toEqual([
    { ticket: 'P-1', at: NOW, where: 'patient.save', kind: 'RangeError', code: '', places: expect.any(Array) },
  ])
  expect(lookOf(new Error('x')).places[0]).toMatch(/^error-log\.test\.ts:\d+:\d+$/)
})

test('the code of the driver is found behind the query', () => {
  expect(lookOf(aQueryError()).code).toMatch(/^SQLITE_CONSTRAINT/)
})

test('the code of the disk is kept', () => {
  expect(lookOf(thrownBy(() => readFileSync('/nowhere/x')))).toMatchObject({ kind: 'Error', code: 'ENOENT' })
})

test('a ticket is given even where nothing can be written', () => {
  const folder = aFolder()
  writeFileSync(join(folder, 'log'), '')

  expect(aLog(join(folder, 'log', 'errors.log')).write(new Error('x'))).toBe('P-1')
})

test('a large log starts anew and one older part is kept', () => {
  const file = join(aFolder(), 'errors.log')
  writeFileSync(file, 'x'.repeat(1_000_001))

  const log = aLog(file)
  log.write(new Error('x'))

  expect(log.lines()).toHaveLength(1)
  expect(statSync(`${file}.1`).size).toBe(1_000_001)
})

test('the log is readable by this account alone', () => {
  const log = aLog()
  log.write(new Error('x'))

  expect(statSync(log.file).mode & 0o077).toBe(0)
  expect(statSync(dirname(log.file)).mode & 0o077).toBe(0)
})
