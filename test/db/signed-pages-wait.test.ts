import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connectMemory } from '../../db/driver.ts'
import { applySteps } from '../../db/migrate.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { NOW } from '../support/store-folder.ts'

const STEPS = loadMigrations(join(import.meta.dirname, '../../db/migrations')).slice(0, 48)
const ROW = `'noAnswer', 2, '2026-11-09T14:00:00Z', 'person'`

test('papers that wait for a printer outlive the step', () => {
  const raw = connectMemory()
  onTestFinished(() => void raw.close())
  applySteps(raw, STEPS.slice(0, 47), NOW)
  raw.pragma('foreign_keys = OFF')
  raw.prepare(`INSERT INTO print_queue VALUES ('paper', 'copy', 'Front desk', ${ROW})`).run()

  raw.exec(STEPS[47]?.sql ?? '')

  expect(raw.prepare('SELECT * FROM print_queue').all()).toEqual([
    {
      paper_id: 'paper',
      face: 'copy',
      event_id: '',
      printer: 'Front desk',
      fault: 'noAnswer',
      tries: 2,
      failed_at: '2026-11-09T14:00:00Z',
      failed_by: 'person',
    },
  ])
  const add = (face: string, event: string) => () =>
    raw.prepare(`INSERT INTO print_queue VALUES ('paper', '${face}', '${event}', '', ${ROW})`).run()
  expect(add('signed', '')).toThrow('CHECK')
  expect(add('original', 'event')).toThrow('CHECK')
  expect(add('signed', 'event')).not.toThrow()
})
