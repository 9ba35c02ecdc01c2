import type { PaperLanguage } from './documents-days.ts'

/** What an agreement says of itself before it begins. */
export const agreementBoxWords: { readonly [L in PaperLanguage]: readonly string[] } = {
  en: [
    'This is an agreement to pay in parts. It holds when you sign it.',
    'Read it first. Ask us about each line that is not clear.',
    'The large line in the middle says what you pay and when.',
    'If insurance pays more or less, the plan can change. You get a new sheet to look at.',
    'If you cannot pay one day, call us before that day.',
  ],
  es: [
    'Este es un acuerdo para pagar en partes. Vale cuando usted lo firma.',
    'Léalo primero. Pregúntenos cada línea que no esté clara.',
    'La línea grande en el medio dice cuánto paga y cuándo.',
    'Si el seguro paga más o menos, el plan puede cambiar. Entonces recibe una hoja nueva.',
    'Si un día no puede pagar, llámenos antes de ese día.',
  ],
}
