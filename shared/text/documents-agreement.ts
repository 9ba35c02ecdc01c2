import { agreementEn } from './documents-agreement-en.ts'
import { agreementEs } from './documents-agreement-es.ts'
import type { AgreementWords } from './documents-agreement-words.ts'
import type { PaperLanguage } from './documents-days.ts'

/** The agreement's words in both languages. */
export const agreementWords: { readonly [L in PaperLanguage]: AgreementWords } = { en: agreementEn, es: agreementEs }
