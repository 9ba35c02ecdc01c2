import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { chainHeads, verifyChains } from '../../db/chained-tables.ts'
import { connect, type RawConnection } from '../../db/driver.ts'
import { type ChainVerdict, chainHash, chainKeyFrom, FIRST_PREVIOUS_HASH } from '../../db/ledger-chain.ts'
import { aClinic, aFolder, KEY, OTHER_KEY, opened, opening, post, reopen } from '../support/store-folder.ts'

const CHAIN_KEY = chainKeyFrom(KEY)

/** A ledger of six rows in the hands of somebody with the key and an SQLite tool, who has dropped the triggers. */
function aTamperedLedger(tamper: string): RawConnection {
  const folder = aFolder()
  aClinic(folder, 6)
  const raw = connect(opening(folder).place.file, KEY, 'existing')
  for (const name of ['no_update', 'no_delete', 'next_seq', 'chain']) raw.exec(`DROP TRIGGER ledger_entries_${name}`)
  raw.exec(tamper)
  return raw
}

function verdictOn(raw: RawConnection, anchors = [] as Parameters<typeof verifyChains>[2]): ChainVerdict | undefined {
  const verdict = verifyChains(raw, CHAIN_KEY, anchors).ledger_entries
  raw.close()
  return verdict
}

test('finds an untouched ledger whole', () => {
  expect(verdictOn(aTamperedLedger('SELECT 1'))).toMatchObject({ kind: 'whole', head: { seq: 6 } })
})

test.each([
  ['a changed amount', 'UPDATE ledger_entries SET amount_cents = 1 WHERE seq = 3', { seq: 3, how: 'edited' }],
  ['a memo that was added', "UPDATE ledger_entries SET memo = 'x' WHERE seq = 2", { seq: 2, how: 'edited' }],
  ['a removed row', 'DELETE FROM ledger_entries WHERE seq = 4', { seq: 4, how: 'removed' }],
  ['a removed first row', 'DELETE FROM ledger_entries WHERE seq = 1', { seq: 1, how: 'removed' }],
  [
    'a removed row whose gap was closed',
    `DELETE FROM ledger_entries WHERE seq = 4;
     UPDATE ledger_entries SET seq = 4 WHERE seq = 5; UPDATE ledger_entries SET seq = 5 WHERE seq = 6`,
    { seq: 4, how: 'removed' },
  ],
  [
    'two swapped rows',
    `UPDATE ledger_entries SET seq = 99 WHERE seq = 3;
     UPDATE ledger_entries SET seq = 3 WHERE seq = 4; UPDATE ledger_entries SET seq = 4 WHERE seq = 99`,
    { seq: 3, how: 'swapped' },
  ],
  ['a tail that was cut off', 'DELETE FROM ledger_entries WHERE seq > 4', { seq: 5, how: 'tailCut' }],
] as const)('finds %s', (_name, tamper, found) => {
  expect(verdictOn(aTamperedLedger(tamper))).toEqual({ kind: 'broken', ...found })
})

test('finds a carefully cut tail only by an anchor from outside', () => {
  const cut = `DELETE FROM ledger_entries WHERE seq > 4; UPDATE sqlite_sequence SET seq = 4 WHERE name = 'ledger_entries'`
  const anchors = [chainHeads(aTamperedLedger('SELECT 1'))]

  expect(verdictOn(aTamperedLedger(cut))).toMatchObject({ kind: 'whole' })
  expect(verdictOn(aTamperedLedger(cut), anchors)).toEqual({ kind: 'broken', seq: 5, how: 'tailCut' })
})

test('finds a rewrite with the right key only by an anchor', () => {
  const anchors = [chainHeads(aTamperedLedger('SELECT 1'))]
  const rewrite = () => {
    const raw = aTamperedLedger('DELETE FROM ledger_entries')
    let previous = FIRST_PREVIOUS_HASH
    for (let seq = 1; seq <= 6; seq += 1) {
      const hash = chainHash(CHAIN_KEY, previous, { seq, amount_cents: 1 })
      raw.prepare('INSERT INTO ledger_entries VALUES (?, 1, NULL, ?, ?)').run(seq, previous, hash)
      previous = hash
    }
    return raw
  }

  expect(verdictOn(rewrite())).toMatchObject({ kind: 'whole' })
  expect(verdictOn(rewrite(), anchors)).toEqual({ kind: 'broken', seq: 6, how: 'rewritten' })
})

test('takes a chain written with another key for edited', () => {
  const raw = aTamperedLedger('SELECT 1')

  const verdicts = verifyChains(raw, chainKeyFrom(OTHER_KEY), [])
  raw.close()

  expect(verdicts.ledger_entries).toEqual({ kind: 'broken', seq: 1, how: 'edited' })
})

test('keeps old hashes when a later step adds a column', () => {
  const raw = aTamperedLedger('ALTER TABLE ledger_entries ADD COLUMN reason TEXT')

  expect(verdictOn(raw)).toMatchObject({ kind: 'whole' })
})

test('tells text from a number and one column from two', () => {
  const hash = (content: Parameters<typeof chainHash>[2]) => chainHash(CHAIN_KEY, FIRST_PREVIOUS_HASH, content)

  expect(hash({ a: 1 })).not.toBe(hash({ a: '1' }))
  expect(hash({ a: '1","string","b' })).not.toBe(hash({ a: '1', b: '' }))
  expect(hash({ a: 1, b: null })).toBe(hash({ a: 1 }))
  expect(hash({ b: 2, a: 1 })).toBe(hash({ a: 1, b: 2 }))
})

test.each([
  ['an update', sql`UPDATE ledger_entries SET amount_cents = 1`, 'append-only'],
  ['a removal', sql`DELETE FROM ledger_entries WHERE seq = 3`, 'append-only'],
  [
    'a row that replaces another',
    sql`INSERT OR REPLACE INTO ledger_entries VALUES (2, 1, NULL, (SELECT hash FROM ledger_entries ORDER BY seq DESC LIMIT 1), 'y')`,
    'next row',
  ],
  [
    'a row with a gap before it',
    sql`INSERT INTO ledger_entries VALUES (9, 1, NULL, (SELECT hash FROM ledger_entries ORDER BY seq DESC LIMIT 1), 'y')`,
    'next row',
  ],
  ['a row on a wrong end', sql`INSERT INTO ledger_entries VALUES (4, 1, NULL, 'x', 'y')`, 'another last row'],
  [
    'an upsert',
    sql`INSERT INTO ledger_entries VALUES (2, 1, NULL, (SELECT hash FROM ledger_entries ORDER BY seq DESC LIMIT 1), 'y') ON CONFLICT (seq) DO UPDATE SET amount_cents = 1`,
    'next row',
  ],
] as const)('refuses %s in the ledger', async (_name, statement, reason) => {
  const folder = aFolder()
  aClinic(folder)
  const store = opened(await reopen(folder))

  const act = () => store.writer.run(statement)

  expect(act).toThrow(
    expect.objectContaining({ cause: expect.objectContaining({ message: expect.stringContaining(reason) }) }),
  )
  store.close()
})

test('lets the ledger grow after it was opened again', async () => {
  const folder = aFolder()
  aClinic(folder, 2)
  const store = opened(await reopen(folder))

  post(store, -200, 'reversal of row 2')
  store.close()

  const raw = connect(opening(folder).place.file, KEY, 'existing')
  expect(verdictOn(raw)).toMatchObject({ kind: 'whole', head: { seq: 3 } })
})
