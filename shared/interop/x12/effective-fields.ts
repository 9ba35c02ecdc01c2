import type { PlainDate } from '../../dates/plain-date.ts'
import type { Candidate, FieldAnswer } from './benefit-candidates.ts'
import { fieldAnswer, sourceAt, statedCandidate } from './candidate-lines.ts'
import { isWholePlan } from './coverage-status.ts'
import type { AnsweredPerson } from './eligibility-answer.ts'
import type { X12Position } from './position.ts'
import type { StatedDate } from './stated.ts'

/** Dates of eligibility come before those of the plan; those of a benefit last. Source: interop specification 3.6. */
const ORDER: readonly StatedDate['of'][] = ['eligibility', 'plan', 'benefit']

/**
 * From when and until when the coverage holds: dates of the person, and those below "active" for the plan as a whole.
 * A date below any other benefit is that benefit's alone. `on` is the day that the coverage is needed for.
 */
export function effectiveFields(person: AnsweredPerson, on: PlainDate): readonly FieldAnswer[] {
  const from = offered(person, ({ side, from: day }) => (side === 'begin' || side === 'span' ? day : null))
  const to = offered(person, ({ side, to: day }) => (side === 'end' || side === 'span' ? day : null))
  const [begin, end] = [firstDay(from), firstDay(to)]
  const late = begin !== null && begin > on ? (['X271-NOT-BEGUN'] as const) : []
  const over = end !== null && end < on ? (['X271-ENDED'] as const) : []
  return [
    ...(from.length === 0 ? [] : [fieldAnswer({ of: 'coverage', name: 'effectiveFrom' }, from, late)]),
    ...(to.length === 0 ? [] : [fieldAnswer({ of: 'coverage', name: 'effectiveTo' }, to, over)]),
  ]
}

function coverageDates({ dates, benefits }: AnsweredPerson): readonly StatedDate[] {
  const active = benefits.filter((benefit) => benefit.kind === 'active' && isWholePlan(benefit))
  const all = [...dates, ...active.flatMap((benefit) => benefit.dates)]
  return all.filter(({ of }) => ORDER.includes(of)).toSorted((a, b) => ORDER.indexOf(a.of) - ORDER.indexOf(b.of))
}

/** The days of one side, each once, the preferred first. */
function offered(person: AnsweredPerson, pick: (date: StatedDate) => PlainDate | null): readonly Candidate[] {
  const days = new Map<PlainDate, X12Position[]>()
  for (const date of coverageDates(person)) {
    const day = pick(date)
    if (day !== null) days.set(day, [...(days.get(day) ?? []), date.position])
  }
  return [...days].map(([day, at]) =>
    statedCandidate(
      { kind: 'day', day },
      at.map((one) => sourceAt(person, one)),
    ),
  )
}

function firstDay(from: readonly Candidate[]): PlainDate | null {
  const value = from[0]?.value
  return value?.kind === 'day' ? value.day : null
}
