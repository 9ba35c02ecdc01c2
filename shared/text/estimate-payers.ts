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
    'cob.standard': 'It pays what is left, up to what it would pay alone.',
    'cob.secondaryAllowed': 'It pays what is left, but with the first no more than its own price.',
    'cob.nonDuplication': 'It pays only what it would pay alone above the first payment.',
    'cob.maintenanceOfBenefits': 'It takes the first payment off its price, then its deductible, then pays its share.',
    'cob.medicaidLesserOf': 'Medicaid pays up to its own rate, and the patient owes nothing more.',
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
    'cob.standard': 'Paga lo que queda, hasta lo que pagaría solo.',
    'cob.secondaryAllowed': 'Paga lo que queda, pero con el primero no más que su propio precio.',
    'cob.nonDuplication': 'Paga solo lo que pagaría solo por encima del primer pago.',
    'cob.maintenanceOfBenefits': 'Resta el primer pago de su precio, luego su deducible, y paga su parte.',
    'cob.medicaidLesserOf': 'Medicaid paga hasta su propia tarifa, y el paciente no debe nada más.',
  },
}

/** The sentence of an order rule; an unknown rule stands as it is, so that nothing is hidden. */
export function orderRuleText(rule: string, language: PaperLanguage): string {
  return RULES[language][rule] ?? rule
}

const NAIC = 'NAIC MDL-120 §6'

/** Where each order rule is written. */
const LAWS: Readonly<Record<string, string>> = {
  'cob.noCoordination': NAIC,
  'cob.subscriberBeforeDependent': `${NAIC}(D)(1)`,
  'cob.parentsApart': `${NAIC}(D)(2)`,
  'cob.birthday': `${NAIC}(D)(2)`,
  'cob.activeBeforeRetired': `${NAIC}(D)(3)`,
  'cob.ordinaryBeforeContinuation': `${NAIC}(D)(4)`,
  'cob.longerCoverage': `${NAIC}(D)(5)`,
  'cob.shareEqually': `${NAIC}(D)(6)`,
  'medicare.secondaryPayer': '42 CFR 411.20 to 411.206',
  'medicaid.lastPayer': 'SSA 1902(a)(25)',
  'medigap.afterMedicare': 'NAIC Model 651',
}

/** The law or model behind an order rule; empty where none is named. */
export function orderRuleLaw(rule: string): string {
  return LAWS[rule] ?? ''
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
  medicareBefore: 'by what the patient had Medicare before kidney disease',
  employerSize: 'how many people the employer has',
}

/** The form that says who pays first, and what decides it. */
export const payerWords = {
  title: 'Who pays first',
  place: (place: number, name: string) => `${place}. ${name}`,
  ruled: (rule: string, law: string) => (law === '' ? rule : `${rule} (${law})`),
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
  kidneySince: 'Kidney disease (ESRD) counts since',
  entitledBefore: 'Medicare before kidney disease',
  entitledBeforeAnswers: { none: 'No', age: 'By age', disability: 'By disability', '?': '?' },
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
  medigapSpent: 'Paid toward its yearly limit',
  medigapPaid: 'Paid toward its yearly deductible',
  medigapPlan: (letter: string) => `Medigap plan ${letter}`,
  medigapHigh: (letter: string) => `Medigap plan ${letter}, high deductible`,
  keepsReserve: 'Keeps a benefit reserve',
  keepsReserveAnswers: { no: 'No', yes: 'Yes' },
  reserve: 'Saved in it this year',
  reserveFrom: 'That year began on',
  inOrder: 'In the order in which they pay',
} as const
