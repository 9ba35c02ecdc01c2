import type { Candidate } from '../../../../shared/interop/x12/benefit-candidates.ts'
import type { RememberedChoice } from '../../../../shared/model/eligibility.ts'
import { type Choice, type Choices, chosen, type ReviewRow } from './review-rows.ts'

/** What a choice is remembered by for a plan: the payer's words and service types of what was taken. */
export function rememberedOf(row: ReviewRow, choices: Choices): RememberedChoice | null {
  const choice = choices[row.answer.key]
  if (choice === undefined) return null
  if (choice.kind === 'keep') return { kind: 'keep' }
  const candidate = row.answer.candidates[choice.candidate]
  return candidate === undefined
    ? null
    : { kind: 'take', words: [...candidate.words], serviceTypes: [...candidate.serviceTypes] }
}

/** The choices that are remembered for the plan, where exactly one candidate is still described in the same way. */
export function rememberedChoices(
  rows: readonly ReviewRow[],
  remembered: Readonly<Record<string, RememberedChoice>>,
): Choices {
  return Object.fromEntries(
    rows.flatMap((row) => {
      const choice = remembered[row.answer.key]
      if (choice === undefined || row.stands === 'same' || row.stands === 'shown') return []
      const found = choice.kind === 'keep' ? KEEP : takenAgain(row, choice)
      return found === null ? [] : [[row.answer.key, found]]
    }),
  )
}

const KEEP: Choice = { kind: 'keep' }

function takenAgain(row: ReviewRow, choice: Extract<RememberedChoice, { kind: 'take' }>): Choice | null {
  const fits = row.answer.candidates.map((one) => isDescribed(one, choice))
  const at = fits.indexOf(true)
  return fits.filter(Boolean).length === 1 ? (chosen(row, {}, at)[row.answer.key] ?? null) : null
}

function isDescribed(candidate: Candidate, choice: Extract<RememberedChoice, { kind: 'take' }>): boolean {
  return sameList(candidate.words, choice.words) && sameList(candidate.serviceTypes, choice.serviceTypes)
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}
