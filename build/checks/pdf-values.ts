/** The values of which a PDF file is made. Names and texts are read byte by byte (latin1). */
export type PdfValue =
  | null
  | boolean
  | number
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'text'; readonly bytes: string }
  | { readonly kind: 'ref'; readonly id: number }
  | { readonly kind: 'list'; readonly items: readonly PdfValue[] }
  | PdfDict
  /** An operator of a content stream. */
  | { readonly kind: 'word'; readonly word: string }

export interface PdfDict {
  readonly kind: 'dict'
  readonly entries: ReadonlyMap<string, PdfValue>
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads values one after another from a text, as the files of our own papers hold them. */
export class PdfCursor {
  private readonly text: string
  private at: number

  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  get position(): number {
    return this.at
  }

  /** The next value; undefined at the end of the text. */
  next(): PdfValue | undefined {
    this.skipSpace()
    const sign = this.text[this.at]
    if (sign === undefined) return undefined
    if (sign === '/') return this.name()
    if (sign === '(') return { kind: 'text', bytes: this.literal() }
    if (sign === '<') return this.text[this.at + 1] === '<' ? this.dict() : { kind: 'text', bytes: this.hex() }
    if (sign === '[') return this.list()
    return this.atom()
  }

  private skipSpace(): void {
    const space = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
    space.lastIndex = this.at
    this.at += space.exec(this.text)?.[0].length ?? 0
  }

  private take(shape: RegExp): string {
    shape.lastIndex = this.at
    const found = shape.exec(this.text)?.[0] ?? ''
    this.at += found.length
    return found
  }

  private name(): PdfValue {
    const raw = this.take(/\/[^\0\t\n\f\r ()<>[\]{}/%]*/y).slice(1)
    return {
      kind: 'name',
      name: raw.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number(`0x${code}`))),
    }
  }

  private literal(): string {
    let depth = 0
    let bytes = ''
    do {
      const sign = this.text[this.at++] ?? ')'
      if (sign === '\\') bytes += this.escaped()
      else {
        if (sign === '(') depth++
        if (sign === ')') depth--
        if (depth > 0 && !(sign === '(' && depth === 1)) bytes += sign
      }
    } while (depth > 0)
    return bytes
  }

  private escaped(): string {
    const octal = this.take(/[0-7]{1,3}/y)
    if (octal !== '') return String.fromCharCode(Number.parseInt(octal, 8))
    const sign = this.text[this.at++] ?? ''
    return ESCAPES[sign] ?? sign
  }

  private hex(): string {
    const digits = this.take(/<[0-9a-fA-F\s]*>/y).replace(/[^0-9a-fA-F]/g, '')
    return (digits.match(/../g) ?? []).map((pair) => String.fromCharCode(Number(`0x${pair}`))).join('')
  }

  private list(): PdfValue {
    this.at++
    const items: PdfValue[] = []
    for (;;) {
      this.skipSpace()
      if (this.text[this.at] === ']' || this.at >= this.text.length) break
      items.push(this.next() ?? null)
    }
    this.at++
    return { kind: 'list', items }
  }

  private dict(): PdfDict {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skipSpace()
      if (this.text.startsWith('>>', this.at) || this.at >= this.text.length) break
      const key = this.next()
      if (key && typeof key === 'object' && key.kind === 'name') entries.set(key.name, this.next() ?? null)
      else throw new RangeError(`a dictionary without a name at ${this.at}`)
    }
    this.at += 2
    return { kind: 'dict', entries }
  }

  private atom(): PdfValue {
    const ref = this.take(/\d+ \d+ R\b/y)
    if (ref !== '') return { kind: 'ref', id: Number.parseInt(ref, 10) }
    const word = this.take(/[^\0\t\n\f\r ()<>[\]{}/%]+/y)
    if (word === '') throw new RangeError(`not a value at ${this.at}`)
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    return /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : { kind: 'word', word }
  }
}
