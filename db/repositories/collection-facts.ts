import { desc, eq } from 'drizzle-orm'
import type { CollectionFact, RecordedFact } from '../../shared/model/collection-fact.ts'
import type { PersonId, PlanId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { collectionFacts } from '../schema/collection-facts.ts'
import { people } from '../schema/people.ts'
import { among } from './among.ts'

/** Records a fact of an account. What was recorded before stays below it. `at` is a moment in UTC. */
export function add(
  writer: Writer,
  planId: PlanId,
  fact: CollectionFact,
  recorded: { readonly by: PersonId; readonly at: string },
): void {
  const { code, on: happenedOn, amount: amountCents, words, note, isTakenBack } = fact
  const { by: recordedBy, at: recordedAt } = recorded
  const row = { planId, code, happenedOn, amountCents, words, note, isTakenBack, recordedAt, recordedBy }
  writer.insert(collectionFacts).values(row).run()
}

/** Everything that was recorded about these accounts, the newest first. */
export function listOfPlans(reader: Reader, planIds: readonly PlanId[]): ReadonlyMap<PlanId, readonly RecordedFact[]> {
  const rows = reader
    .select({ row: collectionFacts, by: people.name })
    .from(collectionFacts)
    .innerJoin(people, eq(people.id, collectionFacts.recordedBy))
    .where(among(collectionFacts.planId, planIds))
    .orderBy(desc(collectionFacts.seq))
    .all()
  const facts = new Map<PlanId, RecordedFact[]>()
  for (const { row, by } of rows) {
    const { code, happenedOn: on, amountCents: amount, words, note, isTakenBack, recordedAt } = row
    const own = facts.get(row.planId) ?? []
    own.push({ code, on, amount, words, note, isTakenBack, recordedAt, by })
    facts.set(row.planId, own)
  }
  return facts
}

/** What holds of it: the newest of each code, without what was taken back. */
export function holding(facts: readonly RecordedFact[]): readonly RecordedFact[] {
  const newest = new Map<RecordedFact['code'], RecordedFact>()
  for (const fact of facts) if (!newest.has(fact.code)) newest.set(fact.code, fact)
  return [...newest.values()].filter(({ isTakenBack }) => !isTakenBack)
}
