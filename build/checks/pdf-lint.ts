import { drawnContent } from './pdf-content.ts'
import { isDict, itemsOf, type PdfFile, readPdf, textOf } from './pdf-reader.ts'
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
    [/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(metadata), 'the metadata hold a bare ampersand'],
  ])
}

function fontFindings(file: PdfFile): readonly string[] {
  const fonts = file.pages.flatMap((page) => {
    const resources = file.dictAt(page.dict, 'Resources')
    const dict = resources === null ? null : file.dictAt(resources, 'Font')
    return dict === null ? [] : [...dict.entries.values()].map((font) => file.follow(font)).filter(isDict)
  })
  return fonts.flatMap((font) => {
    const name = textOf(file.entry(font, 'BaseFont'))
    const inner = file.follow(itemsOf(file.entry(font, 'DescendantFonts'))[0])
    const descriptor = isDict(inner) ? file.dictAt(inner, 'FontDescriptor') : null
    return found([
      [!descriptor?.entries.has('FontFile2'), `the font ${name} is not embedded`],
      [!font.entries.has('ToUnicode'), `the letters of ${name} cannot be read back`],
    ])
  })
}

function contentFindings(file: PdfFile): readonly string[] {
  const order = readingOrder(file)
  const drawn = file.pages.flatMap((page, index) => {
    const { marked, loose } = drawnContent(page.content)
    const outside = loose.length > 0 ? [`page ${index + 1} draws ${loose.length} things outside of all elements`] : []
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

function structureFindings(nodes: readonly StructureNode[]): readonly string[] {
  const headings = nodes.filter(({ type }) => /^H\d$/.test(type)).map(({ type }) => Number(type.slice(1)))
  const skipped = headings.some((level, index) => level > (headings[index - 1] ?? 0) + 1)
  return [
    ...found([
      [nodes[0]?.type !== 'Document', 'the structure does not begin with one document'],
      [headings.filter((level) => level === 1).length !== 1, 'there is not exactly one first heading'],
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

function found(checks: readonly (readonly [boolean, string])[]): readonly string[] {
  return checks.filter(([wrong]) => wrong).map(([, finding]) => finding)
}
