import { answeredPerson, isAnswered } from './answered-person.ts'
import { capped, countUses } from './count-uses.ts'
import type { EligibilityAnswer, EligibilityFile, EligibilityFinding } from './eligibility-answer.ts'
import { ELIGIBILITY_FINDINGS, type EligibilityCode } from './eligibility-codes.ts'
import type { HeadDraft, Walk } from './eligibility-draft.ts'
import { personFindings } from './eligibility-findings.ts'
import { walkSegment } from './eligibility-walk.ts'
import { ENVELOPE_TAGS, readEnvelopes, type Transaction } from './envelope.ts'
import type { X12Finding } from './position.ts'
import { type SegmentLog, segmentLog } from './segment-log.ts'
import { readSegments } from './segments.ts'
import { shortDay } from './stated-values.ts'

/**
 * Reads a text as an eligibility answer (X12 271). Gives the answer, or what the text is instead; it never throws. Absent
 * values stay absent, amounts are exact cents, each segment is accounted for, and nothing is decided for a person: what
 * is doubtful stands in `findings`. Limits: 20 MB and 200,000 segments. Source: interop specification, chapters 1 to 3.
 */
export function readEligibility(text: string): EligibilityFile {
  const reading = readSegments(text)
  if (reading.kind === 'notX12') return reading
  const { segments } = reading
  const envelopes = readEnvelopes(segments)
  const sets = [...new Set(envelopes.transactions.map(({ set }) => set))].sort()
  if (!sets.includes('271')) {
    return sets.length === 0 ? { kind: 'notX12', code: 'NOT-X12' } : { kind: 'otherTransaction', transactions: sets }
  }
  const log = segmentLog()
  for (const segment of segments) {
    log.wrote(segment, segment.tag === '' ? 'rejected' : ENVELOPE_TAGS.has(segment.tag) ? 'mapped' : 'unknown')
  }
  const walks = envelopes.transactions.filter(({ set }) => set === '271').map((one) => walkTransaction(one, log))
  const people = walks.flatMap(peopleOf)
  const others = envelopes.transactions.filter(({ set }) => set !== '271')
  const answer: Omit<EligibilityAnswer, 'findings'> = {
    kind: 'eligibility',
    separators: segments[0]?.separators ?? { element: '*', component: null, repetition: null, terminator: '~' },
    answers: walks.flatMap(({ heads }) => heads),
    people,
    rejections: walks.flatMap(({ rejections }) => rejections),
    segments: log.records,
    counts: countUses(log.records),
    otherTransactions: sets.filter((set) => set !== '271'),
  }
  const ofFile = [...reading.findings, ...envelopes.findings, ...others.map(otherFinding), ...duplicates(walks)].map(
    wide,
  )
  const ofPeople = [...walks.flatMap(({ findings }) => findings), ...people.flatMap(personFindings)]
  const all = [...ofFile, ...ofPeople, ...silence(answer)]
  return { ...answer, findings: capped(all.toSorted((a, b) => a.position.segment - b.position.segment)) }
}

function walkTransaction({ position, segments, version, sentOn }: Transaction, log: SegmentLog): Walk {
  const head: HeadDraft = {
    position,
    payer: null,
    asker: null,
    asOf: shortDay(sentOn),
    reference: '',
    version,
    segments: [],
  }
  const walk: Walk = {
    head,
    level: '',
    person: null,
    benefit: null,
    party: null,
    isInRelated: false,
    heads: [head],
    people: [],
    byLevelNumber: new Map(),
    rejections: [],
    findings: [],
    log,
  }
  for (const segment of segments) walkSegment(walk, segment)
  return walk
}

function peopleOf({ people, rejections }: Walk): EligibilityAnswer['people'] {
  const above = rejections.filter(({ person }) => person === null)
  return people.filter(isAnswered).map((person) => answeredPerson(person, above))
}

/** A finding of the envelope or tokenizer, with nobody whom it is about. */
function wide({ code, ...finding }: X12Finding<EligibilityCode>): EligibilityFinding {
  return { ...finding, code, severity: ELIGIBILITY_FINDINGS[code], person: null, benefit: null }
}

function otherFinding({ position, start }: Transaction): X12Finding<EligibilityCode> {
  return { severity: 'note', code: 'X12-OTHER-TRANSACTION', position, raw: start.raw.slice(0, 200) }
}

/** The same answer twice: equal number of the question, and equal traces. Source: interop specification 1.9. */
function duplicates(walks: readonly Walk[]): readonly X12Finding<EligibilityCode>[] {
  const seen = new Set<string>()
  return walks.flatMap(({ head, people }) => {
    const traces = people.flatMap((person) => person.traces.map(({ number, from }) => `${number}/${from}`))
    const key = JSON.stringify([head.reference, head.payer?.id, traces])
    const isAgain = traces.length > 0 && seen.has(key)
    seen.add(key)
    return isAgain ? [{ severity: 'warning', code: 'X12-DUPLICATE', position: head.position, raw: '' } as const] : []
  })
}

/** What the file leaves out that an answer should have. */
function silence({ answers, people, rejections }: Omit<EligibilityAnswer, 'findings'>): readonly EligibilityFinding[] {
  const undated = answers.filter(({ asOf }) => asOf === null)
  const said: readonly X12Finding<EligibilityCode>[] = [
    ...undated.map(({ position }) => ({ severity: 'warning', code: 'X271-AS-OF-MISSING', position, raw: '' }) as const),
    ...(people.length === 0 && rejections.length === 0 ? answers.slice(0, 1) : []).map(
      ({ position }) => ({ severity: 'warning', code: 'X271-NO-PERSON', position, raw: '' }) as const,
    ),
  ]
  return said.map(wide)
}
