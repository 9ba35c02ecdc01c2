import SqliteDatabase from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Reader, Writer } from './connection.ts'

/** The driver's own connection. Only files directly in `db/` know it; everyone else holds a `Reader` or a `Writer`. */
export type RawConnection = SqliteDatabase.Database

/** Marks a file as ours: `CNDR`. */
export const APPLICATION_ID = 0x434e4452

export const KEY_BYTES = 32
const BUSY_WAIT_MS = 5_000

/** Set on every open and read back: name, value set, value that must come back. */
const PRAGMAS: readonly (readonly [string, string, string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
]

/**
 * Opens an encrypted file far enough that it could be read: cipher, `legacy=4` *before* the key (else no other program
 * can ever read the file), raw key, and memory for temporary tables before the first query. Reads nothing yet.
 */
export function connect(file: string, key: Buffer, mode: 'existing' | 'create'): RawConnection {
  if (key.length !== KEY_BYTES) throw new Error('the key of the database has 32 bytes')
  const raw = new SqliteDatabase(file, { fileMustExist: mode === 'existing', timeout: BUSY_WAIT_MS })
  try {
    raw.pragma("cipher='sqlcipher'")
    raw.pragma('legacy=4')
    raw.pragma(`key="x'${key.toString('hex')}'"`)
    raw.pragma('temp_store=MEMORY')
    return raw
  } catch (error) {
    raw.close()
    throw error
  }
}

/** An empty database that lives in memory, for tests and for knowing how the schema must look. Never for patients. */
export function connectMemory(): RawConnection {
  const raw = new SqliteDatabase(':memory:')
  applyPragmas(raw, PRAGMAS.slice(2))
  return raw
}

/** Sets the pragmas of the house and reads each one back. Throws when one did not take. */
export function applyPragmas(raw: RawConnection, pragmas = PRAGMAS): void {
  for (const [name, value, expected] of pragmas) {
    raw.pragma(`${name}=${value}`)
    if (readPragma(raw, name) !== expected) throw new Error(`pragma ${name} did not take`)
  }
  if (process.platform === 'darwin') raw.pragma('checkpoint_fullfsync=ON')
}

export function readPragma(raw: RawConnection, name: string): unknown {
  return raw.pragma(name, { simple: true })
}

export function readerOn(raw: RawConnection): Reader {
  return drizzle(compilingOnce(raw))
}

/** Like drizzle's own, but a transaction takes the write lock when it starts, not at its first change. */
export function writerOn(raw: RawConnection): Writer {
  const connection = drizzle(compilingOnce(raw))
  const begin = connection.transaction.bind(connection)
  connection.transaction = (act) => begin(act, { behavior: 'immediate' })
  return connection
}

/** A day's statements are a few dozen texts; searches and lists add some by their length. */
const STATEMENTS_KEPT = 300

/**
 * The connection, which from now on compiles each text of a statement once. Whether a statement gives its rows as lists
 * is left as it was by the query before, so that is set back.
 */
function compilingOnce(raw: RawConnection): RawConnection {
  const compile = raw.prepare.bind(raw)
  const compiled = new Map<string, ReturnType<typeof compile>>()
  const prepare = (text: string): ReturnType<typeof compile> => {
    const known = compiled.get(text)
    if (known && !known.busy) return known.reader ? known.raw(false) : known
    if (compiled.size >= STATEMENTS_KEPT) compiled.clear()
    const made = compile(text)
    compiled.set(text, made)
    return made
  }
  return Object.assign(raw, { prepare })
}
