import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { cleanText } from '../../shared/documents/typed.ts'

const INVENTED = /^Sample (?:Patient|Guarantor|Payer|Counselor|Cosigner|Laboratory|Imaging)/

/** The same paper with every invented name replaced by another one, cleaned as everything that is typed. */
export function renamed(model: DocumentModel, name: string): DocumentModel {
  return replaced(model, cleanText(name)) as DocumentModel
}

function replaced(part: unknown, name: string): unknown {
  if (Array.isArray(part)) return part.map((each) => replaced(each, name))
  if (part === null || typeof part !== 'object') return part
  if ('field' in part && 'text' in part && typeof part.text === 'string') {
    return INVENTED.test(part.text) ? { ...part, text: name } : part
  }
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, replaced(value, name)]))
}
