import type { Benefit, StatedNetwork } from './benefit.ts'
import type {
  AnswerField,
  AnswerKey,
  AnswerTier,
  Candidate,
  CandidateSource,
  CandidateValue,
  FieldAnswer,
} from './benefit-candidates.ts'
import type { AnsweredPerson } from './eligibility-answer.ts'
import { ELIGIBILITY_FINDINGS, type EligibilityCode } from './eligibility-codes.ts'
import type { SegmentRecord, X12Position } from './position.ts'

/** A benefit with its place in the person, and how near it stands to the field that it is offered for. */
export interface Line {
  readonly benefit: Benefit
  readonly place: number
  readonly nearness: Candidate['nearness']
}

/** All benefits of a person as lines for the plan as a whole. */
export function linesOf({ benefits }: AnsweredPerson): readonly Line[] {
  return benefits.map((benefit, place) => ({ benefit, place, nearness: 4 }))
}

/** The networks that hold at a level, the best first. What is not said fits either, with a warning. Source: 3.4. */
const FITS: Readonly<Record<AnswerTier, readonly StatedNetwork[]>> = {
  in: ['in', 'both', 'notSaid', 'unknown'],
  out: ['out', 'both', 'notSaid', 'unknown'],
}

/** The lines that hold at a level, the best network first; the order of the file within each. */
export function linesAt(lines: readonly Line[], tier: AnswerTier): readonly Line[] {
  const ranked = (line: Line): number => FITS[tier].indexOf(line.benefit.network)
  return lines.filter((line) => ranked(line) !== -1).toSorted((a, b) => ranked(a) - ranked(b))
}

/** Equal values as one candidate, in the order of the lines. Lines without a value are left out. */
export function candidates(lines: readonly Line[], valueIn: (benefit: Benefit) => CandidateValue | null): Candidate[] {
  const groups = new Map<string, { readonly value: CandidateValue; readonly lines: Line[] }>()
  for (const line of lines) {
    const value = valueIn(line.benefit)
    if (value === null) continue
    const key = JSON.stringify(value)
    const group = groups.get(key) ?? { value, lines: [] }
    group.lines.push(line)
    groups.set(key, group)
  }
  return [...groups.values()].map(({ value, lines: same }) => candidate(value, same))
}

function candidate(value: CandidateValue, lines: readonly Line[]): Candidate {
  return {
    value,
    computedFrom: null,
    sources: lines.map(sourceOf),
    words: [...new Set(lines.flatMap(({ benefit }) => benefit.messages))],
    network: lines[0]?.benefit.network ?? 'notSaid',
    serviceTypes: [...new Set(lines.flatMap(({ benefit }) => benefit.serviceTypes))],
    nearness: lines.reduce<Candidate['nearness']>((least, { nearness }) => (nearness < least ? nearness : least), 4),
  }
}

export function sourceOf({ benefit, place }: Line): CandidateSource {
  return { position: benefit.position, raw: benefit.raw, benefit: place }
}

/** A place among the person's own segments, those of its head, or its benefits, with the text that stands there. */
export function sourceAt({ segments, head, benefits }: AnsweredPerson, position: X12Position): CandidateSource {
  const here = (one: SegmentRecord): boolean => one.position.segment === position.segment
  const place = benefits.findIndex((benefit) => benefit.segments.some(here))
  const found = [...segments, ...head.segments, ...(benefits[place]?.segments ?? [])].find(here)
  return { position, raw: found?.raw ?? '', benefit: place === -1 ? null : place }
}

/** A candidate that stands in the person's own segments. */
export function statedCandidate(value: CandidateValue, sources: readonly CandidateSource[]): Candidate {
  return { value, computedFrom: null, sources, words: [], network: 'notSaid', serviceTypes: [], nearness: 4 }
}

/** The stable text of a field. */
export function keyOf(field: AnswerField): AnswerKey {
  if (field.of === 'coverage') return `coverage.${field.name}`
  if (field.of === 'kind') return `kind.${field.tier}.${field.category}.${field.name}`
  return `yearly.${field.tier}.${field.scope}.${field.name}.${field.part}`
}

/** A field with its candidates; a person decides where one of the codes is a decision or none is proposed. */
export function fieldAnswer(
  field: AnswerField,
  offered: readonly Candidate[],
  codes: readonly EligibilityCode[] = [],
  proposed: number | null = 0,
): FieldAnswer {
  const each = [...new Set(codes)]
  const isDecision = proposed === null || each.some((code) => ELIGIBILITY_FINDINGS[code] === 'decision')
  return { key: keyOf(field), field, candidates: offered, proposed, isDecision, codes: each }
}
