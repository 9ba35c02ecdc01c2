import type { PlainDate } from '../../../dates/plain-date.ts'
import type { ForbiddenTerm, PolicyPack } from '../../../rules/policy/policy-pack.ts'
import { SAYS_NOTHING } from '../../../rules/policy/policy-pack.ts'
import { type LimitValue, limitIn, PACK_LIMITS, type PackLimit, strictnessOf, withLimit } from './pack-limits.ts'

/** A limit that the clinic sets to a value of its own. */
export interface LimitEdit {
  readonly limit: PackLimit
  /** Null takes the limit out. */
  readonly value: LimitValue | null
  /** Where it is written: a law, or the clinic's own decision. */
  readonly cite: string
  /** Somebody opened the source. */
  readonly verified: boolean
  readonly from: PlainDate
}

/** One limit that an edition says otherwise than the one before. */
export interface ChangedLimit {
  readonly limit: PackLimit
  readonly before: LimitValue | null
  readonly after: LimitValue | null
}

/** The number of the next edition of a pack, whatever days the editions hold from. */
export function nextEdition(packs: readonly PolicyPack[], id: string): number {
  return packs.reduce((most, pack) => (pack.id === id ? Math.max(most, pack.edition) : most), 0) + 1
}

/**
 * The next edition of a pack with one limit changed from a day on. A looser limit takes the confirmation away: until
 * counsel confirms the pack again, no interest and no fee follow from it. Source: payment plan specification, 13.3.
 */
export function editedPack(pack: PolicyPack, edit: LimitEdit, edition: number): PolicyPack {
  const { limit, value, cite, verified, from } = edit
  const before = limitIn(pack, limit)
  const changed = withLimit(pack, limit, value === null ? null : { value, cite, verified })
  const isLooser = strictnessOf(limit, before === null ? null : before.value, value) === 'looser'
  const confirmed = isLooser ? { reviewedOn: null, reviewedBy: null } : {}
  return { ...changed, ...confirmed, edition, effectiveFrom: from, effectiveTo: null }
}

/** The next edition with a term forbidden, or allowed again. */
export function packForbidding(
  pack: PolicyPack,
  term: ForbiddenTerm,
  edit: Pick<LimitEdit, 'cite' | 'from'> & { readonly isForbidden: boolean },
  edition: number,
): PolicyPack {
  const others = pack.forbids.filter(({ value }) => value !== term)
  const forbids = edit.isForbidden ? [...others, { value: term, cite: edit.cite, verified: false }] : others
  const confirmed = edit.isForbidden ? {} : { reviewedOn: null, reviewedBy: null }
  return { ...pack, ...confirmed, forbids, edition, effectiveFrom: edit.from, effectiveTo: null }
}

/** The words of a clause in both languages, as somebody typed them from the law; empty while not known. */
export interface ClauseWords {
  readonly en: string
  readonly es: string
}

/** The next edition with the words of a required clause, in every language in which they are known. */
export function packWithClause(
  pack: PolicyPack,
  clauseId: string,
  words: ClauseWords,
  { from, edition }: { readonly from: PlainDate; readonly edition: number },
): PolicyPack {
  const first = pack.requiredClauses.find(({ value }) => value.id === clauseId)
  const others = pack.requiredClauses.filter(({ value }) => value.id !== clauseId)
  const own = (['en', 'es'] as const).flatMap((language) => {
    const text = words[language] === '' ? null : words[language]
    const isAsked = first?.value.language === language || text !== null
    return first && isAsked ? [{ ...first, value: { ...first.value, language, text } }] : []
  })
  return { ...pack, requiredClauses: [...others, ...own], edition, effectiveFrom: from, effectiveTo: null }
}

/** Which limits an edition says otherwise than the one before it. */
export function changedLimits(before: PolicyPack, after: PolicyPack): readonly ChangedLimit[] {
  return PACK_LIMITS.flatMap((limit): readonly ChangedLimit[] => {
    const [was, is] = [limitIn(before, limit)?.value ?? null, limitIn(after, limit)?.value ?? null]
    return strictnessOf(limit, was, is) === 'same' ? [] : [{ limit, before: was, after: is }]
  })
}

/** The clinic's own first edition for a state that no pack came for. */
export function ownPack(state: string, from: PlainDate, cite: string): PolicyPack {
  return {
    ...SAYS_NOTHING,
    id: state,
    edition: 1,
    jurisdiction: { kind: 'state', state },
    effectiveFrom: from,
    source: { cite, read: from },
  }
}

/**
 * The packs as a plan keeps them: of each pack that it was made under only that edition, so that later editions change
 * nothing for it. All packs where none was kept. Source: payment plan specification, section 13.3.
 */
export function packsKept(
  packs: readonly PolicyPack[],
  kept: readonly { readonly id: string; readonly edition: number }[],
): readonly PolicyPack[] {
  if (kept.length === 0) return packs
  return packs.filter(({ id, edition }) => kept.some((one) => one.id === id && one.edition === edition))
}
