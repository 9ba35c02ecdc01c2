import type { PaperLanguage } from './documents-days.ts'
import { figureName } from './figures.ts'

/** What the facts behind a figure belong to: services by their line, kinds of care by their own name. */
export interface FactsSetting {
  readonly service: (lineId: string) => string
  readonly kind: (kind: string) => string
}

interface FactNames {
  readonly plan: Readonly<Record<string, (care: string) => string>>
  readonly line: Readonly<Record<string, (service: string) => string>>
  readonly used: Readonly<Record<string, (name: string) => string>>
  readonly single: Readonly<Record<string, string>>
  readonly deductible: string
  readonly oop: string
  readonly deductibleMet: string
  readonly oopMet: string
  readonly family: (name: string) => string
  readonly maximum: (care: string) => string
  readonly level: (tier: string) => string
  readonly yes: string
  readonly no: string
}

const NAMES: { readonly [L in PaperLanguage]: FactNames } = {
  en: {
    plan: {
      benefit: (care) => `What the plan pays for ${care}`,
      covered: (care) => `${care} covered`,
      deductibleApplies: (care) => `Deductible first for ${care}`,
      copay: (care) => `Copay for ${care}`,
      coinsurance: (care) => `Share of ${care}`,
    },
    line: {
      charge: (service) => `Charge for ${service}`,
      allowed: (service) => `Plan price for ${service}`,
      cashPrice: (service) => `Self-pay price for ${service}`,
      auth: (service) => `Authorization for ${service}`,
      referral: (service) => `Referral for ${service}`,
    },
    used: {
      counter: (name) => `Visits used of “${name}”`,
      categoryDeductible: (name) => `Met of the ${name} deductible`,
      paid: () => 'What the plan has paid this year',
    },
    single: {
      'clinic.selfPayDiscount': 'Self-pay discount',
      'clinic.promptPay': 'Discount for paying at once',
      'clinic.cashPrice': 'Published self-pay price',
      'rule.acaMaximum': 'Most that the law lets a year cost',
      'plan.penaltyRate': 'Share of the penalty',
      'plan.penaltyCap': 'Most that the penalty may be',
      'penaltyBase.planPayment': 'What the plan would pay without the penalty',
      'penaltyBase.allowed': 'What the plan counts',
      'plan.maximum': 'Most the plan pays in a year',
      'clinic.settlement': 'Sum agreed for all services',
      'membership.isMember': 'A member already',
      'membership.monthlyFee': 'Fee a month',
      'membership.joiningFee': 'Joining fee',
      'household.size': 'People in the household',
      'household.income': 'Household income, a year',
      'payer.contractForbids': 'Contract forbids the sliding fee',
      'rule.povertyGuideline': 'Poverty guideline of the year',
      'rule.partADeductible': 'Medicare hospital deductible',
      'charity.isEligible': 'Eligible for financial assistance',
      'charity.policyOff': 'The policy takes off',
      'charity.generallyBilled': 'Amounts generally billed',
      'charity.isNecessaryCare': 'Emergency or necessary care',
      'medicare.status': 'Clinic and Medicare',
      'medicare.isQmb': 'Qualified Medicare Beneficiary',
      'medicare.isPeriodDeductiblePaid': 'Hospital deductible of the period paid',
      'medicare.hospitalDaysBefore': 'Hospital days before',
      'medicare.nursingDaysBefore': 'Nursing days before',
      'medicare.reserveDaysUsed': 'Reserve days used',
    },
    deductible: 'Deductible for the year',
    oop: 'Out-of-pocket limit',
    deductibleMet: 'Deductible met so far',
    oopMet: 'Out of pocket spent so far',
    family: (name) => `Family: ${name}`,
    maximum: (care) => `Most the plan pays in a year for ${care}`,
    level: (tier) => (tier === 'out' ? ', out of network' : `, ${tier} network`),
    yes: 'Yes',
    no: 'No',
  },
  es: {
    plan: {
      benefit: (care) => `Qué paga el plan por ${care}`,
      covered: (care) => `Cobertura de ${care}`,
      deductibleApplies: (care) => `Deducible primero para ${care}`,
      copay: (care) => `Copago de ${care}`,
      coinsurance: (care) => `Parte de ${care}`,
    },
    line: {
      charge: (service) => `Cargo por ${service}`,
      allowed: (service) => `Precio del plan por ${service}`,
      cashPrice: (service) => `Precio sin seguro de ${service}`,
      auth: (service) => `Autorización de ${service}`,
      referral: (service) => `Referido para ${service}`,
    },
    used: {
      counter: (name) => `Visitas usadas de “${name}”`,
      categoryDeductible: (name) => `Cumplido del deducible de ${name}`,
      paid: () => 'Lo que el plan pagó este año',
    },
    single: {
      'clinic.selfPayDiscount': 'Descuento sin seguro',
      'clinic.promptPay': 'Descuento por pagar de inmediato',
      'clinic.cashPrice': 'Precio sin seguro publicado',
      'rule.acaMaximum': 'Lo máximo que permite la ley en un año',
      'plan.penaltyRate': 'Porcentaje de la penalización',
      'plan.penaltyCap': 'Lo máximo de la penalización',
      'penaltyBase.planPayment': 'Lo que el plan pagaría sin la penalización',
      'penaltyBase.allowed': 'Lo que el plan cuenta',
      'plan.maximum': 'Lo máximo que el plan paga en un año',
      'clinic.settlement': 'Suma acordada por todos los servicios',
      'membership.isMember': 'Ya es miembro',
      'membership.monthlyFee': 'Cuota mensual',
      'membership.joiningFee': 'Cuota de ingreso',
      'household.size': 'Personas en el hogar',
      'household.income': 'Ingreso anual del hogar',
      'payer.contractForbids': 'El contrato prohíbe la tarifa según ingresos',
      'rule.povertyGuideline': 'Guía de pobreza del año',
      'rule.partADeductible': 'Deducible hospitalario de Medicare',
      'charity.isEligible': 'Cumple los requisitos de ayuda financiera',
      'charity.policyOff': 'Lo que descuenta la política',
      'charity.generallyBilled': 'Cantidades que se facturan en general',
      'charity.isNecessaryCare': 'Atención de emergencia o necesaria',
      'medicare.status': 'La clínica y Medicare',
      'medicare.isQmb': 'Beneficiario calificado de Medicare (QMB)',
      'medicare.isPeriodDeductiblePaid': 'Deducible hospitalario del período pagado',
      'medicare.hospitalDaysBefore': 'Días de hospital antes',
      'medicare.nursingDaysBefore': 'Días de enfermería antes',
      'medicare.reserveDaysUsed': 'Días de reserva usados',
    },
    deductible: 'Deducible del año',
    oop: 'Límite de gastos del año',
    deductibleMet: 'Deducible cumplido hasta hoy',
    oopMet: 'Gastado de su bolsillo hasta hoy',
    family: (name) => `Familia: ${name}`,
    maximum: (care) => `Lo máximo que el plan paga al año por ${care}`,
    level: (tier) => (tier === 'out' ? ', fuera de la red' : `, red ${tier}`),
    yes: 'Sí',
    no: 'No',
  },
}

