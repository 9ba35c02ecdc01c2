/**
 * Applies every step that a file still lacks, and is killed meanwhile:
 * `node die-while-migrating.ts FILE`. Says `begun` before the first change.
 */
import { join } from 'node:path'
import { connect } from '../../db/driver.ts'
import { applySteps, standingOf } from '../../db/migrate.ts'
import { loadMigrations } from '../../db/migration-steps.ts'

const [, , file = ''] = process.argv
const raw = connect(file, Buffer.alloc(32, 7), 'existing')
const standing = standingOf(raw, loadMigrations(join(import.meta.dirname, '../../db/migrations')))
process.stdout.write('begun\n')
if (standing.kind === 'due') applySteps(raw, standing.steps, '2026-11-23T15:00:00.000Z')
process.stdout.write('done\n')
raw.close()
