import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import {
  type Determination,
  type DeterminationDraft,
  keptDeterminationSchema,
  type WorkedOut,
} from '../../shared/model/determination.ts'
import type { PatientId, PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { determinationEditions, determinationPeople } from '../schema/determinations.ts'
import { people } from '../schema/people.ts'

/** Keeps an edition for good; earlier ones stay below it. `savedAt` is a moment in UTC. */
export function save(writer: Writer, id: string, kept: Kept, saved: Saved): void {
  add(writer, id, kept, { ...saved, takenBack: false })
}

/** Takes an application out of use by a further edition; it says the same otherwise. `savedAt` is a moment in UTC. */
export function takeOut(writer: Writer, id: string, kept: Kept, saved: Saved): void {
  add(writer, id, kept, { ...saved, takenBack: true })
}

interface Kept {
  readonly draft: DeterminationDraft
  readonly worked: WorkedOut | null
}

interface Saved {
  readonly savedAt: string
  readonly savedBy: PersonId
}

function add(writer: Writer, id: string, kept: Kept, saved: Saved & { readonly takenBack: boolean }): void {
  const { patientId, alsoFor, decision, papersDueOn, until: untilOn } = kept.draft
  const columns = { determinationId: id, patientId, decision, papersDueOn, untilOn, ...saved }
  const [row] = writer
    .insert(determinationEditions)
    .values({ ...columns, content: JSON.stringify(kept) })
    .returning({ seq: determinationEditions.seq })
    .all()
  if (row === undefined) throw new Error(`determination ${id} was not kept`)
  const forWhom = [...new Set([patientId, ...alsoFor])].map((one) => ({ seq: row.seq, patientId: one }))
  writer.insert(determinationPeople).values(forWhom).run()
}

/** The applications in use that are for a patient, each in its newest edition, the newest first; all of them for null. */
export function list(reader: Reader, patientId: PatientId | null): readonly Determination[] {
  const newest = sql`${determinationEditions.seq} = (
    SELECT max(n.seq) FROM determination_editions n
    WHERE n.determination_id = ${determinationEditions.determinationId})
    AND ${determinationEditions.takenBack} = 0`
  return select(reader, patientId === null ? newest : and(newest, isFor(reader, patientId)))
}

/** The newest edition of an application; null where there is none, or it is out of use. */
export function inUse(reader: Reader, id: string): Determination | null {
  const [newest] = reader
    .select({ takenBack: determinationEditions.takenBack })
    .from(determinationEditions)
    .where(eq(determinationEditions.determinationId, id))
    .orderBy(desc(determinationEditions.seq))
    .limit(1)
    .all()
  return newest === undefined || newest.takenBack ? null : (editions(reader, id)[0] ?? null)
}

/** Every edition of one application, the newest first. */
export function editions(reader: Reader, id: string): readonly Determination[] {
  return select(reader, eq(determinationEditions.determinationId, id))
}

function isFor(reader: Reader, patientId: PatientId): SQL {
  const own = reader
    .select({ seq: determinationPeople.seq })
    .from(determinationPeople)
    .where(eq(determinationPeople.patientId, patientId))
  return inArray(determinationEditions.seq, own)
}

function select(reader: Reader, where: SQL | undefined): readonly Determination[] {
  return reader
    .select({ row: determinationEditions, by: people.name })
    .from(determinationEditions)
    .innerJoin(people, eq(people.id, determinationEditions.savedBy))
    .where(where)
    .orderBy(desc(determinationEditions.seq))
    .all()
    .map(({ row, by }) => {
      const { draft, worked } = keptDeterminationSchema.parse(JSON.parse(row.content))
      return { ...draft, worked, id: row.determinationId, seq: row.seq, savedAt: row.savedAt, savedBy: by }
    })
}
