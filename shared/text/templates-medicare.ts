import type { PaperLanguage } from './documents-days.ts'

interface MedicareTemplateWords {
  readonly name: string
  readonly about: string
  readonly payerName: string
  readonly notes: string
}

type WordsById = Readonly<Record<string, MedicareTemplateWords>>

const LETTERS = ['A', 'B', 'C', 'D', 'F', 'G', 'K', 'L', 'M', 'N'] as const
type Letter = (typeof LETTERS)[number]

/** What each supplement leaves to the patient, in one sentence. */
const LEFT: { readonly [L in PaperLanguage]: Readonly<Record<Letter | 'FHigh' | 'GHigh', string>> } = {
  en: {
    A: 'Leaves the hospital deductible and the yearly deductible of Part B.',
    B: 'Leaves the yearly deductible of Part B.',
    C: 'Leaves only charges above Medicare’s rate. Not sold to people new to Medicare since 2020.',
    D: 'Leaves the yearly deductible of Part B.',
    F: 'Leaves nothing of covered care. Not sold to people new to Medicare since 2020.',
    G: 'Leaves the yearly deductible of Part B.',
    K: 'Leaves half of Medicare’s shares, up to a yearly limit, and the yearly deductible of Part B.',
    L: 'Leaves a quarter of Medicare’s shares, up to a yearly limit, and the yearly deductible of Part B.',
    M: 'Leaves half of the hospital deductible and the yearly deductible of Part B.',
    N: 'Leaves the yearly deductible of Part B and copays for office and emergency visits.',
    FHigh: 'Pays like plan F after its own yearly deductible. Not sold to people new to Medicare since 2020.',
    GHigh: 'Pays like plan G after its own yearly deductible.',
  },
  es: {
    A: 'Deja el deducible de hospital y el deducible anual de la Parte B.',
    B: 'Deja el deducible anual de la Parte B.',
    C: 'Deja solo los cargos por encima de la tarifa de Medicare. No se vende a nuevos en Medicare desde 2020.',
    D: 'Deja el deducible anual de la Parte B.',
    F: 'No deja nada de la atención cubierta. No se vende a nuevos en Medicare desde 2020.',
    G: 'Deja el deducible anual de la Parte B.',
    K: 'Deja la mitad de las partes de Medicare, hasta un límite anual, y el deducible anual de la Parte B.',
    L: 'Deja un cuarto de las partes de Medicare, hasta un límite anual, y el deducible anual de la Parte B.',
    M: 'Deja la mitad del deducible de hospital y el deducible anual de la Parte B.',
    N: 'Deja el deducible anual de la Parte B y copagos por visitas de consultorio y de emergencia.',
    FHigh: 'Paga como el plan F después de su propio deducible anual. No se vende a nuevos en Medicare desde 2020.',
    GHigh: 'Paga como el plan G después de su propio deducible anual.',
  },
}

const SHARED = {
  en: {
    original: 'Original Medicare',
    originalAbout:
      'Parts A and B without a supplement: the yearly deductible, then Medicare’s share of approved amounts.',
    hospital:
      'The hospital deductible counts once in a benefit period. Days 61 and later cost a daily share, which is not in this plan.',
    notes: 'A clinic that does not take part may charge above Medicare’s rate, up to a limit.',
    high: 'high deductible',
    supplement: (plan: string) => `Medicare with Medigap plan ${plan}`,
    kept: 'After the yearly limit the supplement pays all shares, but never the deductible of Part B.',
    emergency: 'The emergency copay falls away when the patient is admitted.',
    qmb: 'Medicare with QMB protection',
    qmbAbout: 'Qualified Medicare Beneficiary: nothing of Medicare’s shares may be billed.',
    qmbNotes: 'The patient cannot waive this. Do not offer a payment plan for care that Medicare covers.',
  },
  es: {
    original: 'Medicare Original',
    originalAbout: 'Partes A y B sin suplemento: el deducible anual y después la parte de Medicare sobre lo aprobado.',
    hospital:
      'El deducible de hospital cuenta una vez por período de beneficios. Desde el día 61 hay un costo por día, que no está en este plan.',
    notes: 'Una clínica que no participa puede cobrar por encima de la tarifa de Medicare, hasta un límite.',
    high: 'deducible alto',
    supplement: (plan: string) => `Medicare con Medigap plan ${plan}`,
    kept: 'Después del límite anual el suplemento paga todas las partes, pero nunca el deducible de la Parte B.',
    emergency: 'El copago de emergencia no se cobra si el paciente queda internado.',
    qmb: 'Medicare con protección QMB',
    qmbAbout: 'Beneficiario calificado de Medicare: no se puede cobrar nada de las partes de Medicare.',
    qmbNotes: 'El paciente no puede renunciar a esto. No ofrezca un plan de pagos por atención que Medicare cubre.',
  },
} as const

function wordsIn(language: PaperLanguage): WordsById {
  const say = SHARED[language]
  const left = LEFT[language]
  const supplement = (plan: string, about: string, more = ''): MedicareTemplateWords => ({
    name: say.supplement(plan),
    about,
    payerName: 'Medicare',
    notes: more === '' ? say.hospital : `${say.hospital} ${more}`,
  })
  const more = (letter: Letter): string => (letter === 'N' ? say.emergency : 'KL'.includes(letter) ? say.kept : '')
  const lettered = LETTERS.map((letter) => [`medigap${letter}`, supplement(letter, left[letter], more(letter))])
  return {
    originalMedicare: {
      name: say.original,
      about: say.originalAbout,
      payerName: 'Medicare',
      notes: `${say.hospital} ${say.notes}`,
    },
    ...Object.fromEntries(lettered),
    medigapFHigh: supplement(`F, ${say.high}`, left.FHigh),
    medigapGHigh: supplement(`G, ${say.high}`, left.GHigh, say.kept),
    qmb: { name: say.qmb, about: say.qmbAbout, payerName: 'Medicare', notes: say.qmbNotes },
  }
}

/** Words of the templates for people with Medicare. */
export const medicareTemplateWords: { readonly [L in PaperLanguage]: WordsById } = {
  en: wordsIn('en'),
  es: wordsIn('es'),
}
