import type { PaperLanguage } from './documents-days.ts'

const REASONS: Readonly<Record<string, { readonly [L in PaperLanguage]: string }>> = {
  moveDate: { en: 'Due date moved', es: 'Fecha de pago cambiada' },
  skip: { en: 'Payments skipped', es: 'Pagos omitidos' },
  newTerms: { en: 'New terms', es: 'Condiciones nuevas' },
  reAmortize: { en: 'Overdue amounts spread', es: 'Atrasos repartidos' },
  rateCut: { en: 'Interest rate lowered', es: 'Tasa de interés reducida' },
  reAge: { en: 'Overdue amounts moved to the end', es: 'Atrasos pasados al final' },
  pause: { en: 'Paused', es: 'En pausa' },
  resume: { en: 'Pause ended', es: 'Fin de la pausa' },
  changePayer: { en: 'Another payer', es: 'Otra persona paga' },
  addCharge: { en: 'Charge added', es: 'Cargo agregado' },
  hardship: { en: 'Hardship terms', es: 'Condiciones por dificultad económica' },
  balance: { en: 'Balance changed', es: 'Saldo cambiado' },
  settled: { en: 'Settled', es: 'Saldado por acuerdo' },
  writeOff: { en: 'Part written off', es: 'Una parte condonada' },
}

/** Why a version was made, in a word or two for the table of an agreement. */
export function versionReason(kind: string, language: PaperLanguage): string {
  return REASONS[kind]?.[language] ?? (language === 'en' ? 'Changed' : 'Cambiado')
}
