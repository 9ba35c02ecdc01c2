import type { PaperLanguage } from './documents-days.ts'

/** The words of the table of several payers on a patient's paper. */
export interface PayersWords {
  readonly heading: string
  readonly columns: readonly [string, string]
  readonly together: string
  readonly place: (place: number) => string
  /** Which plan pays first is still open. */
  readonly open: string
  readonly next: string
  /** Why a plan pays before the next one, by the rule. */
  readonly reasons: Readonly<Record<string, string>>
}

const en: PayersWords = {
  heading: 'Which plan pays first',
  columns: ['Plan', 'We expect it to pay'],
  together: 'All plans together',
  place: (place) => `${place}. `,
  open: 'We do not know yet which plan pays first. The amounts may change when we know.',
  next: 'Each plan pays after the one above it has answered.',
  reasons: {
    'cob.noCoordination': 'This plan always pays first.',
    'cob.subscriberBeforeDependent': 'This is your own plan. The next one covers you through your family.',
    'cob.parentsApart': 'A court order or custody decides when parents live apart.',
    'cob.birthday': 'This parent has the earlier birthday in the year.',
    'cob.activeBeforeRetired': 'This plan comes from a job that someone has now.',
    'cob.ordinaryBeforeContinuation': 'The next plan only goes on from an earlier job.',
    'cob.longerCoverage': 'You have had this plan longer.',
    'cob.shareEqually': 'No rule puts one plan before the other.',
    'cob.liabilityFirst': 'Insurance for injuries pays before health plans.',
    'medicare.secondaryPayer': 'Medicare has its own rules for who pays first.',
    'medicaid.lastPayer': 'Medicaid always pays last.',
    'medigap.afterMedicare': 'A supplement pays right after Medicare.',
  },
}

const es: PayersWords = {
  heading: 'Qué plan paga primero',
  columns: ['Plan', 'Esperamos que pague'],
  together: 'Todos los planes juntos',
  place: (place) => `${place}. `,
  open: 'Aún no sabemos qué plan paga primero. Las cantidades pueden cambiar cuando lo sepamos.',
  next: 'Cada plan paga después de que responde el de arriba.',
  reasons: {
    'cob.noCoordination': 'Este plan siempre paga primero.',
    'cob.subscriberBeforeDependent': 'Este es su propio plan. El siguiente lo cubre por medio de su familia.',
    'cob.parentsApart': 'Si los padres viven separados, decide la orden del juez o la custodia.',
    'cob.birthday': 'Este padre o esta madre cumple años antes en el año.',
    'cob.activeBeforeRetired': 'Este plan viene de un empleo que alguien tiene ahora.',
    'cob.ordinaryBeforeContinuation': 'El siguiente plan solo continúa el de un empleo anterior.',
    'cob.longerCoverage': 'Usted tiene este plan desde hace más tiempo.',
    'cob.shareEqually': 'Ninguna regla pone un plan antes que el otro.',
    'cob.liabilityFirst': 'El seguro por lesiones paga antes que los planes de salud.',
    'medicare.secondaryPayer': 'Medicare tiene sus propias reglas sobre quién paga primero.',
    'medicaid.lastPayer': 'Medicaid siempre paga al final.',
    'medigap.afterMedicare': 'Un suplemento paga justo después de Medicare.',
  },
}

/** The words of the table of several payers, by language. */
export const payersWords: { readonly [L in PaperLanguage]: PayersWords } = { en, es }
