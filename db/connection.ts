import type { RunResult } from 'better-sqlite3'
import type { SQL, WithSubquery } from 'drizzle-orm'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type { SchemaFault } from './schema-fault.ts'

type Connection = BetterSQLite3Database

/**
 * A connection that looks and never changes anything. Repositories that only read take this type.
 *
 * `all` and `get` run a drizzle `sql` template (full-text search, sums); the reader's connection is opened
 * with `query_only`, so a statement that writes fails there whatever its type says.
 */
export interface Reader extends Pick<Connection, 'select' | 'selectDistinct' | '$with'> {
  with(...queries: WithSubquery[]): Pick<ReturnType<Connection['with']>, 'select' | 'selectDistinct'>
  all<Row>(query: SQL): Row[]
  get<Row>(query: SQL): Row | undefined
}

/**
 * A connection that may change rows. It is also a reader: inside a transaction, read through the `tx` you were given,
 * because the store's own reader still sees what was there before.
 */
export interface Writer extends Reader, Pick<Connection, 'insert' | 'update' | 'delete'> {
  run(query: SQL): RunResult
  /**
   * All of it or nothing. Synchronous: a callback that returns a promise is refused and rolled back.
   * Takes the write lock at once; a second one inside the first is a savepoint.
   */
  transaction<Result>(act: (tx: Writer) => Result): Result
}

/** The columns of a chained row as they stand in the file, by SQL name, without `prev_hash` and `hash`. */
export type RowContent = Readonly<Record<string, string | number | null>>

/** Gives the hash of a ledger or audit row from the hash of the row before it. The key stays inside. */
export type Seal = (previousHash: string, content: RowContent) => string

/** An opened, migrated and checked database. Made by `openStore` only (in tests also by `openMemoryStore`). */
export interface OpenStore {
  readonly reader: Reader
  readonly writer: Writer
  readonly seal: Seal
  /** Tables, indexes and triggers that are not as the steps make them, as the file is now; none in a sound one. */
  schemaFaults(): readonly SchemaFault[]
  /** Moves everything from the write-ahead log into the file. Before sleep, shutdown and copying. */
  checkpoint(): void
  close(): void
}
