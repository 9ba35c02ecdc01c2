import { cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import type { PaperLanguage } from './documents-days.ts'
import { planFindingsEs } from './plan-findings-es.ts'

/** What a sentence about a plan may name: amounts as shown, the kind of care by its name, the plan year. */
export interface FindingParts {
  readonly amount: string
  readonly bound: string
  readonly kind: string
  readonly year: number
}

type Sentences = Readonly<Record<string, (parts: FindingParts) => string>>

const en: Sentences = {
  'hdhp.noDeductible': ({ bound, year }) =>
    `A high deductible plan needs a deductible. For plan years that begin in ${year} it is at least ${bound}.`,
  'hdhp.deductibleTooSmall': ({ amount, bound, year }) =>
    `The deductible of ${amount} is below ${bound}, the least for a high deductible plan in ${year}.`,
  'hdhp.embeddedTooSmall': ({ amount, bound, year }) =>
    `Each person’s deductible of ${amount} is below the family minimum of ${bound} for ${year}. The plan would not open a savings account.`,
  'hdhp.oopTooLarge': ({ amount, bound, year }) =>
    `The out-of-pocket limit of ${amount} is above ${bound}, the most for a high deductible plan in ${year}. Bronze and catastrophic marketplace plans may go beyond it from 2026 on.`,
  'hdhp.careBeforeDeductible': ({ kind }) =>
    `${kind} is paid before the deductible. In a high deductible plan only preventive care and telehealth may be.`,
  'hdhp.notAnnounced': ({ year }) =>
    `The limits of high deductible plans for ${year} are not announced yet. Not checked.`,
  'aca.oopAboveMaximum': ({ amount, bound, year }) =>
    `The out-of-pocket limit of ${amount} is above ${bound}, the most by law for plan years that begin in ${year}.`,
  'aca.personAboveSelfOnly': ({ amount, bound, year }) =>
    `No family member pays more than ${bound} in network in ${year}, whatever the plan says. The estimate uses that, not ${amount}.`,
  'aca.noMaximum': ({ bound, year }) =>
    `The plan needs an out-of-pocket limit in network. In ${year} it is at most ${bound}.`,
  'aca.notAnnounced': ({ year }) => `The out-of-pocket maximum for ${year} is not announced yet. Not checked.`,
  'advantage.oopAboveMaximum': ({ amount, bound, year }) =>
    `The yearly limit of ${amount} is above ${bound}, the most for Medicare Advantage in ${year}.`,
  'advantage.noMaximum': () => 'A Medicare Advantage plan always has a yearly limit in network.',
  'advantage.notAnnounced': ({ year }) => `The Medicare Advantage limit for ${year} is not known here. Not checked.`,
  'family.deductibleBelowPerson': ({ amount, bound }) =>
    `The family deductible of ${amount} is below the person’s ${bound}. Kept as typed.`,
  'family.oopBelowPerson': ({ amount, bound }) =>
    `The family out-of-pocket limit of ${amount} is below the person’s ${bound}. Kept as typed.`,
  'family.personNotUsed': ({ amount }) =>
    `The family counts as one pot, so the person’s deductible of ${amount} does not open benefits early.`,
  'deductible.aboveOop': ({ amount, bound }) =>
    `The deductible of ${amount} is above the out-of-pocket limit of ${bound}. The limit ends it earlier.`,
  'maximum.familyBelowPerson': ({ amount, bound }) =>
    `The family maximum of ${amount} is below the person’s ${bound}. Kept as typed.`,
  'maximum.onEssentialCare': () => 'A yearly maximum in dollars on essential care is barred for this type of plan.',
  'limit.inDollars': ({ kind, amount }) =>
    `${kind} ends at ${amount} a year. A limit in dollars on essential care is barred for this type of plan.`,
  'category.aboveDeductible': ({ kind, amount, bound }) =>
    `The deductible of ${kind} (${amount}) lies inside the plan’s ${bound} and can never be more than what is left of it.`,
  'share.aboveWhole': ({ kind }) => `The patient’s share of ${kind} is above 100%.`,
  'medicaid.shareAboveMost': ({ kind }) => `The patient’s share of ${kind} is above the most that Medicaid may ask.`,
  'preventive.shared': () => 'Preventive care in network is free under this type of plan. It asks for something here.',
  'emergency.authorization': () => 'No plan may ask for authorization of emergency care.',
  'emergency.dearerOutOfNetwork': () =>
    'Emergency care out of network may not cost the patient more than in network. The estimate uses the network’s share.',
  'parity.limit': ({ kind }) =>
    `${kind} has a limit. Mental health may not be limited more than medical care. Ask the plan to confirm.`,
  'parity.copay': ({ kind, amount, bound }) =>
    `The copay of ${kind} (${amount}) is above that of medical visits (${bound}). Parity law may forbid it.`,
  'parity.share': ({ kind }) =>
    `The patient’s share of ${kind} is above that of medical visits. Parity law may forbid it.`,
  'parity.deductible': ({ kind }) =>
    `The deductible comes before ${kind}, and before no medical visit. Parity law may forbid it.`,
  'parity.ownDeductible': ({ kind }) =>
    `${kind} has a deductible of its own. Parity law forbids one that counts apart.`,
  'parity.authorization': ({ kind }) =>
    `${kind} needs authorization, and no medical visit does. Parity law may forbid it.`,
}

const sentences: { readonly [L in PaperLanguage]: Sentences } = { en, es: planFindingsEs }

/** Codes that have a sentence. */
export const planFindingCodes: readonly string[] = Object.keys(en)

/** What a finding names, as the engine gives it; null amounts are not part of its sentence. */
export interface FoundParts {
  readonly code: string
  readonly amount: number | null
  readonly bound: number | null
}

/**
 * The sentence of a finding about a plan. Takes the name of the kind of care in that language, and the year in which
 * the plan year begins. An unknown code gives the code itself, so that nothing is hidden.
 */
export function planFindingText(found: FoundParts, language: PaperLanguage, kind: string, year: number): string {
  const { amount, bound } = found
  const sentence = sentences[language][found.code]
  return sentence === undefined ? found.code : sentence({ amount: shown(amount), bound: shown(bound), kind, year })
}

function shown(amount: number | null): string {
  return amount === null ? '?' : shownMoney(cents(amount))
}