/** A fact or figure behind a figure, by its id; an id that nobody named yet stands as it is. */
export function factName(id: string, language: PaperLanguage, setting: FactsSetting): string {
  const names = NAMES[language]
  const [root = '', kind = '', ...rest] = id.split('.')
  const isFact = root === 'line' && rest.length > 0 && kind in names.line
  const single = names.single[id] ?? (isFact ? null : figureName(id, language))
  if (single) return single
  if (root === 'payer') return factName(rest.join('.'), language, setting)
  if (root === 'maximum') return names.maximum(setting.kind([kind, ...rest].join('.')))
  if (root === 'line') return names.line[kind]?.(setting.service(rest.join('.'))) ?? id
  if (root === 'used') return names.used[kind]?.(rest.join('.')) ?? id
  const last = rest.at(-1) ?? ''
  const named = rest.slice(0, -1).join('.')
  const level = last === 'in' || last === '' ? '' : names.level(last)
  if (kind === 'deductible' || kind === 'oop') {
    const what = root === 'met' ? names[`${kind}Met`] : names[kind]
    return `${named === 'family' ? names.family(what) : what}${level}`
  }
  const care = names.plan[kind]?.(setting.kind(named))
  return root === 'plan' && care ? `${care}${level}` : id
}

/** A yes or no among the facts. */
export function factAnswer(answer: boolean, language: PaperLanguage): string {
  const { yes, no } = NAMES[language]
  return answer ? yes : no
}
