import { typedDate } from '../../../../shared/dates/parse-date.ts'
import type { AnswerField, Candidate } from '../../../../shared/interop/x12/benefit-candidates.ts'
import type { AnswerHead } from '../../../../shared/interop/x12/eligibility-answer.ts'
import { factSourceSchema } from '../../../../shared/model/fact.ts'
import { unknownRule, unknownTier } from '../../../lib/unknown-plan.ts'
import { type CoverageText, coverageTextSchema, type KindText, kindTextSchema } from '../coverage-text.ts'
import { textOfKind, textOfLimits } from '../text-of-coverage.ts'
import { coverageBox, kindBox, limitsBox } from './answer-value.ts'
import type { Choices, ReviewRow } from './review-rows.ts'

/**
 * The form after everything that was chosen in the review is taken, as one change; its source becomes the payer's
 * answer, its day and who took it. Lines that wait or are kept stay as they are; with nothing chosen nothing changes,
 * the source neither. A day that the answer does not state stays the form's. The reference is the answer's own, cut to
 * what the box holds.
 */
export function answerTaken(
  text: CoverageText,
  rows: readonly ReviewRow[],
  choices: Choices,
  { head, by }: { readonly head: Pick<AnswerHead, 'asOf' | 'reference'>; readonly by: string },
): CoverageText {
  const taken = rows.reduce((before, row) => withRow(before, row, choices), text)
  if (taken === text) return text
  const longest = factSourceSchema.shape.reference.safeParse(head.reference.trim())
  return {
    ...taken,
    means: 'eligibilityResponse',
    asOf: head.asOf === null ? taken.asOf : typedDate(head.asOf),
    by,
    reference: longest.success ? longest.data : head.reference.trim().slice(0, 80),
  }
}

function withRow(text: CoverageText, { answer, offers }: ReviewRow, choices: Choices): CoverageText {
  const choice = choices[answer.key]
  if (choice?.kind !== 'take') return text
  const [offer, candidate] = [offers[choice.candidate] ?? null, answer.candidates[choice.candidate]]
  return offer === null || candidate === undefined ? text : withTaken(text, answer.field, offer, candidate)
}

function withTaken(text: CoverageText, field: AnswerField, offer: string, candidate: Candidate): CoverageText {
  switch (field.of) {
    case 'coverage':
      return withBox(text, field.name, offer)
    case 'yearly':
      return withYearly(text, field, offer)
    case 'kind':
      return withKind(text, field, offer, candidate)
  }
}

/** A value that the form's own schema does not hold leaves the box as it is. */
function withBox(text: CoverageText, name: string, offer: string): CoverageText {
  const box = coverageBox(name)
  if (box === null) return text
  const read = coverageTextSchema.shape[box].safeParse(offer)
  return read.success ? { ...text, [box]: read.data } : text
}

/** A network level that the form lacks is added; an amount of the family makes it a family's coverage. */
function withYearly(text: CoverageText, field: Extract<AnswerField, { of: 'yearly' }>, offer: string): CoverageText {
  const box = limitsBox(field)
  if (box === null) return text
  const hasTier = text.limits.some(({ tier }) => tier === field.tier)
  const limits = hasTier ? text.limits : [...text.limits, textOfLimits(unknownTier(field.tier), text.baseMet)]
  return {
    ...text,
    limits: limits.map((one) => (one.tier === field.tier ? { ...one, [box]: offer } : one)),
    memberTier: field.scope === 'family' ? 'family' : text.memberTier,
  }
}

/** A kind of care that the form lacks is added; a copay takes along how often it falls due. */
function withKind(
  text: CoverageText,
  field: Extract<AnswerField, { of: 'kind' }>,
  offer: string,
  { value }: Candidate,
): CoverageText {
  const isIt = ({ rule }: KindText) => rule.category === field.category && rule.tier === field.tier
  const kinds = text.kinds.some(isIt)
    ? text.kinds
    : [...text.kinds, textOfKind(unknownRule(field.category, field.tier), text.baseCounters)]
  const per = value.kind === 'copay' ? { copayPer: value.per } : {}
  return {
    ...text,
    kinds: kinds.map((kind) => {
      if (!isIt(kind)) return kind
      const told = { ...kind, rule: { ...kind.rule, ...per }, [kindBox(field)]: offer }
      return kindTextSchema.safeParse(told).data ?? kind
    }),
  }
}
