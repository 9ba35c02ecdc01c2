import { found } from './pdf-fonts.ts'
import { isDict, itemsOf, type PdfFile, readPdf, textOf } from './pdf-reader.ts'

/**
 * What keeps a paper from being kept for good; empty when all is well. Fonts, tags and language are the lint's. Checks
 * what a program can see of PDF/A-2a: claim, metadata, colours, and nothing that runs, hides or lies elsewhere.
 */
export function lintArchive(bytes: Uint8Array): readonly string[] {
  const file = readPdf(bytes)
  return [...claimFindings(file), ...sameFindings(file), ...colourFindings(file), ...strayFindings(file)]
}

function metadataOf(file: PdfFile): string {
  return Buffer.from(file.stream(file.catalog.entries.get('Metadata')), 'latin1').toString('utf8')
}

function claimFindings(file: PdfFile): readonly string[] {
  const metadata = metadataOf(file)
  const [first, second] = itemsOf(file.entry(file.trailer, 'ID'))
  return found([
    [!metadata.includes('<pdfaid:part>2</pdfaid:part>'), 'the metadata do not claim PDF/A-2'],
    [!metadata.includes('<pdfaid:conformance>A</pdfaid:conformance>'), 'the metadata do not claim conformance A'],
    [!/^<\?xpacket begin=/.test(metadata.trimStart()), 'the metadata are no XMP packet'],
    [/pdfuaid:part/.test(metadata) && !/<pdfaSchema:prefix>pdfuaid</.test(metadata), 'a name is not described'],
    [textOf(first) === '' || textOf(first) !== textOf(second), 'the file has no identifier'],
  ])
}

/** What the properties say must be what the metadata say. */
function sameFindings(file: PdfFile): readonly string[] {
  const metadata = metadataOf(file)
  const properties = file.dictAt(file.trailer, 'Info')
  const told = (key: string) => (properties === null ? '' : textOf(file.entry(properties, key)))
  const inside = (tag: string) => new RegExp(`<${tag}>\\s*(?:<[^>]+>\\s*)*([^<]*)<`).exec(metadata)?.[1]?.trim() ?? ''
  const pairs = [
    ['Title', told('Title'), inside('dc:title')],
    ['Author', told('Author'), inside('dc:creator')],
    ['Subject', told('Subject'), inside('dc:description')],
    ['Creator', told('Creator'), inside('xmp:CreatorTool')],
    ['Producer', told('Producer'), inside('pdf:Producer')],
    ['CreationDate', moment(told('CreationDate')), moment(inside('xmp:CreateDate'))],
    ['ModDate', moment(told('ModDate')), moment(inside('xmp:ModifyDate'))],
  ] as const
  return pairs.filter(([, one, other]) => one !== other).map(([key]) => `properties and metadata differ in ${key}`)
}

/** The digits of a moment: "D:20261109193200Z" and "2026-11-09T19:32:00Z" are the same one. */
function moment(text: string): string {
  return text.replace(/\D/g, '')
}

function colourFindings(file: PdfFile): readonly string[] {
  const intent = file.follow(itemsOf(file.entry(file.catalog, 'OutputIntents'))[0])
  const profile = isDict(intent) ? file.stream(intent.entries.get('DestOutputProfile')) : ''
  const states = file.pages.flatMap((page) => {
    const resources = file.dictAt(page.dict, 'Resources')
    const dict = resources === null ? null : file.dictAt(resources, 'ExtGState')
    return dict === null ? [] : [...dict.entries.values()].map(file.follow).filter(isDict)
  })
  const lets = (key: string) => states.some((state) => state.entries.has(key) && Number(state.entries.get(key)) < 1)
  return found([
    [!isDict(intent) || textOf(intent.entries.get('S')) !== 'GTS_PDFA1', 'no output intent names the colours'],
    [profile.slice(36, 40) !== 'acsp', 'the profile of the colours is missing'],
    [lets('ca') || lets('CA'), 'something on the pages lets shine through'],
    [states.some((state) => isDict(file.entry(state, 'SMask'))), 'a mask lets something shine through'],
  ])
}

/** Things that run, hide, or lie outside of the file. */
const STRAY = ['OpenAction', 'AA', 'AcroForm', 'OCProperties', 'Requirements', 'Perms'] as const

function strayFindings(file: PdfFile): readonly string[] {
  const names = file.dictAt(file.catalog, 'Names')
  const named = ['JavaScript', 'EmbeddedFiles'].filter((key) => {
    const tree = names === null ? null : file.dictAt(names, key)
    return tree !== null && itemsOf(file.entry(tree, 'Names')).length > 0
  })
  return [
    ...STRAY.filter((key) => file.catalog.entries.has(key)).map((key) => `the file has ${key}`),
    ...named.map((key) => `the file has ${key}`),
    ...found([
      [file.trailer.entries.has('Encrypt'), 'the file is locked'],
      [file.pages.some((page) => page.dict.entries.has('AA')), 'a page does something by itself'],
    ]),
  ]
}
