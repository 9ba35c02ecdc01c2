import { eq } from 'drizzle-orm'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { personSettings } from '../schema/tray.ts'

/** Everything that a person set for themself, by name. */
export function listOf(reader: Reader, personId: PersonId): Readonly<Record<string, string>> {
  const rows = reader.select().from(personSettings).where(eq(personSettings.personId, personId)).all()
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

/** Keeps a setting in place of what stood under its name. `changedAt` is a moment in UTC. */
export function keep(writer: Writer, row: typeof personSettings.$inferInsert): void {
  const { value, changedAt } = row
  writer
    .insert(personSettings)
    .values(row)
    .onConflictDoUpdate({ target: [personSettings.personId, personSettings.name], set: { value, changedAt } })
    .run()
}
