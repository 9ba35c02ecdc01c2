import { expect, test } from 'vitest'
import * as clinic from '../../../db/repositories/clinic.ts'
import * as people from '../../../db/repositories/people.ts'
import { ADMINISTRATOR, aPerson, CLINIC, COUNSELOR, NOW } from '../../support/samples.ts'
import { openMemoryStore } from '../../support/store.ts'

test('a person comes back with roles as stored', () => {
  const { writer, reader } = openMemoryStore()
  const lead = aPerson('Lead Ñ', ['counselor', 'lead'])

  people.add(writer, lead, NOW)

  expect(people.get(reader, lead.id)).toEqual(lead)
  expect(people.list(reader)).toEqual([lead])
})

test('a name is taken whatever its accents and capitals', () => {
  const { writer, reader } = openMemoryStore()
  people.add(writer, aPerson('Lead Ñ', ['lead']), NOW)

  expect(people.findByName(reader, 'LEAD N')?.name).toBe('Lead Ñ')
  expect(people.findByName(reader, 'Lead M')).toBeNull()
  expect(() => people.add(writer, aPerson('lead n', ['lead']), NOW)).toThrow(/UNIQUE/)
})

test('a person may change roles and be deactivated', () => {
  const { writer, reader } = openMemoryStore()
  people.add(writer, COUNSELOR, NOW)

  people.save(writer, { ...COUNSELOR, roles: ['supervisor'], active: false })

  expect(people.get(reader, COUNSELOR.id)).toEqual({ ...COUNSELOR, roles: ['supervisor'], active: false })
  expect(() => people.save(writer, ADMINISTRATOR)).toThrow(/no person/)
})

test('the newest settings of the clinic hold', () => {
  const { writer, reader } = openMemoryStore()
  people.add(writer, ADMINISTRATOR, NOW)
  expect(clinic.find(reader)).toBeNull()

  clinic.save(writer, CLINIC, ADMINISTRATOR.id, NOW)
  clinic.save(writer, { ...CLINIC, npi: '', addressLines: [] }, ADMINISTRATOR.id, NOW)

  expect(clinic.get(reader)).toEqual({ ...CLINIC, npi: '', addressLines: [] })
})
