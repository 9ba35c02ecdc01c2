import type { PaperLanguage } from './documents-days.ts'

const DUTIES: Readonly<Record<string, Readonly<Record<PaperLanguage, string>>>> = {
  writtenPlan: { en: 'Give the plan in writing.', es: 'Entregue el plan por escrito.' },
  offerPlanFirst: { en: 'Offer a reasonable plan first.', es: 'Ofrezca primero un plan razonable.' },
  extraBillFirst: { en: 'Send one more bill first.', es: 'Envíe antes una factura más.' },
  noticeBeforeDefault: {
    en: 'Send a notice before the plan is in default.',
    es: 'Avise antes de declarar el incumplimiento.',
  },
  negotiateFirst: {
    en: 'Give a chance to change the plan first.',
    es: 'Dé antes la oportunidad de cambiar el plan.',
  },
  goodStandingProtected: {
    en: 'A patient who keeps the plan is not sent to collections.',
    es: 'Un paciente que cumple el plan no se envía a cobranza.',
  },
  pauseDuringAppeal: {
    en: 'Nothing is collected while an appeal is open.',
    es: 'No se cobra mientras haya una apelación abierta.',
  },
  noInterestWhileAssistanceEligible: {
    en: 'No interest from patients who qualify for assistance.',
    es: 'Sin interés para pacientes con derecho a asistencia.',
  },
  screenAssistanceFirst: {
    en: 'Check for financial assistance before any interest.',
    es: 'Revise la asistencia financiera antes de cobrar interés.',
  },
  noCreditReporting: {
    en: 'Medical debt is not reported to credit bureaus.',
    es: 'La deuda médica no se informa a las agencias de crédito.',
  },
  noAddedCollectionFees: { en: 'No collection fee is added.', es: 'No se agregan cargos de cobranza.' },
  noDenialOfCare: { en: 'Care is not refused over debt.', es: 'No se niega la atención por deudas.' },
  noSpousalLiability: {
    en: 'A spouse is not liable just by marriage.',
    es: 'El cónyuge no responde solo por el matrimonio.',
  },
  publishedCollectionPolicy: {
    en: 'The collection policy is published.',
    es: 'La política de cobranza está publicada.',
  },
  itemizeOnRequest: {
    en: 'An itemized bill is given on request.',
    es: 'Se entrega una factura detallada a pedido.',
  },
  separateConsentToPay: {
    en: 'Consent to pay is signed apart from consent to care.',
    es: 'El consentimiento de pago se firma aparte del de atención.',
  },
  cardOnFileLimits: {
    en: 'A card is not kept on file before care as a condition.',
    es: 'No se exige guardar una tarjeta antes de la atención.',
  },
  noFinancingApplications: {
    en: 'Staff do not fill in applications for outside financing.',
    es: 'El personal no llena solicitudes de financiamiento externo.',
  },
}

/** A duty of a pack as a sentence. An unknown one names itself. */
export function dutySentence(duty: string, language: PaperLanguage): string {
  return DUTIES[duty]?.[language] ?? duty
}

const INCOMES: Readonly<Record<string, Readonly<Record<PaperLanguage, string>>>> = {
  grossMonthly: { en: 'gross monthly income', es: 'del ingreso bruto mensual' },
  householdAdjusted: { en: 'adjusted household income a month', es: 'del ingreso ajustado mensual del hogar' },
  afterEssentials: {
    en: 'monthly family income after essentials',
    es: 'del ingreso familiar mensual después de lo esencial',
  },
}

/** The income that a cap is a share of. */
export function incomeName(basis: string | number | undefined, language: PaperLanguage): string {
  return INCOMES[String(basis)]?.[language] ?? String(basis)
}

const FIELDS: Readonly<Record<string, Readonly<Record<PaperLanguage, string>>>> = {
  interest: { en: 'interest', es: 'interés' },
  lateFee: { en: 'late fee', es: 'cargo por mora' },
  returnedPayment: { en: 'returned payment fee', es: 'cargo por pago devuelto' },
  incomeCap: { en: 'share of income', es: 'parte del ingreso' },
  longestMonths: { en: 'longest plan', es: 'plan más largo' },
  mostInstallments: { en: 'number of payments', es: 'número de pagos' },
  forgiveAfterPayments: { en: 'forgiveness', es: 'perdón del resto' },
  graceDays: { en: 'days of grace', es: 'días de gracia' },
  noticeDays: { en: 'days of notice', es: 'días de aviso' },
  cureDays: { en: 'days to catch up', es: 'días para ponerse al día' },
  collectionsDays: { en: 'wait before collections', es: 'espera antes de la cobranza' },
  suitDays: { en: 'wait before a suit', es: 'espera antes de una demanda' },
  forbids: { en: 'terms that are not allowed', es: 'condiciones no permitidas' },
  clauses: { en: 'required clauses', es: 'cláusulas obligatorias' },
  duties: { en: 'duties of the clinic', es: 'deberes de la clínica' },
}

/** What became stricter, in a few words: `Stricter now: days of grace`. */
export function stricterInShort(fields: readonly string[]): string {
  return `Stricter now: ${fields.map((field) => FIELDS[field]?.en ?? field).join(', ')}`
}

/** The task that a stricter rule raises for a signed plan: what became stricter, field by field. */
export function stricterTask(fields: readonly string[], language: PaperLanguage): string {
  const names = fields.map((field) => FIELDS[field]?.[language] ?? field).join(', ')
  return language === 'en'
    ? `Rules became stricter since this plan was signed: ${names}. The plan keeps its terms until you change them.`
    : `Las reglas son más estrictas desde la firma: ${names}. El plan conserva sus condiciones hasta que usted las cambie.`
}
