import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import { fullDay, listDay } from './screens-days.ts'

/** Words of the coverage editor. */
export const coverageWords = {
  title: (name: string) => `Coverage of ${name}`,
  newTitle: 'New coverage',
  save: 'Save coverage',
  asItIs: (name: string) => `${name} stays as it is.`,
  saved: (plan: string) => `Saved ${plan}`,
  leave: 'Leave',
  card: 'Card',
  benefits: 'Benefits',
  kinds: 'By kind of care',
  source: 'Where this comes from',
  gone: 'This coverage is not here any more.',
  restored: 'Taken up where it was left.',
  startAnew: 'Start anew',
  change: 'a change of the coverage',
  standing: 'Among several insurances',
  otherTerms: 'Other rules of the plan',
} as const

/** Words of the card: who insures whom, from when. */
export const cardWords = {
  payer: 'Payer',
  plan: 'Plan',
  payerHint: 'Payer or plan; one on file fills its benefits in',
  payerPlan: (payer: string, plan: string) => `${payer}, ${plan}`,
  otherPlan: 'Another plan of this payer',
  newPayer: 'A payer that is not on file',
  asTyped: (words: string) => `“${words}”`,
  sharedBy: (count: number) => (count === 1 ? '1 patient uses this plan' : `${count} patients use this plan`),
  newPlan: 'A new plan',
  type: 'Kind of plan',
  member: 'Member id',
  group: 'Group',
  subscriber: 'Subscriber',
  subscriberHint: 'When somebody else holds the insurance',
  relation: 'Patient is',
  from: 'Effective from',
  to: 'Until',
  toHint: 'Empty while no end is known',
  order: 'Pays',
  tier: 'This clinic is',
  phone: 'Payer phone',
  planYear: 'Plan year starts',
  familyRule: 'Family counts as',
  embedded: 'Each person',
  aggregate: 'One pot',
  memberTier: 'Covers',
  selfOnly: 'One person',
  family: 'A family',
  copayCredits: 'Copays count toward the deductible',
  maximum: 'Plan pays at most a year',
} as const

/** Rows of the yearly amounts. */
export const limitWords = {
  table: 'Yearly amounts',
  total: 'Total',
  met: 'Met',
  deductiblePerson: 'Deductible, person',
  deductibleFamily: 'Deductible, family',
  oopPerson: 'Out of pocket, person',
  oopFamily: 'Out of pocket, family',
  cell: (row: string, what: string, tier: string) => `${row}, ${what.toLowerCase()}, ${tier.toLowerCase()}`,
  assumed: 'assumed',
} as const

/** Heads of the table by kind of care. */
export const kindWords = {
  kind: 'Kind of care',
  covered: 'Covered',
  deductible: 'Deductible first',
  copay: 'Copay',
  share: 'Patient pays',
  limit: 'Visit limit',
  used: 'Used',
  authorization: 'Authorization',
  referral: 'Referral',
  add: 'Add a kind of care',
  addHint: 'Type and press Enter',
  remove: (kind: string) => `Remove ${kind}`,
  cell: (what: string, kind: string) => `${what}, ${kind}`,
  none: 'No kind of care yet. What is not listed is unknown.',
  yes: 'Yes',
  no: 'No',
  unknown: '?',
} as const

/** Fields that say where the benefits come from. */
export const sourceWords = {
  means: 'Told by',
  asOf: 'As of',
  by: 'Who asked',
  reference: 'Reference',
  referenceHint: 'Call or answer number',
} as const

const MEANS: Readonly<Record<string, string>> = {
  card: 'Card',
  portal: 'Payer’s site',
  eligibilityResponse: 'Eligibility answer (271)',
  payerCall: 'Payer call',
  patient: 'Patient said',
  template: 'Copied from plan',
  byHand: 'By hand',
}

/** By what means a benefit became known. */
export function meansWord(means: string): string {
  return MEANS[means] ?? means
}

const RELATIONS: Readonly<Record<string, string>> = {
  self: 'Subscriber',
  spouse: 'Spouse',
  child: 'Child',
  other: 'Other',
}

