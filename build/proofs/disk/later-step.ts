import { createHash } from 'node:crypto'
import type { OpenStore } from '../../../db/connection.ts'
import type { MigrationStep } from '../../../db/migration-steps.ts'
import { openStore } from '../../../db/open.ts'
import { opening, STEPS } from '../clinic-with-plan.ts'

const ROWS = 2_000
const SQL = `CREATE TABLE proof_rows (
  id INTEGER PRIMARY KEY,
  words TEXT NOT NULL
) STRICT;
INSERT INTO proof_rows (id, words)
  WITH RECURSIVE counted(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM counted WHERE id < ${ROWS})
  SELECT id, 'a row that the later version needs, number ' || id FROM counted;
`

/** A step as a later version could bring it: a table and its rows, enough to fill many pages. */
export const LATER_STEP: MigrationStep = {
  number: STEPS.length + 1,
  name: 'proof_rows',
  sql: SQL,
  sha256: createHash('sha256').update(SQL).digest('hex'),
}

/** Opens the clinic as the later version does: brings it up to date first. Throws the code of what stood in the way. */
export async function openAsLaterVersion(folder: string): Promise<OpenStore> {
  const later = { ...opening(folder), steps: [...STEPS, LATER_STEP] }
  const opened = await openStore(later, async () => null)
  if (opened.ok) return opened.store
  throw Object.assign(new Error(`the store did not open: ${opened.problem.code}`), { problem: opened.problem.code })
}
