import { coverageStatus } from './coverage-status.ts'
import type { AnsweredPerson, OtherPayer } from './eligibility-answer.ts'
import { type BenefitDraft, NO_NAME, ownMemberId, type PersonDraft, policyHolder } from './eligibility-draft.ts'
import { PAYER_ORDERS } from './eligibility-tables.ts'
import { relationOf } from './eligibility-walk.ts'
import type { Rejection } from './rejection.ts'

/**
 * A subscriber counts as a person of its own where it has benefits or refusals, or nobody depends on it; else it only
 * holds the policy of its dependents, and its member number is theirs. Source: interop specification 3.1.
 */
export function isAnswered({ subscriber, hasDependents, benefits, rejections }: PersonDraft): boolean {
  return subscriber !== null || !hasDependents || benefits.length > 0 || rejections.length > 0
}

/** The person with everything that was read of it; `above` are refusals of the payer and the asker. */
export function answeredPerson(draft: PersonDraft, above: readonly Rejection[]): AnsweredPerson {
  const { subscriber, benefits } = draft
  const holder = policyHolder(draft)
  return {
    key: draft.key,
    position: draft.position,
    head: draft.head,
    isDependent: subscriber !== null,
    name: draft.name ?? NO_NAME,
    namedAt: draft.namedAt,
    bornOn: draft.bornOn,
    sex: draft.sex,
    memberId: ownMemberId(draft) ?? holder.memberId,
    address: draft.address,
    policyHolder: holder,
    relation: relationOf(draft),
    relationCode: draft.relationCode,
    isCorrected: draft.isCorrected,
    groups: draft.groups.length > 0 ? draft.groups : (subscriber?.groups ?? []),
    planNames: draft.planNames.length > 0 ? draft.planNames : planNamesOfPolicy(subscriber),
    dates: draft.dates,
    references: draft.references,
    traces: draft.traces,
    segments: [...(subscriber?.segments ?? []), ...draft.segments],
    status: coverageStatus(benefits),
    benefits,
    otherPayers: benefits.flatMap(otherPayer),
    rejections: [...above, ...(subscriber?.rejections ?? []), ...draft.rejections, ...benefits.flatMap(own)],
  }
}

/** Names of plans that the subscriber's references give; those of its benefits are its own. */
function planNamesOfPolicy(subscriber: PersonDraft | null): PersonDraft['planNames'] {
  const stated = subscriber?.references.map(({ position }) => position) ?? []
  return subscriber?.planNames.filter(({ position }) => stated.includes(position)) ?? []
}

function own({ rejections }: BenefitDraft): readonly Rejection[] {
  return rejections
}

function otherPayer(benefit: BenefitDraft, place: number): readonly OtherPayer[] {
  if (benefit.kind !== 'otherPayer') return []
  const { related, references, insuranceType, dates } = benefit
  const party = related.find(({ role }) => role in PAYER_ORDERS || role === 'PR') ?? related[0] ?? null
  const all = [...references, ...related.flatMap((one) => one.references)]
  const numbered = (...qualifiers: readonly string[]): string | null =>
    all.find(({ qualifier, number }) => qualifiers.includes(qualifier) && number !== '')?.number ?? null
  const insured = related.find(({ role, idKind, id }) => role === 'IL' && idKind === 'MI' && id !== '')
  return [
    {
      benefit: place,
      party,
      order: party === null ? null : (PAYER_ORDERS[party.role] ?? null),
      insuranceType,
      memberId: insured?.id ?? numbered('1W', 'IG', 'F6'),
      group: numbered('6P', '1L'),
      dates,
    },
  ]
}
