import { drawnContent } from './pdf-content.ts'
import { isDict, itemsOf, type PdfFile, textOf } from './pdf-reader.ts'
import type { PdfDict, PdfValue } from './pdf-values.ts'

/**
 * What is wrong with the fonts of a file: not embedded, letters that are drawn but not in the font, widths other than
 * those of the font, or letters that cannot be read back. Source: PDF/UA-1, 7.21; PDF/A-2, 6.2.11.
 */
export function fontFindings(file: PdfFile): readonly string[] {
  return [...fontsUsed(file)].flatMap(([font, codes]) => {
    const inner = file.follow(itemsOf(file.entry(font, 'DescendantFonts'))[0])
    const descriptor = isDict(inner) ? file.dictAt(inner, 'FontDescriptor') : null
    const name = textOf(file.entry(font, 'BaseFont'))
    if (!isDict(inner) || descriptor === null || !descriptor.entries.has('FontFile2')) {
      return [`the font ${name} is not embedded`]
    }
    const program = metricsOf(Buffer.from(file.stream(descriptor.entries.get('FontFile2')), 'latin1'))
    const words = [
      ...dictFindings(file, font, { inner, descriptor }),
      ...widthFindings(file, inner, { codes, program }),
      ...mapFindings(file.stream(font.entries.get('ToUnicode')), codes),
      ...setFindings(file, descriptor, program.widths.length),
    ]
    return words.map((finding) => `${name}: ${finding}`)
  })
}

/** Each font with the numbers of the glyphs that the pages draw with it. */
function fontsUsed(file: PdfFile): ReadonlyMap<PdfDict, Set<number>> {
  const used = new Map<PdfDict, Set<number>>()
  for (const page of file.pages) {
    const resources = file.dictAt(page.dict, 'Resources')
    const fonts = resources === null ? null : file.dictAt(resources, 'Font')
    for (const [name, codes] of drawnContent(page.content).codes) {
      const font = fonts === null ? null : file.dictAt(fonts, name)
      if (font === null) continue
      const known = used.get(font) ?? new Set<number>()
      for (const code of codes) known.add(code)
      used.set(font, known)
    }
  }
  return used
}

function dictFindings(
  file: PdfFile,
  font: PdfDict,
  { inner, descriptor }: { readonly inner: PdfDict; readonly descriptor: PdfDict },
): readonly string[] {
  const name = (dict: PdfDict, key: string) => textOf(file.entry(dict, key))
  const system = file.dictAt(inner, 'CIDSystemInfo')
  const names = [name(font, 'BaseFont'), name(inner, 'BaseFont'), name(descriptor, 'FontName')]
  return found([
    [name(font, 'Encoding') !== 'Identity-H', 'the letters have another encoding than Identity-H'],
    [name(inner, 'CIDToGIDMap') !== 'Identity', 'nothing tells which glyph a number is'],
    [system === null || name(system, 'Ordering') !== 'Identity', 'the numbers belong to another collection'],
    [new Set(names).size !== 1, `the font has several names: ${names.join(', ')}`],
    [!/^[A-Z]{6}\+/.test(names[0] ?? ''), 'a part of a font does not say that it is one'],
  ])
}

interface Metrics {
  /** Of each glyph in thousandths of the size. */
  readonly widths: readonly number[]
}

/** The widths that the embedded font itself has. Source: OpenType, `hmtx`, `hhea`, `maxp`, `head`. */
function metricsOf(file: Buffer): Metrics {
  const table = (wanted: string): Buffer => {
    for (let at = 12; at < 12 + file.readUInt16BE(4) * 16; at += 16) {
      const from = file.readUInt32BE(at + 8)
      if (file.toString('latin1', at, at + 4) === wanted) return file.subarray(from, from + file.readUInt32BE(at + 12))
    }
    throw new RangeError(`an embedded font without ${wanted}`)
  }
  const unit = table('head').readUInt16BE(18)
  const told = table('hhea').readUInt16BE(34)
  const advances = table('hmtx')
  const glyphs = table('maxp').readUInt16BE(4)
  const widths = Array.from({ length: glyphs }, (_, glyph) => {
    return (advances.readUInt16BE(4 * Math.min(glyph, told - 1)) * 1000) / unit
  })
  return { widths }
}

function widthFindings(
  file: PdfFile,
  inner: PdfDict,
  { codes, program }: { readonly codes: ReadonlySet<number>; readonly program: Metrics },
): readonly string[] {
  const told = toldWidths(file, itemsOf(file.entry(inner, 'W')))
  const missing = [...codes].filter((code) => code === 0 || code >= program.widths.length)
  const wrong = [...codes].filter((code) => {
    const own = program.widths[code]
    return own !== undefined && Math.abs(own - (told.get(code) ?? Number.POSITIVE_INFINITY)) > 1
  })
  return found([
    [missing.length > 0, `draws glyphs that it does not have: ${missing.join(', ')}`],
    [wrong.length > 0, `tells other widths than it has: ${wrong.join(', ')}`],
  ])
}

/** The widths as the file tells them: `first [width width …]`, as our papers write them. */
function toldWidths(file: PdfFile, items: readonly PdfValue[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (let at = 0; at + 1 < items.length; at += 2) {
    const first = Number(items[at])
    itemsOf(file.follow(items[at + 1])).forEach((width, index) => {
      widths.set(first + index, Number(width))
    })
  }
  return widths
}

function mapFindings(map: string, codes: ReadonlySet<number>): readonly string[] {
  const letters = lettersIn(map)
  const silent = [...codes].filter((code) => !letters.has(code))
  const values = [...letters.values()]
  return found([
    [silent.length > 0, `draws glyphs that cannot be read back: ${silent.join(', ')}`],
    [values.some((letter) => /^0*$/.test(letter) || /fffe|feff/i.test(letter)), 'reads a glyph back as no letter'],
  ])
}

/** The letters of each number, in hexadecimal, from the ranges of a ToUnicode map. */
function lettersIn(map: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>()
  for (const [, from = '', , list = ''] of map.matchAll(/<([\da-f]+)> <([\da-f]+)> \[([^\]]*)\]/gi)) {
    const first = Number.parseInt(from, 16)
    for (const [index, [, letter = '']] of [...list.matchAll(/<([\da-f\s]*)>/gi)].entries()) {
      letters.set(first + index, letter.replaceAll(' ', ''))
    }
  }
  return letters
}

/** A file that lists the glyphs of a font lists all of them. Source: PDF/UA-1, 7.21.4.2. */
function setFindings(file: PdfFile, descriptor: PdfDict, glyphs: number): readonly string[] {
  if (!descriptor.entries.has('CIDSet')) return []
  const bits = Buffer.from(file.stream(descriptor.entries.get('CIDSet')), 'latin1')
  const unlisted = Array.from({ length: glyphs }, (_, glyph) => glyph).filter(
    (glyph) => ((bits[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) === 0,
  )
  return found([[unlisted.length > 0, `does not list glyphs that it has: ${unlisted.length}`]])
}

export function found(checks: readonly (readonly [boolean, string])[]): readonly string[] {
  return checks.filter(([wrong]) => wrong).map(([, finding]) => finding)
}
