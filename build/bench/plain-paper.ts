import { fileURLToPath } from 'node:url'
import type { Block, MoneyTable, Words } from '../../shared/documents/blocks.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { passagesOf, printedRun } from '../../shared/documents/walk.ts'

/** A table as every library knows it: heads and rows of text, the columns after the first maybe on the right. */
export interface PlainTable {
  readonly kind: 'table'
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly right: readonly boolean[]
}

export type PlainPart = { readonly kind: 'heading' | 'text'; readonly text: string } | PlainTable

/** What stands on a paper without the layout of ours: what other libraries are given to draw. */
export interface PlainPaper {
  readonly title: string
  readonly parts: readonly PlainPart[]
}

/** One family for all who draw, as it comes from its package: a file for each style, named by its path. */
export const FONT_FILES = {
  body: fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
  bold: fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf')),
} as const

/** US letter with margins of three quarters of an inch, in points. */
export const SHEET = { width: 612, height: 792, margin: 54, textWidth: 504, size: 10.5, heading: 13 } as const

export function plainPaper(model: DocumentModel): PlainPaper {
  return { title: model.title, parts: model.blocks.flatMap(partsOf) }
}

function partsOf(block: Block): readonly PlainPart[] {
  if (block.kind === 'moneyTable') return [tableOf(block)]
  if (block.kind === 'keyValueGrid') {
    const rows = block.entries.map(({ label, value }) => [label, plain(value)])
    return [{ kind: 'table', heads: [], rows, right: [false, false] }]
  }
  const isHeading = block.kind === 'heading' || block.kind === 'title'
  const texts = passagesOf(block)
    .map(plain)
    .filter((text) => text !== '')
  return texts.map((text, index) => ({ kind: isHeading && index === 0 ? 'heading' : 'text', text }))
}

function tableOf({ columns, rows }: MoneyTable): PlainTable {
  return {
    kind: 'table',
    heads: columns.map(({ title }) => title),
    rows: rows.map(({ cells, beneath }) =>
      cells.map((cell, place) =>
        place === 0 && beneath.length > 0 ? `${plain(cell)}\n${plain(beneath)}` : plain(cell),
      ),
    ),
    right: columns.map(({ holds }) => holds === 'money' || holds === 'count'),
  }
}

function plain(words: Words): string {
  return words.map(printedRun).join('')
}
