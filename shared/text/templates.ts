import type { PaperLanguage } from './documents-days.ts'
import { medicareTemplateWords } from './templates-medicare.ts'

/** What a plan template is called, what it is for, and what a plan copied from it carries. */
export interface TemplateWords {
  readonly name: string
  /** One sentence beside the name: which plans it fits, and what it fills in. */
  readonly about: string
  /** Empty where each plan has a payer of its own. */
  readonly payerName: string
  /** What the rows of the plan cannot say. */
  readonly notes: string
}

/** A plan's words, and why something in it is assumed. */
export interface TemplateText {
  readonly payerName: string
  readonly planName: string
  readonly notes: string
  readonly usual: string
  readonly leastByLaw: string
  readonly mostByLaw: string
}

type WordsById = Readonly<Record<string, TemplateWords>>

const own = (name: string, about: string, notes = ''): TemplateWords => ({ name, about, payerName: '', notes })

const en: WordsById = {
  ppo: own(
    'PPO',
    'Pays in and out of network, without referrals. Fills in which care the deductible usually comes first for.',
  ),
  hmo: own(
    'HMO with referrals',
    'Pays in network only, emergencies aside. A specialist needs a referral from the primary doctor.',
  ),
  epo: own('EPO', 'Pays in network only, emergencies aside. Ask whether this plan wants referrals.'),
  pos: own(
    'POS with referrals',
    'Pays in and out of network. Without a referral, a specialist counts as out of network.',
  ),
  hdhp: own(
    'High deductible plan, one person',
    'The deductible comes before all care but preventive care. Amounts start at the limits of the year’s law.',
    'Deductible and out-of-pocket limit start at what the law allows at least and at most. Type the plan’s own.',
  ),
  hdhpFamily: own(
    'High deductible plan, family',
    'One deductible for the family comes before all care but preventive care.',
    'The family deductible counts as one pot. If each person has an own one inside it, it may not be below the law’s family minimum.',
  ),
  medicareAdvantage: own(
    'Medicare Advantage',
    'A private plan in place of Medicare. Its copays and yearly limit are its own.',
    'A supplement to Medicare (Medigap) never pays beside this plan.',
  ),
  medicaid: {
    name: 'Medicaid',
    about: 'The clinic takes Medicaid’s payment as full payment, small copays aside.',
    payerName: 'Medicaid',
    notes:
      'No copays for children, pregnancy, emergencies and family planning. All copays together stay within 5% of the family’s income. The charge above Medicaid’s rate is never the patient’s.',
  },
  dental: own(
    'Dental with a yearly maximum',
    'Pays shares by kind of dental care, up to a yearly maximum.',
    'Type the yearly maximum and what it has paid so far. Until then the estimate shows a range.',
  ),
  indemnity: own(
    'Indemnity, no network',
    'Pays a share of customary charges with any clinic. What is charged above them falls to the patient.',
    'No contract limits the charge. Set the clinic as out of network.',
  ),
  ...medicareTemplateWords.en,
}

