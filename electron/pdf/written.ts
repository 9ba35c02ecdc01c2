const ESCAPED: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
}
const TO_ESCAPE = /[\n\r\t\b\f()\\]/g
const BEYOND_LATIN = /[^\0-\x7f]/
const MILLION = 1e6

/** A value that stands as it is in the file. */
export class Written {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

/**
 * A value of pdfkit as it stands in a file: a plain string is a name, a `String` is a text, a reference names its
 * object. Takes numbers to a millionth. Source: ISO 32000-1, 7.3.
 */
export function written(value: unknown): string {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return String(Math.round(value * MILLION) / MILLION)
  if (value === null || value === undefined) return 'null'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`
  if (value instanceof String) return textOf(value.valueOf())
  if (value instanceof Date) return `(D:${value.toISOString().replace(/\D/g, '').slice(0, 14)}Z)`
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  if (Object.getPrototypeOf(value) === Object.prototype) return dictionaryOf(value)
  // References and trees write themselves.
  return String(value)
}

function dictionaryOf(value: object): string {
  let entries = ''
  for (const key in value) {
    const each: unknown = Reflect.get(value, key)
    if (each !== undefined) entries += `/${key} ${written(each)} `
  }
  return `<<${entries}>>`
}

/** A text in brackets. Letters beyond the first 128 are written as UTF-16 with its mark. */
export function textOf(text: string): string {
  const bytes = BEYOND_LATIN.test(text) ? Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1') : text
  return `(${bytes.replace(TO_ESCAPE, (letter) => ESCAPED[letter] ?? letter)})`
}
