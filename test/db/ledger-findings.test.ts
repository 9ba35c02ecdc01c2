import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ChainHeads } from '../../db/chained-tables.ts'
import { lookAtLedger, lookAtOnce } from '../../db/ledger-findings.ts'
import type { LedgerFinding, LedgerScope } from '../../shared/model/ledger.ts'
import { aClosedClinic, openedClinic, reopenClinic, tamperWith } from '../support/tampered-clinic.ts'

/** What is found in a clinic after somebody changed its file. */
async function foundAfter(change: string, scope: LedgerScope = 'full', anchors: readonly ChainHeads[] = []) {
  const { folder, plans } = await aClosedClinic()
  if (change !== '') tamperWith(folder, change)
  const store = await openedClinic(folder)
  onTestFinished(() => store.close())
  const looked = lookAtOnce({ store, anchors }, scope)
  return { ...looked, plans, kinds: looked.findings.map(shortly) }
}

/** A finding as one line. */
function shortly(finding: LedgerFinding): string {
  switch (finding.kind) {
    case 'guard':
      return `${finding.how} ${finding.type} ${finding.name}`
    case 'reference':
      return `${finding.rows} of ${finding.table} without ${finding.missingFrom}`
    case 'sums':
      return `${finding.plan.planNumber} ${finding.rule} ${finding.offByCents}`
    case 'tailCut':
      return `${finding.chain} cut ${finding.from}-${finding.to}`
    case 'removed':
      return `${finding.chain} removed ${finding.from}-${finding.to}${finding.renumbered ? ' renumbered' : ''}`
    default:
      return `${finding.chain} ${finding.kind} ${finding.seq} ${finding.plan?.planNumber ?? '-'}`
  }
}

/** The entries of the sample: charges 1 and 2, then receipt and allocation of each payment. */
test('an untouched clinic has nothing to report', async () => {
  const found = await foundAfter('')

  expect(found).toMatchObject({ kinds: [], entries: 10, fromSeq: 1 })
})

describe('a changed file', () => {
  test('an edited amount names its entry, plan and sum', async () => {
    const { kinds } = await foundAfter('UPDATE ledger_entries SET amount_cents = 9000 WHERE seq = 4')

    expect(kinds).toEqual([
      'ledger edited 4 PP-2026-0001',
      'PP-2026-0001 installmentsEqualReceivable -1000',
      'PP-2026-0001 allocationsEqualLedger 1000',
      'PP-2026-0001 balanceEqualsLedger -1000',
    ])
  })

  test('two edited neighbours are both named', async () => {
    const { kinds } = await foundAfter("UPDATE ledger_entries SET reason = 'x' WHERE seq IN (4, 5)")

    expect(kinds).toEqual(['ledger edited 4 PP-2026-0001', 'ledger edited 5 PP-2026-0002'])
  })

  test('a removed entry leaves its number behind', async () => {
    const { kinds } = await foundAfter('DELETE FROM ledger_entries WHERE seq = 5')

    expect(kinds).toContain('ledger removed 5-5')
  })

  test('a removed entry whose gap was closed is still found', async () => {
    const { kinds } = await foundAfter(`DELETE FROM ledger_entries WHERE seq = 5;
      UPDATE ledger_entries SET seq = -seq WHERE seq > 5; UPDATE ledger_entries SET seq = -seq - 1 WHERE seq < 0`)

    expect(kinds[0]).toBe('ledger removed 5-5 renumbered')
  })

  test('swapped entries name the first of them', async () => {
    const { kinds } = await foundAfter(`UPDATE ledger_entries SET seq = 99 WHERE seq = 5;
      UPDATE ledger_entries SET seq = 5 WHERE seq = 6; UPDATE ledger_entries SET seq = 6 WHERE seq = 99`)

    expect(kinds).toEqual(['ledger swapped 5 PP-2026-0002'])
  })

  test('a cut tail names the entries that are gone', async () => {
    const { kinds } = await foundAfter(`
      DELETE FROM allocations WHERE entry_id IN (SELECT id FROM ledger_entries WHERE seq > 8);
      DELETE FROM ledger_entries WHERE seq > 8`)

    expect(kinds).toContain('ledger cut 9-10')
  })

  test('a cut tail without its counter needs what a backup wrote down', async () => {
    const cut = `DELETE FROM allocations WHERE entry_id IN (SELECT id FROM ledger_entries WHERE seq > 8);
      DELETE FROM ledger_entries WHERE seq > 8;
      UPDATE sqlite_sequence SET seq = 8 WHERE name = 'ledger_entries'`
    const anchor = { ledger_entries: { seq: 10, hash: 'f'.repeat(64) } }

    const alone = await foundAfter(cut)
    const withAnchor = await foundAfter(cut, 'full', [anchor])

    expect(alone.kinds).not.toContain('ledger cut 9-10')
    expect(withAnchor.kinds).toContain('ledger cut 9-10')
  })

  test('an end that was written down elsewhere tells a rewrite', async () => {
    const { kinds } = await foundAfter('', 'full', [{ ledger_entries: { seq: 6, hash: 'f'.repeat(64) } }])

    expect(kinds).toEqual(['ledger rewritten 6 PP-2026-0002'])
  })

  test('a changed allocation is told against the ledger', async () => {
    const { kinds } = await foundAfter('UPDATE allocations SET amount_cents = 9999 WHERE id = 1')

    expect(kinds).toEqual(['PP-2026-0001 installmentsEqualReceivable 1', 'PP-2026-0001 allocationsEqualLedger -1'])
  })

  test('a changed row of a schedule is told against the ledger', async () => {
    const { kinds } = await foundAfter(`UPDATE installments SET amount_cents = amount_cents - 2500
      WHERE number = 6 AND plan_id = (SELECT id FROM plans WHERE number = 'PP-2026-0002')`)

    expect(kinds).toEqual(['PP-2026-0002 installmentsEqualReceivable -2500'])
  })

  test('an edited row of the audit trail is named as such', async () => {
    const { kinds } = await foundAfter('UPDATE audit_trail SET person_id = NULL WHERE seq = 2')

    expect(kinds).toEqual(['auditTrail edited 2 -'])
  })
})

