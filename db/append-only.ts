/**
 * The triggers that make a table append-only and chained, as SQL for a migration.
 *
 * The table has `seq INTEGER PRIMARY KEY AUTOINCREMENT`, `prev_hash TEXT NOT NULL` and `hash TEXT NOT NULL`.
 * They abort every UPDATE and DELETE, and every INSERT that is not the next number after the newest row or does not
 * name that row's hash. The last two also stop INSERT OR REPLACE and upsert.
 */
export function appendOnlyTriggers(table: string): string {
  if (!/^[a-z][a-z_]*$/.test(table)) throw new Error(`not a table's name: ${table}`)
  return `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN
  SELECT RAISE(ABORT, '${table} is append-only');
END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN
  SELECT RAISE(ABORT, '${table} is append-only');
END;
CREATE TRIGGER ${table}_next_seq BEFORE INSERT ON ${table}
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ${table})
BEGIN
  SELECT RAISE(ABORT, '${table} takes only the next row');
END;
CREATE TRIGGER ${table}_chain BEFORE INSERT ON ${table}
WHEN NEW.prev_hash IS NOT coalesce((SELECT hash FROM ${table} ORDER BY seq DESC LIMIT 1), '${'0'.repeat(64)}')
BEGIN
  SELECT RAISE(ABORT, '${table} has another last row');
END;
`
}
