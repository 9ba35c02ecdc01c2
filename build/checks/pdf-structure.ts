import { isDict, itemsOf, type PdfFile, textOf } from './pdf-reader.ts'
import type { PdfDict, PdfValue } from './pdf-values.ts'

/** One element of the structure with what a check needs to know of it. */
export interface StructureNode {
  readonly type: string
  readonly alt: string
  readonly lang: string
  readonly scope: string
  readonly hasBox: boolean
  readonly children: readonly StructureNode[]
  /** Marked content in reading order: page (from 0) and number on it. */
  readonly content: readonly Marked[]
}

export interface Marked {
  readonly page: number
  readonly mcid: number
}

/** The tree of elements below the structure's root; empty when the file is not tagged. */
export function structureOf(file: PdfFile): readonly StructureNode[] {
  const root = file.dictAt(file.catalog, 'StructTreeRoot')
  if (root === null) return []
  return itemsOf(file.entry(root, 'K')).flatMap((kid) => nodesOf(file, kid))
}

/** The element and all below it, in reading order. */
export function walkStructure(nodes: readonly StructureNode[]): readonly StructureNode[] {
  return nodes.flatMap((node) => [node, ...walkStructure(node.children)])
}

/** All marked content in the order in which the structure reads it. */
export function readingOrder(file: PdfFile): readonly Marked[] {
  const root = file.dictAt(file.catalog, 'StructTreeRoot')
  if (root === null) return []
  return itemsOf(file.entry(root, 'K')).flatMap((kid) => markedBelow(file, kid))
}

function nodesOf(file: PdfFile, kid: PdfValue): readonly StructureNode[] {
  const dict = file.follow(kid)
  if (!isDict(dict) || textOf(dict.entries.get('S')) === '') return []
  const kids = itemsOf(file.entry(dict, 'K'))
  const attributes = file.dictAt(dict, 'A')
  return [
    {
      type: textOf(dict.entries.get('S')),
      alt: textOf(dict.entries.get('Alt')),
      lang: textOf(dict.entries.get('Lang')),
      scope: attributes === null ? '' : textOf(attributes.entries.get('Scope')),
      hasBox: attributes?.entries.has('BBox') ?? false,
      children: kids.flatMap((each) => nodesOf(file, each)),
      content: kids.flatMap((each) => ownMark(file, dict, each)),
    },
  ]
}

function markedBelow(file: PdfFile, kid: PdfValue): readonly Marked[] {
  const dict = file.follow(kid)
  if (!isDict(dict) || textOf(dict.entries.get('S')) === '') return []
  return itemsOf(file.entry(dict, 'K')).flatMap((each) => {
    const own = ownMark(file, dict, each)
    return own.length > 0 ? own : markedBelow(file, each)
  })
}

function ownMark(file: PdfFile, element: PdfDict, kid: PdfValue): readonly Marked[] {
  if (typeof kid === 'number') return [{ page: pageOf(file, element.entries.get('Pg')), mcid: kid }]
  const dict = file.follow(kid)
  if (!isDict(dict) || textOf(dict.entries.get('Type')) !== 'MCR') return []
  const mcid = dict.entries.get('MCID')
  return typeof mcid === 'number' ? [{ page: pageOf(file, dict.entries.get('Pg')), mcid }] : []
}

function pageOf(file: PdfFile, value: PdfValue | undefined): number {
  const id = value && typeof value === 'object' && value.kind === 'ref' ? value.id : -1
  return file.pages.findIndex((page) => page.id === id)
}
