import type { DrawnDocument } from '../../electron/pdf/draw-document.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { passagesOf, printedRun } from '../../shared/documents/walk.ts'
import { lintPdf } from '../checks/pdf-lint.ts'

/** The letters of a paper as its model holds them, spaces and bullets left out. */
export function lettersOf(model: DocumentModel): string {
  return squeezed(model.blocks.flatMap((block) => passagesOf(block).map((words) => words.map(printedRun).join(''))))
}

/** The letters alone: breaks between words and bullets are the page's own. */
export function squeezed(parts: readonly string[]): string {
  return parts.join('').replace(/[\s\u00a0•]/g, '')
}

/**
 * What is wrong with a drawn paper: words that are not those of its model, letters drawn as boxes without a warning, a
 * structure that cannot be heard. `read` are the words that were read back from its pages.
 */
export function paperFaults(model: DocumentModel, drawn: DrawnDocument, read: readonly string[]): readonly string[] {
  const boxed = new Set(drawn.warnings.map(({ text }) => text))
  const expected = Array.from(lettersOf(model)).filter((letter) => !boxed.has(letter))
  const found = Array.from(squeezed(read)).filter((letter) => !boxed.has(letter))
  const same = expected.join('') === found.join('')
  return [...(same ? [] : ['the words read back are not those of the model']), ...lintPdf(drawn.bytes)]
}
