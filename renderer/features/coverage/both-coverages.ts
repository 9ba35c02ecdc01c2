import type { Coverage } from '../../../shared/model/coverage.ts'
import { cardPictureWords } from '../../../shared/text/insurance-card.ts'
import {
  cardWords,
  coverageWords,
  kindName,
  kindWords,
  limitWords,
  meansWord,
  planTypeWord,
  relationWord,
  sourceWords,
  tierWord,
} from '../../../shared/text/screens-coverage.ts'
import { textPart, type VersionPart } from '../../lib/both-versions.ts'
import type { Versions } from '../../lib/use-decided.ts'
import type { CoverageText, KindText, LimitsText } from './coverage-text.ts'
import { textOfCoverage } from './text-of-coverage.ts'

type Part = VersionPart<CoverageText>

const LIMITS: readonly (readonly [Exclude<keyof LimitsText, 'tier'>, string])[] = [
  ['deductiblePerson', limitWords.deductiblePerson],
  ['deductiblePersonMet', `${limitWords.deductiblePerson}, ${limitWords.met.toLowerCase()}`],
  ['deductibleFamily', limitWords.deductibleFamily],
  ['deductibleFamilyMet', `${limitWords.deductibleFamily}, ${limitWords.met.toLowerCase()}`],
  ['oopPerson', limitWords.oopPerson],
  ['oopPersonMet', `${limitWords.oopPerson}, ${limitWords.met.toLowerCase()}`],
  ['oopFamily', limitWords.oopFamily],
  ['oopFamilyMet', `${limitWords.oopFamily}, ${limitWords.met.toLowerCase()}`],
]

const CARD: readonly Part[] = [
  textPart('payerName', cardWords.payer),
  textPart('planName', cardWords.plan),
  textPart('type', cardWords.type, planTypeWord),
  textPart('memberId', cardWords.member),
  textPart('groupNumber', cardWords.group),
  textPart('subscriber', cardWords.subscriber),
  textPart('relation', cardWords.relation, relationWord),
  textPart('effectiveFrom', cardWords.from),
  textPart('effectiveTo', cardWords.to),
  textPart('order', cardWords.order),
  textPart('clinicTier', cardWords.tier, tierWord),
  textPart('payerPhone', cardWords.phone),
  textPart('planYearStartMonth', cardWords.planYear),
  textPart('familyRule', cardWords.familyRule, (rule) =>
    rule === 'embedded' ? cardWords.embedded : cardWords.aggregate,
  ),
  textPart('memberTier', cardWords.memberTier, (tier) =>
    tier === 'self-only' ? cardWords.selfOnly : cardWords.family,
  ),
  textPart('copayCredits', cardWords.copayCredits, (yes) => (yes === 'true' ? kindWords.yes : kindWords.no)),
  textPart('maximum', cardWords.maximum),
]

const SOURCE: readonly Part[] = [
  textPart('means', sourceWords.means, meansWord),
  textPart('asOf', sourceWords.asOf),
  textPart('by', sourceWords.by),
  textPart('reference', sourceWords.reference),
]

/**
 * The coverage as it is saved now, and what was typed of it. What was met and who told it belongs to the saved version;
 * what was typed over it still wins.
 */
export function coverageVersions(
  coverage: Coverage | null,
  draft: { readonly changedAt: string } | null,
  { key, typed }: { readonly key: string; readonly typed: CoverageText | null },
): Versions<CoverageText> {
  if (coverage === null || typed === null) return { key, parts: [], draft, typed, saved: null, savedAt: null }
  const saved = textOfCoverage(coverage)
  const mine = { ...typed, baseMet: saved.baseMet }
  return { key, parts: coverageParts(mine, saved), draft, typed: mine, saved, savedAt: coverage.savedAt }
}

/** Everything on which two versions of a coverage can part, in the order of the editor. */
function coverageParts(mine: CoverageText, theirs: CoverageText): readonly Part[] {
  const kinds = new Map([...theirs.kinds, ...mine.kinds].map((kind) => [keyOf(kind), kind]))
  return [
    ...CARD,
    cardPart,
    standingPart,
    ...LIMITS.map(limitPart),
    ...[...kinds.values()].map(kindPart),
    restPart,
    ...SOURCE,
  ]
}

function limitPart([field, label]: (typeof LIMITS)[number]): Part {
  return {
    id: field,
    label,
    shown: ({ limits }) => limits.map((one) => `${tierWord(one.tier)}: ${one[field] || '?'}`).join(' · '),
    of: ({ limits }) => limits.map((one) => [one.tier, one[field]]),
    take: (into, from) => ({ ...into, limits: from.limits.map((one) => withLimit(into.limits, one, field)) }),
  }
}

/** A level that only the saved version knows comes whole. */
function withLimit(into: readonly LimitsText[], from: LimitsText, field: keyof LimitsText): LimitsText {
  const own = into.find(({ tier }) => tier === from.tier)
  return own === undefined ? from : { ...own, [field]: from[field] }
}

function kindPart(kind: KindText): Part {
  const key = keyOf(kind)
  const find = ({ kinds }: CoverageText) => kinds.find((one) => keyOf(one) === key)
  return {
    id: key,
    label: `${kindName(kind.rule.category)}, ${tierWord(kind.rule.tier).toLowerCase()}`,
    shown(text) {
      const found = find(text)
      return found === undefined ? '' : shownKind(found)
    },
    of: find,
    take(into, from) {
      const taken = find(from)
      if (taken === undefined) return { ...into, kinds: into.kinds.filter((one) => keyOf(one) !== key) }
      const kinds = into.kinds.map((one) => (keyOf(one) === key ? taken : one))
      return { ...into, kinds: kinds.includes(taken) ? kinds : [...kinds, taken] }
    },
  }
}

function shownKind({
  covered,
  deductibleApplies,
  copay,
  share,
  limit,
  used,
  authorization,
  referral,
}: KindText): string {
  const parts: readonly (readonly [string, string])[] = [
    [kindWords.covered, covered],
    [kindWords.deductible, deductibleApplies],
    [kindWords.copay, copay],
    [kindWords.share, share],
    [kindWords.limit, limit],
    [kindWords.used, used],
    [kindWords.authorization, authorization],
    [kindWords.referral, referral],
  ]
  return parts.map(([word, text]) => `${word.toLowerCase()} ${text || '?'}`).join(' · ')
}

function keyOf({ rule }: KindText): string {
  return `${rule.category} ${rule.tier}`
}

const cardPart: Part = {
  id: 'card',
  label: cardPictureWords.title,
  shown: null,
  of: ({ card }) => card,
  take: (into, from) => ({ ...into, card: from.card }),
}

const standingPart: Part = {
  id: 'standing',
  label: coverageWords.standing,
  shown: null,
  of: ({ standing }) => standing,
  take: (into, from) => ({ ...into, standing: from.standing }),
}

/** Rules of the plan that stand in its boxes, and the counters beside them. */
const restPart: Part = {
  id: 'rest',
  label: coverageWords.otherTerms,
  shown: null,
  of({ base, baseCounters }) {
    const { grandfathered, crossAccumulation, missingReferral, unitsExceeded, notCoveredTo, notes } = base
    const { authMissing, authDenied, authExpired } = base
    const without = [authMissing, authDenied, authExpired, base.benefitMax?.overrides]
    return [
      grandfathered,
      crossAccumulation,
      missingReferral,
      unitsExceeded,
      notCoveredTo,
      notes,
      without,
      baseCounters,
    ]
  },
  take: (into, { base, baseCounters, benefitPlanId }) => ({ ...into, base, baseCounters, benefitPlanId }),
}
