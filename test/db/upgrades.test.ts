import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { verifyChains } from '../../db/chained-tables.ts'
import { applyPragmas, connect, connectMemory, type RawConnection, readerOn } from '../../db/driver.ts'
import { chainKeyFrom } from '../../db/ledger-chain.ts'
import { applySteps } from '../../db/migrate.ts'
import { loadMigrations } from '../../db/migration-steps.ts'
import { allFaults } from '../../db/repositories/ledger-check.ts'
import { schemaFaults } from '../../db/schema-faults.ts'
import { totalsOf } from '../../db/totals.ts'
import { fillOldClinic, OLD_PLANS } from '../support/old-clinic.ts'
import { aFolder, KEY, NOW } from '../support/store-folder.ts'

const STEPS = loadMigrations(join(import.meta.dirname, '../../db/migrations'))
const OLDER = STEPS.slice(0, -1).map(({ number }) => number)

/** A clinic as a release with so many steps left it. */
function aClinicAt(raw: RawConnection, step: number): RawConnection {
  applySteps(raw, STEPS.slice(0, step), NOW)
  fillOldClinic(raw, step, KEY)
  return raw
}

/** All that must be as before: rows, money, chains, references, and the rules of the ledger. */
function whatHolds(raw: RawConnection) {
  const chains = Object.values(verifyChains(raw, chainKeyFrom(KEY), [])).map(({ kind }) => kind)
  const owed = raw.prepare<[], { owed: number }>('SELECT sum(owed_cents) AS owed FROM plan_balances').get()?.owed
  return {
    schema: schemaFaults(raw, STEPS),
    version: raw.pragma('user_version', { simple: true }),
    references: raw.pragma('foreign_key_check'),
    chains,
    faults: allFaults(readerOn(raw)),
    owed,
  }
}

const SOUND = {
  schema: [],
  version: STEPS.length,
  references: [],
  chains: ['whole', 'whole'],
  faults: [],
  owed: OLD_PLANS * 50_000,
}

describe('a clinic of an older release', () => {
  test.each(OLDER)('with %i steps comes up with equal rows and sums', (step) => {
    const raw = aClinicAt(connectMemory(), step)
    onTestFinished(() => void raw.close())
    const before = totalsOf(raw)

    applySteps(raw, STEPS.slice(step), NOW)

    const after = totalsOf(raw)
    expect(after.sums).toEqual(before.sums)
    expect(after.rows).toMatchObject(before.rows)
    expect(whatHolds(raw)).toEqual(SOUND)
  })

  test('comes up the same step by step or at once', () => {
    const atOnce = aClinicAt(connectMemory(), 1)
    const slowly = aClinicAt(connectMemory(), 1)
    onTestFinished(() => {
      atOnce.close()
      slowly.close()
    })

    applySteps(atOnce, STEPS.slice(1), NOW)
    for (const step of STEPS.slice(1)) applySteps(slowly, [step], NOW)

    expect(totalsOf(slowly)).toEqual(totalsOf(atOnce))
    expect([schemaFaults(slowly, STEPS), schemaFaults(atOnce, STEPS)]).toEqual([[], []])
  })

  test('keeps its papers to the byte', () => {
    const raw = aClinicAt(connectMemory(), 1)
    onTestFinished(() => void raw.close())
    const files = () => raw.prepare('SELECT * FROM paper_files ORDER BY paper_id, face').all()
    const before = files()

    applySteps(raw, STEPS.slice(1), NOW)

    expect(files()).toMatchObject(before)
  })
})

/** Starts the upgrade of a file in a process of its own and kills it so long after it began. */
function killedAfter(file: string, delayMs: number): Promise<void> {
  const script = join(import.meta.dirname, '../support/die-while-migrating.ts')
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), delayMs))
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

describe('an upgrade that is killed', { timeout: 60_000 }, () => {
  test.each([0, 2, 4, 7, 11, 16, 24])('%i ms after it began leaves the old or the new clinic', async (delayMs) => {
    const file = join(aFolder(), 'candor.db')
    const made = connect(file, KEY, 'create')
    applyPragmas(made)
    aClinicAt(made, 6)
    const before = totalsOf(made)
    made.close()

    await killedAfter(file, delayMs)

    const raw = connect(file, KEY, 'existing')
    onTestFinished(() => void raw.close())
    applyPragmas(raw)
    expect([6, STEPS.length]).toContain(raw.pragma('user_version', { simple: true }))
    expect(totalsOf(raw).sums).toEqual(before.sums)
    if (raw.pragma('user_version', { simple: true }) === 6) applySteps(raw, STEPS.slice(6), NOW)
    expect(whatHolds(raw)).toEqual(SOUND)
  })
})
