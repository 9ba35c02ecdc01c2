import { drawnContent } from './pdf-content.ts'
import { fontFindings, found } from './pdf-fonts.ts'
import { isDict, itemsOf, type PdfFile, type PdfPage, readPdf, textOf } from './pdf-reader.ts'
import { readingOrder, type StructureNode, structureOf, walkStructure } from './pdf-structure.ts'

/**
 * What is wrong with a paper's structure for somebody who hears it instead of seeing it; empty when all is well.
 * Checks language, title, tags, headings, lists, tables, pictures, reading order, artifacts and embedded fonts.
 */
export function lintPdf(bytes: Uint8Array): readonly string[] {
  const file = readPdf(bytes)
  const nodes = walkStructure(structureOf(file))
  return [...catalogFindings(file), ...fontFindings(file), ...contentFindings(file), ...structureFindings(nodes)]
}

const KNOWN_TYPES = new Set('Document H1 H2 H3 P L LI Lbl LBody Table THead TBody TR TH TD Figure Span Link'.split(' '))

function catalogFindings(file: PdfFile): readonly string[] {
  const { catalog } = file
  const marks = file.dictAt(catalog, 'MarkInfo')
  const shows = file.dictAt(catalog, 'ViewerPreferences')
  const properties = file.dictAt(file.trailer, 'Info')
  const metadata = file.stream(catalog.entries.get('Metadata'))
  return found([
    [!/^(?:en|es)-US$/.test(textOf(file.entry(catalog, 'Lang'))), 'the file names no language'],
    [marks?.entries.get('Marked') !== true, 'the file is not marked as tagged'],
    [shows?.entries.get('DisplayDocTitle') !== true, 'the window would show the file name instead of the title'],
    [properties === null || textOf(file.entry(properties, 'Title')) === '', 'the file has no title'],
    [!metadata.includes('<pdfuaid:part>1</pdfuaid:part>'), 'the metadata do not claim PDF/UA-1'],
    [!metadata.includes('<dc:title>'), 'the metadata have no title'],
    [marks?.entries.get('Suspects') === true, 'the file says itself that its tags may be wrong'],
    [file.trailer.entries.has('Encrypt'), 'the file is locked'],
    [catalog.entries.has('OCProperties'), 'parts of the file can be hidden'],
    [/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(metadata), 'the metadata hold a bare ampersand'],
  ])
}

function contentFindings(file: PdfFile): readonly string[] {
  const order = readingOrder(file)
  const drawn = file.pages.flatMap((page, index) => {
    const { marked, loose, nested } = drawnContent(page.content)
    const outside = [
      ...pageFindings(file, page, marked.length).map((finding) => `page ${index + 1} ${finding}`),
      ...(loose.length > 0 ? [`page ${index + 1} draws ${loose.length} things outside of all elements`] : []),
      ...(nested > 0 ? [`page ${index + 1} has ${nested} elements or artifacts within others`] : []),
    ]
    return [{ marked: marked.map((mcid) => ({ page: index, mcid })), outside }]
  })
  const key = (mark: { page: number; mcid: number }) => `${mark.page + 1}/${mark.mcid}`
  const inPages = drawn.flatMap(({ marked }) => marked.map(key))
  const inTree = order.map(key)
  const firstWrong = inPages.findIndex((mark, index) => mark !== inTree[index])
  const sameCount = inPages.length === inTree.length
  return [
    ...drawn.flatMap(({ outside }) => outside),
    ...found([
      [inPages.length === 0, 'nothing on the pages belongs to an element'],
      [!sameCount, `the pages hold ${inPages.length} marked parts, the structure ${inTree.length}`],
      [sameCount && firstWrong >= 0, `the reading order leaves the drawing order at ${inPages[firstWrong]}`],
    ]),
  ]
}

/** Can a reader find the element of each marked part, and are links and fields within the structure? */
function pageFindings(file: PdfFile, page: PdfPage, marked: number): readonly string[] {
  const root = file.dictAt(file.catalog, 'StructTreeRoot')
  const parents = root === null ? null : file.dictAt(root, 'ParentTree')
  const numbers = parents === null ? [] : itemsOf(file.entry(parents, 'Nums'))
  const key = page.dict.entries.get('StructParents')
  const place = numbers.findIndex((value, index) => index % 2 === 0 && value === key)
  const owners = place < 0 ? [] : itemsOf(file.follow(numbers[place + 1]))
  const annotations = itemsOf(file.entry(page.dict, 'Annots')).map(file.follow).filter(isDict)
  return found([
    [owners.length !== marked, `names ${owners.length} owners of ${marked} marked parts`],
    [owners.some((owner) => !isDict(file.follow(owner))), 'names an owner that is not there'],
    [textOf(page.dict.entries.get('Tabs')) !== 'S', 'is not tabbed through in the order of its elements'],
    [annotations.some((each) => !each.entries.has('StructParent')), 'has a link outside of all elements'],
    [annotations.some((each) => textOf(file.entry(each, 'Contents')) === ''), 'has a link without a description'],
  ])
}

function structureFindings(nodes: readonly StructureNode[]): readonly string[] {
  const headings = nodes.filter(({ type }) => /^H\d$/.test(type)).map(({ type }) => Number(type.slice(1)))
  const skipped = headings.some((level, index) => level > (headings[index - 1] ?? 0) + 1)
  return [
    ...found([
      [nodes[0]?.type !== 'Document', 'the structure does not begin with one document'],
      [headings.filter((level) => level === 1).length !== 1, 'there is not exactly one first heading'],
      [headings[0] !== undefined && headings[0] !== 1, 'the first heading is not of the first level'],
      [skipped, 'a heading skips a level'],
    ]),
    ...nodes.flatMap(nodeFindings),
  ]
}

const ALLOWED_CHILDREN: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
}

function nodeFindings(node: StructureNode): readonly string[] {
  const allowed = ALLOWED_CHILDREN[node.type]
  const strangers = allowed ? node.children.filter(({ type }) => !allowed.includes(type)) : []
  const empty = node.children.length === 0 && node.content.length === 0
  return found([
    [!KNOWN_TYPES.has(node.type), `${node.type} is not an element that we use`],
    [strangers.length > 0, `${node.type} holds ${strangers.map(({ type }) => type).join(', ')}`],
    [empty, `${node.type} holds nothing`],
    [node.type === 'Figure' && (node.alt === '' || !node.hasBox), 'a picture has no words or no box'],
    [node.type === 'TH' && !['Row', 'Column'].includes(node.scope), 'a table head has no scope'],
    [node.type === 'Table' && !isRegular(node), 'the rows of a table have different numbers of cells'],
    [node.lang !== '' && !/^(?:en|es)-US$/.test(node.lang), `${node.lang} is not a language of ours`],
  ])
}

function isRegular(table: StructureNode): boolean {
  const rows = walkStructure([table]).filter(({ type }) => type === 'TR')
  return new Set(rows.map((row) => row.children.length)).size <= 1
}