/** How the patient belongs to the subscriber. */
export function relationWord(relation: string): string {
  return RELATIONS[relation] ?? relation
}

const PLAN_TYPES: Readonly<Record<string, string>> = {
  HDHP: 'High deductible (HDHP)',
  indemnity: 'Indemnity',
  dental: 'Dental',
  medicare: 'Medicare',
  medicareAdvantage: 'Medicare Advantage',
  medicaid: 'Medicaid',
  other: 'Other',
}

/** The kind of an insurer's plan. */
export function planTypeWord(type: string): string {
  return PLAN_TYPES[type] ?? type
}

/** The name of a network level. */
export function tierWord(tier: string): string {
  if (tier === 'in') return 'In network'
  return tier === 'out' ? 'Out of network' : capitalized(tier)
}

const KINDS: Readonly<Record<string, string>> = {
  office: 'Office visit',
  specialist: 'Specialist visit',
  urgentCare: 'Urgent care',
  emergency: 'Emergency room',
  lab: 'Laboratory',
  imaging: 'Imaging',
  advancedImaging: 'Advanced imaging',
  procedure: 'Procedure',
  surgery: 'Surgery',
  therapy: 'Therapy',
  drug: 'Drugs given here',
  equipment: 'Equipment',
  mentalHealth: 'Mental health',
  preventive: 'Preventive care',
}

const KINDS_ES: Readonly<Record<string, string>> = {
  office: 'Consulta',
  specialist: 'Consulta con especialista',
  urgentCare: 'Atención de urgencia',
  emergency: 'Sala de emergencias',
  lab: 'Laboratorio',
  imaging: 'Imágenes',
  advancedImaging: 'Imágenes avanzadas',
  procedure: 'Procedimiento',
  surgery: 'Cirugía',
  therapy: 'Terapia',
  drug: 'Medicamentos aplicados aquí',
  equipment: 'Equipo',
  mentalHealth: 'Salud mental',
  preventive: 'Atención preventiva',
}

/** Kinds of care that are offered first; a clinic types its own beside them. */
export const KNOWN_KINDS: readonly string[] = Object.keys(KINDS)

/** The name of a kind of care; the clinic's own kinds are named as they were typed. */
export function kindName(kind: string): string {
  return KINDS[kind] ?? capitalized(kind)
}

/** The name of a kind of care in the patient's language; the clinic's own kinds as they were typed. */
export function kindNameIn(kind: string, language: 'en' | 'es'): string {
  return language === 'es' ? (KINDS_ES[kind] ?? capitalized(kind)) : kindName(kind)
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What is left of a yearly amount: left $640.00. */
export function leftOf(left: Cents): string {
  return `left ${shownMoney(left)}`
}

/** What the editor notices. Each says what was kept. */
export const coverageNotes = {
  endsBeforeStart: 'It ends before it starts.',
  metBeyondTotal: (met: Cents, total: Cents) =>
    `Met (${shownMoney(met)}) is more than the total (${shownMoney(total)}). Kept; used as fully met.`,
  assumed: (count: number) =>
    count === 1
      ? '1 answer is only usual for this kind of plan. Ask the plan.'
      : `${count} answers are only usual for this kind of plan. Ask the plan.`,
  overlaps: (plan: string, order: string) => `${plan} also pays ${order}. Which one pays first?`,
  ended: (day: PlainDate) => `Coverage ended ${fullDay(day)}.`,
  unknowns: (count: number) => (count === 1 ? '1 benefit is unknown.' : `${count} benefits are unknown.`),
  unknownsMore: 'Estimates show a range until they are told.',
  allKnown: 'Every benefit is known.',
  sharedPlan: (count: number) =>
    count === 1 ? 'One other patient has this plan.' : `${count} other patients have this plan.`,
  sharedPlanMore: 'What you change here is kept for this patient.',
} as const

/** The dates bar: from and until in words. */
export function activeSpan(from: PlainDate | null, to: PlainDate | null, today: PlainDate): string {
  const start = from === null ? 'start not known' : `from ${listDay(from, today)}`
  return to === null ? `${start}, no end known` : `${start} to ${listDay(to, today)}`
}
