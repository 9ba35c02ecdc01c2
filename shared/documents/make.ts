import type { PaperLanguage } from '../text/documents-days.ts'
import { plainWords } from '../text/documents-plain.ts'
import type { Block, Column, MoneyTable, Notice, Paragraph, Row, SignatureField, Words } from './blocks.ts'
import type { DocumentModel, Foot, PaperKind, WordingUsed } from './document-model.ts'
import type { PaperOrigin } from './parties.ts'
import { typed } from './typed.ts'

/** What makes one paper differ from another, beside its number, clinic and language. */
export interface PaperBody {
  readonly kind: PaperKind
  readonly templateVersion: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly foot: Foot
  readonly wording?: readonly WordingUsed[]
}

/** A paper of its body and its origin. */
export function paperOf(origin: PaperOrigin, body: PaperBody): DocumentModel {
  return {
    kind: body.kind,
    templateVersion: body.templateVersion,
    lang: origin.language,
    title: body.title,
    author: typed('clinic.name', origin.clinic.name),
    number: typed('number', origin.number),
    version: origin.version,
    blocks: body.blocks,
    foot: body.foot,
    wording: body.wording ?? [],
  }
}

/** A sentence or several over the whole column. */
export function paragraph(words: Words, element?: string): Paragraph {
  return named({ kind: 'paragraph', size: 'text', words } as const, element)
}

/** The same in small type, for what has to be there and is seldom read. */
export function smallPrint(words: Words, element?: string): Paragraph {
  return named({ kind: 'paragraph', size: 'legal', words } as const, element)
}

/** A section's heading. */
export function heading(text: string, element?: string): Block {
  return named({ kind: 'heading', level: 2, words: [text] } as const, element)
}

/** A heading within a section. */
export function smallHeading(words: Words): Block {
  return { kind: 'heading', level: 3, words }
}

/** A list with bullets; nothing where it would be empty. */
export function list(entries: readonly Words[], element?: string): readonly Block[] {
  return entries.length === 0 ? [] : [named({ kind: 'list', items: entries } as const, element)]
}

/** A table from heads with what their columns hold. */
export function table(
  columns: readonly (readonly [string, Column['holds']])[],
  rows: readonly Row[],
  element?: string,
): MoneyTable {
  const heads = columns.map(([title, holds]) => ({ title, holds }))
  return named({ kind: 'moneyTable', columns: heads, rows } as const, element)
}

/** A row of a table; a total is ruled doubly. */
export function row(cells: readonly Words[], rank: Row['rank'] = 'line', beneath: Words = []): Row {
  return { rank, cells, beneath }
}

/**
 * The box that says in plain words what the paper is, what to do, and whom to call. Its sentences are held to the
 * reading level of the sixth grade.
 */
export function plainBox(language: PaperLanguage, paragraphs: readonly Words[]): Notice {
  return {
    kind: 'notice',
    element: 'plainWords',
    heading: plainWords[language].heading,
    paragraphs,
    bold: false,
    leastPoints: 11,
  }
}

/** Empty lines to write on by hand. */
export function writeLines(who: string, fields: readonly (readonly [string, SignatureField['width']])[]): Block {
  return {
    kind: 'signature',
    who,
    statement: [],
    fields: fields.map(([label, width]) => ({ label, filled: [], width })),
  }
}

/** A place to sign with a statement above: name as printed, signature, day. */
export function signHere(who: string, statement: Words, fields: readonly SignatureField[]): Block {
  return { kind: 'signature', who, statement, fields }
}

function named<B extends Block>(block: B, element: string | undefined): B {
  return element === undefined ? block : { ...block, element }
}