describe('a file that is not opened any more', () => {
  test('names the trigger that was dropped', async () => {
    const { folder } = await aClosedClinic()
    tamperWith(folder, 'SELECT 1', 'ledger_entries_no_update')

    const opened = await reopenClinic(folder)

    const found = opened.ok ? [] : (opened.problem.found ?? []).map(shortly)
    expect(found).toEqual(['missing trigger ledger_entries_no_update'])
  })

  test('names a removed entry that other rows speak of', async () => {
    const { folder } = await aClosedClinic()
    tamperWith(folder, 'DELETE FROM ledger_entries WHERE seq = 4')

    const opened = await reopenClinic(folder)

    const found = opened.ok ? [] : (opened.problem.found ?? []).map(shortly)
    expect(found).toContain('1 of allocations without ledger_entries')
    expect(found).toContain('ledger removed 4-4')
  })
})

describe('the look at the start', () => {
  test('begins after the last end that a backup proved', async () => {
    const { folder } = await aClosedClinic()
    const store = await openedClinic(folder)
    onTestFinished(() => store.close())
    const row = store.reader.get<{ hash: string }>(sql`SELECT hash FROM ledger_entries WHERE seq = 6`)
    const anchors = [{ ledger_entries: { seq: 6, hash: row?.hash ?? '' } }]

    expect(lookAtOnce({ store, anchors }, 'start')).toMatchObject({ entries: 4, fromSeq: 7, findings: [] })
  })

  test('reads everything where the proven end no longer stands', async () => {
    const anchors = [{ ledger_entries: { seq: 6, hash: 'e'.repeat(64) } }]

    const { entries, kinds } = await foundAfter('', 'start', anchors)

    expect(entries).toBe(10)
    expect(kinds).toEqual(['ledger rewritten 6 PP-2026-0002'])
  })
})

test('a long look gives the desk its turn between parts', async () => {
  const { folder } = await aClosedClinic()
  const store = await openedClinic(folder)
  onTestFinished(() => store.close())

  expect([...lookAtLedger({ store, anchors: [] }, 'full')].length).toBeGreaterThan(10)
})
