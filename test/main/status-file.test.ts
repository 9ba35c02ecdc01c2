import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { NOTHING_KNOWN, readStatusNote, writeStatusNote } from '../../electron/main/clinic/status-file.ts'
import { aFolder } from '../support/store-folder.ts'

const NOTE = {
  ...NOTHING_KNOWN,
  clinicName: 'Sample Clinic',
  draftCount: 2,
  backupProvenAt: '2026-11-21T15:00:00.000Z',
}
const NOTHING = NOTHING_KNOWN

test('what was written is read again', () => {
  const file = join(aFolder(), 'status.json')

  writeStatusNote(file, NOTE)

  expect(readStatusNote(file)).toEqual(NOTE)
  expect(readdirSync(join(file, '..'))).toEqual(['status.json'])
})

test.each([
  ['', NOTHING],
  ['{"clinicName":', NOTHING],
  ['null', NOTHING],
  ['[1]', NOTHING],
  ['{}', NOTHING],
  ['{"clinicName":"Sample Clinic","draftCount":-1,"backupProvenAt":7}', { ...NOTHING, clinicName: 'Sample Clinic' }],
  ['{"clinicName":["x"],"draftCount":3}', { ...NOTHING, draftCount: 3 }],
])('a file that holds %s tells what is sure', (content, note) => {
  const file = join(aFolder(), 'status.json')
  writeFileSync(file, content)

  expect(readStatusNote(file)).toEqual(note)
})

test('where there is no file, or a folder, nothing is known', () => {
  const folder = aFolder()
  mkdirSync(join(folder, 'status.json'))

  expect(readStatusNote(join(folder, 'none.json'))).toEqual(NOTHING)
  expect(readStatusNote(join(folder, 'status.json'))).toEqual(NOTHING)
})

test('a field that nobody knows is not carried on', () => {
  const file = join(aFolder(), 'status.json')
  writeFileSync(file, JSON.stringify({ ...NOTE, patient: 'Sample Patient A' }))

  writeStatusNote(file, readStatusNote(file))

  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(NOTE)
})
