import { inflateSync } from 'node:zlib'

/** An object of a paper: its dictionary as it stands in the file, and its stream. */
interface Entry {
  readonly dict: string
  readonly content: Buffer | null
}

interface Sheets {
  readonly entries: ReadonlyMap<number, Entry>
  /** The pages in their order. */
  readonly pages: readonly number[]
}

const OBJECT = /(\d+) 0 obj\n(.*)\nstream\n/y
const AFTER_STREAM = '\nendstream\nendobj\n'
/** Texts in brackets are stepped over, so that a name which reads like a reference stays as it is. */
const REFERENCE = /\((?:\\.|[^\\)])*\)|(\d+) 0 R/gs
/** The unprinted back of a sheet. */
const EMPTY_BACK = '<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources <<>>>>'
/** Only what the pages need goes to the printer: no catalog, no list of pages, no elements for reading aloud. */
const NOT_PRINTED = /^<<(?:\/Type \/(?:Catalog|Pages|StructTreeRoot|XRef|ObjStm)\b|\/S \/)/

/**
 * Several papers of ours as one file for the printer, page after page and unchanged: one dialog and one job for the
 * letters of a day. Printed on both sides, a paper that ends on a front is followed by an empty back, so that the next
 * person's begins on a sheet of its own. The file is printed and thrown away, so it is not made to be read aloud.
 * Throws a RangeError for a file that is not as we write them. Source: ISO 32000-1, 7.5.
 */
export function oneJob(files: readonly Uint8Array[], sides: 'one' | 'both' = 'one'): Uint8Array {
  const nothing: Entry = { dict: '', content: null }
  const objects: Entry[] = [nothing, { dict: '<</Type /Catalog /Pages 2 0 R>>', content: null }, nothing]
  const pages: string[] = []
  for (const [index, sheets] of files.map(sheetsOf).entries()) {
    const numbers = new Map<number, number>()
    for (const [id, { dict }] of sheets.entries) {
      if (NOT_PRINTED.test(dict)) continue
      numbers.set(id, objects.length + numbers.size)
    }
    for (const id of numbers.keys()) {
      const { dict, content } = sheets.entries.get(id) ?? fail('an object is missing')
      objects.push({ dict: renumbered(dict, numbers), content })
    }
    pages.push(...sheets.pages.map((id) => `${numbers.get(id) ?? fail('a page is missing')} 0 R`))
    if (sides === 'both' && pages.length % 2 === 1 && index < files.length - 1) {
      pages.push(`${objects.length} 0 R`)
      objects.push({ dict: EMPTY_BACK, content: null })
    }
  }
  objects[2] = { dict: `<</Type /Pages /Count ${pages.length} /Kids [${pages.join(' ')}]>>`, content: null }
  return fileOf(objects.slice(1))
}

/** All references named anew; the parent of a page is the one list of pages, and what is not printed is nothing. */
function renumbered(dict: string, numbers: ReadonlyMap<number, number>): string {
  const own = dict.startsWith('<</Type /Page ') ? dict.replace(/\/Parent \d+ 0 R/, '/Parent 2 0 obj') : dict
  const named = own.replace(REFERENCE, (whole, id: string | undefined) => {
    if (id === undefined) return whole
    const number = numbers.get(Number(id))
    return number === undefined ? 'null' : `${number} 0 R`
  })
  return named.replace('/Parent 2 0 obj', '/Parent 2 0 R')
}

function sheetsOf(bytes: Uint8Array): Sheets {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const entries = new Map<number, Entry>()
  let root = ''
  let at = text.indexOf('\n', text.indexOf('\n') + 1) + 1
  while (!text.startsWith('startxref', at)) {
    OBJECT.lastIndex = at
    const [head, id, dict] = OBJECT.exec(text) ?? fail('a file that is not ours')
    const length = Number(/\/Length (\d+) ?>>$/.exec(dict ?? '')?.[1] ?? Number.NaN)
    const start = at + (head ?? '').length
    const content = Buffer.from(text.slice(start, start + length), 'latin1')
    if (!text.startsWith(AFTER_STREAM, start + length)) fail('a stream has no end')
    at = start + length + AFTER_STREAM.length
    if (dict?.includes('/Type /ObjStm')) unpack(entries, dict, inflateSync(content).toString('latin1'))
    else if (dict?.includes('/Type /XRef')) root = /\/Root (\d+) 0 R/.exec(dict)?.[1] ?? ''
    else entries.set(Number(id), { dict: dict ?? '', content })
  }
  const list = entries.get(referenceIn(entries.get(Number(root))?.dict, 'Pages'))?.dict ?? fail('no list of pages')
  const kids = /\/Kids \[([^\]]*)\]/.exec(list)?.[1] ?? ''
  return { entries, pages: [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id)) }
}

function unpack(entries: Map<number, Entry>, holder: string, packed: string): void {
  const first = Number(/\/First (\d+)/.exec(holder)?.[1])
  const places = packed.slice(0, first).trim().split(' ').map(Number)
  for (let at = 0; at < places.length; at += 2) {
    const next = places[at + 3]
    const end = next === undefined ? packed.length : first + next
    entries.set(places[at] ?? 0, { dict: packed.slice(first + (places[at + 1] ?? 0), end).trimEnd(), content: null })
  }
}

function referenceIn(dict: string | undefined, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dict ?? '')?.[1] ?? fail(`no ${key}`))
}

/** A plain file: the objects from number 1 on, then the table of where they begin. */
function fileOf(objects: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1')]
  let length = parts[0]?.length ?? 0
  let table = ''
  objects.forEach(({ dict, content }, index) => {
    table += `${String(length).padStart(10, '0')} 00000 n \n`
    const head = Buffer.from(`${index + 1} 0 obj\n${dict}\n${content === null ? '' : 'stream\n'}`, 'latin1')
    const tail = Buffer.from(`${content === null ? '' : '\nendstream\n'}endobj\n`, 'latin1')
    const body = content ?? Buffer.alloc(0)
    parts.push(head, body, tail)
    length += head.length + body.length + tail.length
  })
  const size = objects.length + 1
  const trailer = `trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1'))
  return new Uint8Array(Buffer.concat(parts))
}

function fail(what: string): never {
  throw new RangeError(`papers cannot be printed together: ${what}`)
}
