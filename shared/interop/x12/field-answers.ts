import { addDays, monthOf, type PlainDate, yearOf } from '../../dates/plain-date.ts'
import type {
  CandidateQuestion,
  FieldAnswer,
  FieldAnswers,
  PersonDifference,
  PersonOnFile,
} from './benefit-candidates.ts'
import { linesOf } from './candidate-lines.ts'
import { coverageFields } from './coverage-fields.ts'
import type { AnsweredPerson, EligibilityFinding } from './eligibility-answer.ts'
import { ELIGIBILITY_FINDINGS, type EligibilityCode } from './eligibility-codes.ts'
import { aboutPerson, SAID_OF_FILE } from './eligibility-findings.ts'
import { kindFields } from './kind-fields.ts'
import { yearlyFields } from './yearly-fields.ts'

/**
 * What one person's answer offers for each field of a coverage: the values, the lines and words that they come from, and
 * whether a person must decide. Nothing is chosen where the specification says "none"; nothing absent is offered. The
 * day of the service (else today) decides what has ended and which plan year counts. Source: interop specification 3.4
 * to 3.8.
 */
export function fieldAnswers(person: AnsweredPerson, question: CandidateQuestion): FieldAnswers {
  const on = question.serviceOn ?? question.today
  const lines = linesOf(person)
  const coverage = coverageFields(person, on)
  const rolls = yearRolls(person, coverage, on)
  const yearly = yearlyFields(lines).map((field) =>
    rolls && isUse(field) ? withCode(field, 'X271-YEAR-ROLLS') : field,
  )
  const fields = [...coverage, ...yearly, ...kindFields(lines, question.categories ?? [])]
  const codes: readonly EligibilityCode[] = [
    ...(differs(person, question) ? (['X271-PERSON-DIFFERS'] as const) : []),
    ...(isOld(person.head.asOf, question) ? (['X271-AS-OF-OLD'] as const) : []),
  ]
  return { fields, findings: [...codes.map((code) => aboutPerson(code, person)), ...fieldFindings(person, fields)] }
}

/** What fields leave open beyond the findings of the file: once for each code and place. */
function fieldFindings({ key }: AnsweredPerson, fields: readonly FieldAnswer[]): readonly EligibilityFinding[] {
  const found = new Map<string, EligibilityFinding>()
  for (const { codes, candidates } of fields) {
    const [source] = candidates[0]?.sources ?? []
    for (const code of codes) {
      if (source === undefined || SAID_OF_FILE.has(code)) continue
      const { position, raw, benefit } = source
      const severity = ELIGIBILITY_FINDINGS[code]
      const finding = { severity, code, position, raw: raw.slice(0, 200), person: key, benefit }
      found.set(`${code} ${position.segment}`, finding)
    }
  }
  return [...found.values()]
}

function differs(person: AnsweredPerson, { onFile }: CandidateQuestion): boolean {
  return onFile !== undefined && personDifferences(person, onFile).length > 0
}

function isOld(asOf: PlainDate | null, { today, oldAfterDays }: CandidateQuestion): boolean {
  return asOf !== null && addDays(asOf, oldAfterDays) < today
}

/** What has been met or is left belongs to the year of the answer. */
function isUse({ field }: FieldAnswer): boolean {
  return field.of === 'yearly' && field.part !== 'total'
}

function withCode(field: FieldAnswer, code: EligibilityCode): FieldAnswer {
  return { ...field, codes: [...field.codes, code] }
}

/** The service falls into a later plan year than the answer: by the plan's own month where it is told, else January. */
function yearRolls({ head }: AnsweredPerson, coverage: readonly FieldAnswer[], on: PlainDate): boolean {
  if (head.asOf === null) return false
  const stated = coverage.find(({ key }) => key === 'coverage.planYearStartMonth')?.candidates[0]?.value
  const month = stated?.kind === 'month' ? stated.month : 1
  return planYear(on, month) > planYear(head.asOf, month)
}

function planYear(day: PlainDate, startMonth: number): number {
  return monthOf(day) >= startMonth ? yearOf(day) : yearOf(day) - 1
}

/**
 * In what the payer's person differs from the clinic's: name parts without case, accents and signs; the day of birth.
 * What either side leaves out is not compared. Empty: the same person as far as both say. Source: 3.8, last case.
 */
export function personDifferences(person: AnsweredPerson, onFile: PersonOnFile): readonly PersonDifference[] {
  const differs = (a: string, b: string): boolean => plain(a) !== '' && plain(b) !== '' && plain(a) !== plain(b)
  return [
    ...(differs(person.name.last, onFile.last) ? (['last'] as const) : []),
    ...(differs(person.name.first, onFile.first) ? (['first'] as const) : []),
    ...(person.bornOn !== null && onFile.bornOn !== null && person.bornOn !== onFile.bornOn
      ? (['bornOn'] as const)
      : []),
  ]
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase()
}
