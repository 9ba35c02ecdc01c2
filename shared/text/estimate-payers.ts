import type { PaperLanguage } from './documents-days.ts'

/** Why one payer stands before another, by the rule that decides. */
const RULES: { readonly [L in PaperLanguage]: Readonly<Record<string, string>> } = {
  en: {
    'cob.noCoordination': 'A plan without coordination rules pays first.',
    'cob.subscriberBeforeDependent': 'The plan that covers the patient as subscriber pays before one as dependent.',
    'cob.parentsApart': 'Parents live apart: the court’s order, then custody decides.',
    'cob.birthday': 'Birthday rule: the parent born earlier in the year pays first. The year does not count.',
    'cob.activeBeforeRetired': 'Current employment pays before retirement.',
    'cob.ordinaryBeforeContinuation': 'Ordinary coverage pays before a continuation (COBRA).',
    'cob.longerCoverage': 'The coverage that is longer in force pays first.',
    'cob.shareEqually': 'No rule decides: the plans share equally.',
    'cob.liabilityFirst': 'Workers’ compensation, no-fault and liability pay before health plans.',
    'medicare.secondaryPayer':
      'Medicare’s own rules: reason for Medicare, employment, size of the employer, months of ESRD.',
    'medicaid.lastPayer': 'Medicaid always pays last.',
    'medigap.afterMedicare': 'A supplement pays right after Medicare.',
  },
  es: {
    'cob.noCoordination': 'Un plan sin reglas de coordinación paga primero.',
    'cob.subscriberBeforeDependent': 'El plan que cubre al paciente como titular paga antes que uno como dependiente.',
    'cob.parentsApart': 'Los padres viven separados: decide la orden del juez y luego la custodia.',
    'cob.birthday':
      'Regla del cumpleaños: paga primero el padre o la madre que nació antes en el año. El año no cuenta.',
    'cob.activeBeforeRetired': 'El empleo actual paga antes que la jubilación.',
    'cob.ordinaryBeforeContinuation': 'La cobertura ordinaria paga antes que una continuación (COBRA).',
    'cob.longerCoverage': 'Paga primero la cobertura más antigua.',
    'cob.shareEqually': 'Ninguna regla decide: los planes pagan por partes iguales.',
    'cob.liabilityFirst':
      'La compensación laboral, el seguro sin culpa y la responsabilidad civil pagan antes que los planes de salud.',
    'medicare.secondaryPayer': 'Reglas de Medicare: motivo de Medicare, empleo, tamaño del empleador, meses con ESRD.',
    'medicaid.lastPayer': 'Medicaid siempre paga al final.',
    'medigap.afterMedicare': 'Un suplemento paga justo después de Medicare.',
  },
}

/** The sentence of an order rule; an unknown rule stands as it is, so that nothing is hidden. */
export function orderRuleText(rule: string, language: PaperLanguage): string {
  return RULES[language][rule] ?? rule
}

const ASKS: Readonly<Record<string, string>> = {
  subscriberBeforeDependent: 'whether each plan covers the patient as subscriber or dependent',
  birthday: 'the birthdays of both parents',
  activeBeforeRetired: 'how each coverage was got',
  ordinaryBeforeContinuation: 'how each coverage was got',
  longerCoverage: 'since when each coverage is in force',
  noCoordination: 'whether each plan coordinates with others',
  parentsApart: 'whether the parents live together, and who has custody',
  medicare: 'Medicare’s rules of the year',
  through: 'how the coverage beside Medicare was got',
  medicareReason: 'why the patient has Medicare',
  medicareSince: 'since when the patient has Medicare',
  employerSize: 'how many people the employer has',
}

/** The form that says who pays first, and what decides it. */
export const payerWords = {
  title: 'Who pays first',
  place: (place: number, name: string) => `${place}. ${name}`,
  asks: (rule: string) => `Ask: ${ASKS[rule] ?? rule}.`,
  open: 'The order is not known yet. The figure spans every order that is possible.',
  askedThere: 'The answers are typed on the coverage that they are about.',
  standing: 'Beside other coverages',
  differs: (typed: string, found: string) => `Entered as paying ${typed}; by the rules it pays ${found}.`,
  coversAs: 'Covers the patient as',
  coversAsAnswers: { subscriber: 'Subscriber', dependent: 'Dependent', '?': '?' },
  through: 'Got through',
  throughAnswers: {
    currentEmployment: 'Current employment',
    retirement: 'Retirement',
    continuation: 'Continuation (COBRA)',
    own: 'Own purchase',
    workersCompensation: 'Workers’ compensation',
    noFault: 'Auto no-fault',
    liability: 'Liability',
    '?': '?',
  },
  employees: 'People at the employer',
  since: 'In force since',
  parentBorn: 'Parent born on',
  apart: 'Parents apart',
  apartAnswers: {
    '?': '?',
    together: 'Together, or joint custody',
    namedByCourt: 'Named by the court',
    custodial: 'Has custody',
    custodialSpouse: 'Spouse of who has custody',
    nonCustodial: 'Has no custody',
    nonCustodialSpouse: 'Spouse of who has no custody',
  },
  coordinates: 'Coordinates with other plans',
  coordinatesAnswers: { yes: 'Yes', no: 'No, it pays first' },
  answers: { yes: 'Yes', no: 'No', '?': '?' },
  method: 'Takes earlier payments',
  methods: {
    '?': '?',
    standard: 'Pays what is left (standard)',
    secondaryAllowed: 'Up to its own price',
    nonDuplication: 'Only above the first (non-duplication)',
    maintenanceOfBenefits: 'Its share of the rest',
  },
  because: 'Medicare because of',
  becauseAnswers: { age: 'Age', disability: 'Disability', kidneyDisease: 'Kidney disease (ESRD)', '?': '?' },
  eligibleSince: 'Medicare since',
  status: 'Clinic and Medicare',
  statusAnswers: {
    participating: 'Participating',
    nonparAssigned: 'Not participating, takes assignment',
    nonparUnassigned: 'Not participating, no assignment',
    '?': '?',
  },
  isQmb: 'Qualified Medicare Beneficiary (QMB)',
  periodPaid: 'Hospital deductible of this stay paid',
  hospitalDays: 'Hospital days before',
  nursingDays: 'Nursing days before',
  reserveDays: 'Reserve days used',
  medigap: 'Supplement (Medigap)',
  noMedigap: 'None',
  medigapPlan: (letter: string) => `Medigap plan ${letter}`,
  inOrder: 'In the order in which they pay',
} as const
