import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { EligibilityTaking, KeptEligibility, RememberedChoice } from '../../shared/model/eligibility.ts'
import type { BenefitPlanId, CoverageId, PersonId } from '../../shared/model/ids.ts'
import type { Reader, Writer } from '../connection.ts'
import { eligibilityAnswers, eligibilityChoices, eligibilityTakings } from '../schema/eligibility.ts'
import { people } from '../schema/people.ts'

type AnswerRow = typeof eligibilityAnswers.$inferInsert

/** Who did something and when, in UTC. */
interface Done {
  readonly at: string
  readonly by: PersonId
}

/** Keeps an answer for good. One with the same text may not be there for this coverage already. */
export function add(writer: Writer, answer: AnswerRow): void {
  writer.insert(eligibilityAnswers).values(answer).run()
}

/** The answer of this coverage with this text; null when it is new. */
export function findSame(reader: Reader, coverageId: CoverageId, sha256: string): string | null {
  const row = reader
    .select({ id: eligibilityAnswers.id })
    .from(eligibilityAnswers)
    .where(and(eq(eligibilityAnswers.coverageId, coverageId), eq(eligibilityAnswers.sha256, sha256)))
    .get()
  return row?.id ?? null
}

/** Keeps which fields were taken of an answer this time. */
export function addTaking(writer: Writer, answerId: string, rows: readonly string[], { at, by }: Done): void {
  writer.insert(eligibilityTakings).values({ answerId, takenRows: rows, takenAt: at, takenBy: by }).run()
}

/** The answers of a coverage without their texts, the newest first. */
export function list(reader: Reader, coverageId: CoverageId): readonly KeptEligibility[] {
  const { id, name, sha256, asOf, keptAt } = eligibilityAnswers
  return reader
    .select({ id, name, sha256, asOf, keptAt, by: people.name })
    .from(eligibilityAnswers)
    .innerJoin(people, eq(people.id, eligibilityAnswers.keptBy))
    .where(eq(eligibilityAnswers.coverageId, coverageId))
    .orderBy(desc(keptAt), sql`eligibility_answers.rowid DESC`)
    .all()
    .map((row) => ({ ...row, takings: takingsOf(reader, row.id) }))
}

/** An answer of this coverage as it came; null when the coverage has no such answer. */
export function textOf(reader: Reader, coverageId: CoverageId, id: string): string | null {
  const row = reader
    .select({ text: eligibilityAnswers.text })
    .from(eligibilityAnswers)
    .where(and(eq(eligibilityAnswers.id, id), eq(eligibilityAnswers.coverageId, coverageId)))
    .get()
  return row?.text ?? null
}

function takingsOf(reader: Reader, answerId: string): readonly EligibilityTaking[] {
  const { takenAt, takenRows, seq } = eligibilityTakings
  return reader
    .select({ at: takenAt, by: people.name, rows: takenRows })
    .from(eligibilityTakings)
    .innerJoin(people, eq(people.id, eligibilityTakings.takenBy))
    .where(eq(eligibilityTakings.answerId, answerId))
    .orderBy(desc(seq))
    .all()
}

/** Remembers how a field is chosen for a plan; null forgets it. What was remembered before stays below. */
export function remember(
  writer: Writer,
  place: { readonly benefitPlanId: BenefitPlanId; readonly fieldKey: string },
  choice: RememberedChoice | null,
  { at, by }: Done,
): void {
  writer
    .insert(eligibilityChoices)
    .values({ ...place, choice, chosenAt: at, chosenBy: by })
    .run()
}

/** How fields are chosen for a plan and for the plans that it replaced, by their keys; the newest choice holds. */
export function remembered(reader: Reader, benefitPlanId: BenefitPlanId): Readonly<Record<string, RememberedChoice>> {
  const rows = reader
    .select({ key: eligibilityChoices.fieldKey, choice: eligibilityChoices.choice })
    .from(eligibilityChoices)
    .where(
      sql`${eligibilityChoices.benefitPlanId} IN (
        WITH RECURSIVE line (id) AS (
          SELECT ${benefitPlanId}
          UNION SELECT p.replaces_id FROM benefit_plans p JOIN line ON p.id = line.id WHERE p.replaces_id IS NOT NULL
        ) SELECT id FROM line)`,
    )
    .orderBy(asc(eligibilityChoices.seq))
    .all()
  const newest = new Map(rows.map(({ key, choice }) => [key, choice]))
  return Object.fromEntries([...newest].flatMap(([key, choice]) => (choice === null ? [] : [[key, choice] as const])))
}
