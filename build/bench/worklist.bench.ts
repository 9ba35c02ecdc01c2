import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { applyPragmas, connect, type RawConnection, readerOn } from '../../db/driver.ts'
import { listOpen } from '../../db/repositories/open-demands.ts'
import { storePlace } from '../../db/store-place.ts'
import { addMonths } from '../../shared/dates/plain-date.ts'
import type { Begun, BenchRow } from './bench-row.ts'
import { KEY, migrations, statementsOn, TODAY } from './clinic-stores.ts'
import { grownClinic } from './grown-clinic.ts'
import { workListStatement } from './reference/work-list-statement.ts'

const PLANS = 200_000
/** One plan in ten still asks for money. */
const OPEN = 10
/** Two payments of each open plan have come by then; the first one was paid. */
const BY = addMonths(TODAY, 2)

export function rows(): readonly BenchRow[] {
  return [
    {
      name: 'worklist',
      job: `what is due of ${(PLANS * 10).toLocaleString('en')} installments, one plan in ten open, encrypted`,
      perRound: 1,
      rounds: 11,
      candidates: [
        { name: 'a prepared statement', begin: () => listed(byHand) },
        { name: 'the work list', begin: () => listed(byRepository) },
      ],
      goals: [{ candidate: 'the work list', to: 'a prepared statement', atMost: 1.4 }],
    },
  ]
}

function byHand(raw: RawConnection): () => number {
  const list = workListStatement(raw)
  return () => list(BY).length
}

function byRepository(raw: RawConnection): () => number {
  const reader = readerOn(raw)
  return () => listOpen(reader, BY).length
}

function listed(make: (raw: RawConnection) => () => number): Begun {
  const raw = connect(storePlace(openClinic()).file, KEY, 'existing')
  applyPragmas(raw)
  return { run: make(raw), end: () => void raw.close() }
}

/** The clinic, filled once for all runs until a step of the schema changes. */
function openClinic(): string {
  const steps = migrations().map(({ sha256 }) => sha256)
  const mark = createHash('sha256').update(steps.join()).digest('hex').slice(0, 12)
  const folder = fileURLToPath(new URL(`../cache/bench/plans-${PLANS}-${mark}`, import.meta.url))
  if (existsSync(folder)) return folder
  const filling = `${folder}-${process.pid}`
  mkdirSync(filling, { recursive: true })
  grownClinic(filling, PLANS).store.close()
  const raw = statementsOn(filling)
  raw.exec(`UPDATE plan_balances SET owed_cents = 0 WHERE rowid % ${OPEN} <> 0`)
  raw.pragma('wal_checkpoint(TRUNCATE)')
  raw.close()
  // Whoever else filled one meanwhile was first.
  if (existsSync(folder)) rmSync(filling, { recursive: true })
  else renameSync(filling, folder)
  return folder
}