const es: WordsById = {
  ppo: own(
    'PPO',
    'Paga dentro y fuera de la red, sin referidos. Indica para qué atención suele ir primero el deducible.',
  ),
  hmo: own(
    'HMO con referidos',
    'Paga solo dentro de la red, salvo emergencias. Un especialista requiere un referido del médico primario.',
  ),
  epo: own('EPO', 'Paga solo dentro de la red, salvo emergencias. Pregunte si este plan pide referidos.'),
  pos: own(
    'POS con referidos',
    'Paga dentro y fuera de la red. Sin referido, un especialista cuenta como fuera de la red.',
  ),
  hdhp: own(
    'Plan de deducible alto, una persona',
    'El deducible va antes de toda la atención, salvo la preventiva. Las cantidades empiezan en los límites de la ley del año.',
    'El deducible y el límite anual empiezan en lo mínimo y lo máximo que permite la ley. Escriba los del plan.',
  ),
  hdhpFamily: own(
    'Plan de deducible alto, familia',
    'Un solo deducible de la familia va antes de toda la atención, salvo la preventiva.',
    'El deducible familiar es uno solo. Si cada persona tiene uno propio, no puede ser menor que el mínimo familiar de la ley.',
  ),
  medicareAdvantage: own(
    'Medicare Advantage',
    'Un plan privado en lugar de Medicare. Sus copagos y su límite anual son propios.',
    'Un suplemento de Medicare (Medigap) nunca paga junto con este plan.',
  ),
  medicaid: {
    name: 'Medicaid',
    about: 'La clínica acepta el pago de Medicaid como pago completo, salvo copagos pequeños.',
    payerName: 'Medicaid',
    notes:
      'Sin copagos para niños, embarazo, emergencias y planificación familiar. Todos los copagos juntos no pasan del 5% del ingreso familiar. El cargo por encima de la tarifa de Medicaid nunca es del paciente.',
  },
  dental: own(
    'Dental con máximo anual',
    'Paga una parte según el tipo de atención dental, hasta un máximo anual.',
    'Escriba el máximo anual y lo que ya pagó. Hasta entonces el estimado muestra un rango.',
  ),
  indemnity: own(
    'Indemnización, sin red',
    'Paga una parte de los cargos usuales en cualquier clínica. Lo que se cobra por encima es del paciente.',
    'Ningún contrato limita el cargo. Ponga la clínica como fuera de la red.',
  ),
  ...medicareTemplateWords.es,
}

const words: Readonly<Record<PaperLanguage, WordsById>> = { en, es }

const reasons = {
  en: {
    usual: (name: string) => `Usual for this kind of plan (${name}). Not yet asked of the plan.`,
    leastByLaw: 'The least that the law allows for this plan year. The plan’s own may be higher.',
    mostByLaw: 'The most that the law allows for this plan year. The plan’s own may be lower.',
  },
  es: {
    usual: (name: string) => `Usual en este tipo de plan (${name}). Todavía no se preguntó al plan.`,
    leastByLaw: 'Lo mínimo que permite la ley para este año del plan. El del plan puede ser más alto.',
    mostByLaw: 'Lo máximo que permite la ley para este año del plan. El del plan puede ser más bajo.',
  },
} as const

/** Ids of all templates that have words. */
export const templateIds: readonly string[] = Object.keys(en)

/** The name of a template and what it is for; null for an id that has no words. */
export function templateWords(id: string, language: PaperLanguage): TemplateWords | null {
  return words[language][id] ?? null
}

/** What a plan copied from a template carries, ready to be handed to the making of that plan; null as above. */
export function templateText(id: string, language: PaperLanguage): TemplateText | null {
  const found = templateWords(id, language)
  if (found === null) return null
  const { name, payerName, notes } = found
  const { usual, leastByLaw, mostByLaw } = reasons[language]
  return { payerName, planName: name, notes, usual: usual(name), leastByLaw, mostByLaw }
}

/** Headings under which templates are offered. */
export const templateKindWords: { readonly [L in PaperLanguage]: Readonly<Record<string, string>> } = {
  en: {
    network: 'Network plans',
    highDeductible: 'High deductible plans',
    medicare: 'Original Medicare',
    medicareSupplement: 'Medicare with a supplement',
    medicareAdvantage: 'Medicare Advantage',
    medicaid: 'Medicaid',
    benefitMaximum: 'Plans with a yearly maximum',
    indemnity: 'Plans without a network',
  },
  es: {
    network: 'Planes con red',
    highDeductible: 'Planes de deducible alto',
    medicare: 'Medicare Original',
    medicareSupplement: 'Medicare con suplemento',
    medicareAdvantage: 'Medicare Advantage',
    medicaid: 'Medicaid',
    benefitMaximum: 'Planes con máximo anual',
    indemnity: 'Planes sin red',
  },
}
