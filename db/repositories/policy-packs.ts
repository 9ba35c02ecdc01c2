import { and, asc, desc, eq } from 'drizzle-orm'
import type { PersonId, PlanId } from '../../shared/model/ids.ts'
import { type PackEdition, policyPackSchema } from '../../shared/model/policy-pack.ts'
import type { Reader, Writer } from '../connection.ts'
import { people } from '../schema/people.ts'
import { planVersionPacks, policyPackEditions } from '../schema/plan-policies.ts'

/** A pack and its edition, as a plan keeps them. */
export interface PackVersion {
  readonly id: string
  readonly edition: number
}

/** The clinic's own editions of policy packs, by pack, the oldest first. Those that are shipped are not among them. */
export function list(reader: Reader): readonly PackEdition[] {
  const rows = reader
    .select()
    .from(policyPackEditions)
    .orderBy(asc(policyPackEditions.packId), asc(policyPackEditions.edition))
    .all()
  return rows.map(({ content }) => policyPackSchema.parse(JSON.parse(content)))
}

/** Why, when and by whom an edition was kept. `savedAt` is a moment in UTC; the reason is empty for a confirmation. */
export interface PackSave {
  readonly packId: string
  readonly edition: number
  readonly reason: string
  readonly savedAt: string
  readonly by: string
}

/** How the clinic's own editions came about, the newest first. */
export function listSaves(reader: Reader): readonly PackSave[] {
  const { packId, edition, reason, savedAt, savedBy } = policyPackEditions
  return reader
    .select({ packId, edition, reason, savedAt, by: people.name })
    .from(policyPackEditions)
    .innerJoin(people, eq(people.id, savedBy))
    .orderBy(desc(savedAt), desc(edition))
    .all()
}

/** Keeps a new edition for good. Throws when the pack has this edition already. `at` is a moment in UTC. */
export function add(
  writer: Writer,
  pack: PackEdition,
  saved: { readonly reason: string; readonly by: PersonId; readonly at: string },
): void {
  const { id: packId, edition } = pack
  const content = JSON.stringify(pack)
  const { reason, by: savedBy, at: savedAt } = saved
  writer.insert(policyPackEditions).values({ packId, edition, content, reason, savedAt, savedBy }).run()
}

/** Keeps under which editions a version of a plan was made. */
export function keepFor(writer: Writer, planId: PlanId, version: number, packs: readonly PackVersion[]): void {
  for (const { id: packId, edition } of packs)
    writer.insert(planVersionPacks).values({ planId, version, packId, edition }).run()
}

/** The editions under which a version of a plan was made; none for plans from before they were kept. */
export function ofVersion(reader: Reader, planId: PlanId, version: number): readonly PackVersion[] {
  return reader
    .select({ id: planVersionPacks.packId, edition: planVersionPacks.edition })
    .from(planVersionPacks)
    .where(and(eq(planVersionPacks.planId, planId), eq(planVersionPacks.version, version)))
    .orderBy(asc(planVersionPacks.packId))
    .all()
}
