import type * as versions from '../../../db/repositories/plan-versions.ts'
import type { TermChange } from '../../../shared/documents/agreement-input.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import type { ChangedTerm } from '../../../shared/documents/plan-change.ts'
import type { Language } from '../../../shared/model/patient.ts'
import { type Cents, cents, sumCents } from '../../../shared/money/cents.ts'
import { spelledDay } from '../../../shared/text/documents-days.ts'
import { frequencyWords } from '../../../shared/text/documents-frequency.ts'
import { planChangeWords } from '../../../shared/text/documents-plan-change.ts'
import { versionReason } from '../../../shared/text/version-reasons.ts'

/** What a version changed as lines of its agreement, each with its reason and its day. */
export function termChanges(
  before: versions.StoredVersion,
  now: versions.StoredVersion,
  language: Language,
): readonly TermChange[] {
  const { change } = now
  if (change === null) return []
  const words = planChangeWords[language]
  const reason = change.note === '' ? versionReason(change.kind, language) : change.note
  return changedTerms(before, now, language).map(({ field, before: old, now: next }) => {
    return { what: words.fields[field], before: old, now: next, reason, on: change.effectiveOn }
  })
}

/** What differs between two versions, line by line; what stays the same is left out. */
export function changedTerms(
  before: versions.StoredVersion,
  now: versions.StoredVersion,
  language: Language,
): readonly ChangedTerm[] {
  const [old, next] = [before, now].map((version) => termsOf(version, language))
  if (old === undefined || next === undefined) return []
  return next.flatMap((term, index): readonly ChangedTerm[] => {
    const was = old[index]
    if (was === undefined || was.value === term.value) return []
    if (term.kind === 'words' || was.kind === 'words') {
      return [{ field: term.field, before: String(was.value), now: String(term.value) }]
    }
    return [
      {
        field: term.field,
        before: knownFigure(`before.${term.field}`, was.value),
        now: knownFigure(`now.${term.field}`, term.value),
      },
    ]
  })
}

type Term =
  | { readonly field: ChangedTerm['field']; readonly kind: 'money'; readonly value: Cents }
  | { readonly field: ChangedTerm['field']; readonly kind: 'words'; readonly value: string }

function termsOf({ terms, demands }: versions.StoredVersion, language: Language): readonly Term[] {
  const asked = demands.filter(({ number }) => number > 0)
  const [last, beforeLast] = [asked.at(-1), asked.at(-2)]
  const none = cents(0)
  return [
    { field: 'payment', kind: 'money', value: (beforeLast ?? last)?.amountCents ?? none },
    { field: 'lastPayment', kind: 'money', value: last?.amountCents ?? none },
    { field: 'count', kind: 'words', value: String(asked.length) },
    { field: 'lastDueOn', kind: 'words', value: last === undefined ? '–' : spelledDay(last.contractOn, language) },
    { field: 'frequency', kind: 'words', value: frequencyWords(terms.frequency, language) },
    { field: 'guarantor', kind: 'words', value: terms.guarantor.name },
    { field: 'total', kind: 'money', value: sumCents(demands.map(({ amountCents }) => amountCents)) },
  ]
}
