import { asc, eq } from 'drizzle-orm'
import type { Person, Role } from '../../shared/model/clinic.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { people, personRoles } from '../schema/people.ts'
import { folded } from './fold.ts'

type Row = typeof people.$inferSelect

/** Everybody with an account, active or not, by name. */
export function list(reader: Reader): readonly Person[] {
  const roles = reader.select().from(personRoles).all()
  const rows = reader.select().from(people).orderBy(asc(people.nameKey)).all()
  return rows.map((row) => personOf(row, rolesAmong(roles, row.id)))
}

/** The person with this id; null when there is none. */
export function find(reader: Reader, id: PersonId): Person | null {
  const row = reader.select().from(people).where(eq(people.id, id)).get()
  return row ? personOf(row, rolesOf(reader, row.id)) : null
}

/** The person with this id. Throws when there is none. */
export function get(reader: Reader, id: PersonId): Person {
  const person = find(reader, id)
  if (person === null) throw new Error(`no person ${id}`)
  return person
}

/** Who has this name, whatever its accents and capital letters; null when nobody has. */
export function findByName(reader: Reader, name: string): Person | null {
  const row = reader
    .select()
    .from(people)
    .where(eq(people.nameKey, nameKey(name)))
    .get()
  return row ? personOf(row, rolesOf(reader, row.id)) : null
}

/** A new account. Throws when the id or the name is taken; ask `findByName` first. `at` is a moment in UTC. */
export function add(writer: Writer, person: Person, at: string): void {
  const { id, name, active } = person
  writer
    .insert(people)
    .values({ id, name, nameKey: nameKey(name), active, addedAt: at })
    .run()
  addRoles(writer, person)
}

/** The account with its new name, roles and standing. Throws when it does not exist. */
export function save(writer: Writer, person: Person): void {
  const { id, name, active } = person
  const changed = writer
    .update(people)
    .set({ name, nameKey: nameKey(name), active })
    .where(eq(people.id, id))
    .run()
  if (changed.changes !== 1) throw new Error(`no person ${id}`)
  writer.delete(personRoles).where(eq(personRoles.personId, id)).run()
  addRoles(writer, person)
}

/** Names of marks alone still differ from each other. */
function nameKey(name: string): string {
  return folded(name) || name
}

function addRoles(writer: Writer, person: Person): void {
  const roles = [...new Set(person.roles)]
  writer
    .insert(personRoles)
    .values(roles.map((role) => ({ personId: person.id, role })))
    .run()
}

function rolesOf(reader: Reader, id: PersonId): readonly Role[] {
  return rolesAmong(reader.select().from(personRoles).where(eq(personRoles.personId, id)).all(), id)
}

function rolesAmong(rows: readonly (typeof personRoles.$inferSelect)[], id: PersonId): readonly Role[] {
  return rows.filter((row) => row.personId === id).map((row) => row.role)
}

function personOf(row: Row, roles: readonly Role[]): Person {
  return { id: row.id, name: row.name, roles: [...roles], active: row.active }
}
