import type { PlainDate } from '../../dates/plain-date.ts'
import type { Candidate, FieldAnswer } from './benefit-candidates.ts'
import { fieldAnswer, statedCandidate } from './candidate-lines.ts'
import { isWholePlan } from './coverage-status.ts'
import type { AnsweredPerson } from './eligibility-answer.ts'
import type { StatedDate } from './stated.ts'

interface PlacedDate {
  readonly date: StatedDate
  /** The benefit below which it stands; null for the person's own. */
  readonly benefit: number | null
}

/** Dates of eligibility come before those of the plan; those of a benefit last. Source: interop specification 3.6. */
const ORDER: readonly StatedDate['of'][] = ['eligibility', 'plan', 'benefit']

/**
 * From when and until when the coverage holds: dates of the person, and those below "active" for the plan as a whole.
 * A date below any other benefit is that benefit's alone. `on` is the day that the coverage is needed for.
 */
export function effectiveFields(person: AnsweredPerson, on: PlainDate): readonly FieldAnswer[] {
  const dates = coverageDates(person)
  const from = offered(dates, ({ side, from: day }) => (side === 'begin' || side === 'span' ? day : null))
  const to = offered(dates, ({ side, to: day }) => (side === 'end' || side === 'span' ? day : null))
  const [begin, end] = [firstDay(from), firstDay(to)]
  const late = begin !== null && begin > on ? (['X271-NOT-BEGUN'] as const) : []
  const over = end !== null && end < on ? (['X271-ENDED'] as const) : []
  return [
    ...(from.length === 0 ? [] : [fieldAnswer({ of: 'coverage', name: 'effectiveFrom' }, from, late)]),
    ...(to.length === 0 ? [] : [fieldAnswer({ of: 'coverage', name: 'effectiveTo' }, to, over)]),
  ]
}

function coverageDates({ dates, benefits }: AnsweredPerson): readonly PlacedDate[] {
  const ofBenefits = benefits.flatMap((benefit, place) =>
    benefit.kind === 'active' && isWholePlan(benefit) ? benefit.dates.map((date) => ({ date, benefit: place })) : [],
  )
  const all = [...dates.map((date) => ({ date, benefit: null })), ...ofBenefits]
  const rank = ({ date }: PlacedDate): number => ORDER.indexOf(date.of)
  return all.filter((one) => rank(one) !== -1).toSorted((a, b) => rank(a) - rank(b))
}

/** The days of one side, each once, the preferred first. */
function offered(dates: readonly PlacedDate[], pick: (date: StatedDate) => PlainDate | null): readonly Candidate[] {
  const days = new Map<PlainDate, PlacedDate[]>()
  for (const placed of dates) {
    const day = pick(placed.date)
    if (day !== null) days.set(day, [...(days.get(day) ?? []), placed])
  }
  return [...days].map(([day, placed]) =>
    statedCandidate(
      { kind: 'day', day },
      placed.map(({ date, benefit }) => ({
        position: date.position,
        raw: `DTP ${date.qualifier} ${date.text}`,
        benefit,
      })),
    ),
  )
}

function firstDay(from: readonly Candidate[]): PlainDate | null {
  const value = from[0]?.value
  return value?.kind === 'day' ? value.day : null
}
