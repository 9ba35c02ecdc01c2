import { expect, test } from 'vitest'
import { z } from 'zod'
import { causeOf, invalid } from '../../electron/main/ipc/refusals.ts'

const coded = (code: string): Error => Object.assign(new Error('x'), { code })

test.each([
  ['SQLITE_FULL', 'diskFull'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['SQLITE_READONLY', 'readOnly'],
  ['SQLITE_READONLY_DIRECTORY', 'readOnly'],
  ['SQLITE_CANTOPEN', 'readOnly'],
  ['EROFS', 'readOnly'],
  ['EACCES', 'readOnly'],
  ['EPERM', 'readOnly'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_BUSY_SNAPSHOT', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR_READ', 'diskFailed'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'bug'],
  ['ENOENT', 'bug'],
  ['', 'bug'],
])('%s means %s', (code, cause) => {
  expect(causeOf(coded(code))).toBe(cause)
})

test('the cause is found behind the query that wraps it', () => {
  expect(causeOf(new Error('query', { cause: new Error('again', { cause: coded('SQLITE_FULL') }) }))).toBe('diskFull')
})

test.each([[undefined], [null], ['SQLITE_FULL'], [{ code: 'SQLITE_FULL' }]])('%j is a bug', (thrown) => {
  expect(causeOf(thrown)).toBe('bug')
})

test('a refused request names fields and keys and repeats nothing', () => {
  const schema = z.strictObject({
    patient: z.strictObject({ name: z.string().max(3, 'text.tooLong'), born: z.number() }),
    list: z.array(z.enum(['a'])),
  })
  const { error } = schema.safeParse({
    patient: { name: 'Markername', born: 'Markername' },
    list: ['Markername'],
    Markername: 1,
  })

  const answer = error === undefined ? null : invalid(error)

  expect(answer).toEqual({
    ok: false,
    error: {
      kind: 'invalid',
      fields: {
        'patient.name': 'text.tooLong',
        'patient.born': 'field.invalid',
        'list.0': 'field.invalid',
        request: 'field.invalid',
      },
    },
  })
})

test('a request with a thousand wrong fields is answered with fifty', () => {
  const { error } = z.array(z.string()).safeParse(Array.from({ length: 1_000 }, () => 1))

  const answer = error === undefined ? null : invalid(error)

  expect(answer?.ok === false && answer.error.kind === 'invalid' && Object.keys(answer.error.fields)).toHaveLength(50)
})
