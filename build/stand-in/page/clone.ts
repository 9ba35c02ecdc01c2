/**
 * Structured clone as text, in the page and in main alike. Each function here also goes into pages as its own text,
 * so it may call nothing but the browser's own things and the functions of this file.
 */

/** Things that cannot be cloned but may be lent: the other side gets a stand-in for number `n`. */
export interface Lent {
  readonly callable: (callable: (...args: unknown[]) => unknown) => number
  readonly promise: (promise: PromiseLike<unknown>) => number
}

export interface Borrowed {
  readonly callable: (number: number) => unknown
  readonly promise: (number: number) => unknown
}

/** A place in the list of objects, or a plain value in brackets. */
type Slot = number | readonly [unknown]
type Stored = readonly [kind: string, content?: unknown, more?: unknown]

/** Writes a value as text. Throws `DataCloneError` for what a structured clone cannot carry. */
export function encodeClone(value: unknown, lent?: Lent): string {
  const stored: Stored[] = []
  const places = new Map<object, number>()

  const keep = (object: object, look: () => Stored): number => {
    const place = stored.length
    places.set(object, place)
    stored.push(['pending'])
    stored[place] = look()
    return place
  }
  const entries = (object: object): [string, Slot][] => Object.entries(object).map(([key, one]) => [key, slot(one)])
  const slot = (one: unknown): Slot => {
    if (one === null || typeof one === 'string' || typeof one === 'boolean') return [one]
    if (typeof one === 'number' && Number.isFinite(one) && !Object.is(one, -0)) return [one]
    if (typeof one === 'number') return stored.push(['number', Object.is(one, -0) ? '-0' : String(one)]) - 1
    if (typeof one === 'undefined') return stored.push(['undefined']) - 1
    if (typeof one === 'bigint') return stored.push(['bigint', String(one)]) - 1
    if (typeof one === 'symbol') throw notCloneable()
    const known = places.get(one)
    if (known !== undefined) return known
    if (typeof one === 'function') {
      if (!lent) throw notCloneable()
      return stored.push(['callable', lent.callable(one as (...args: unknown[]) => unknown)]) - 1
    }
    return keep(one, () => storedObject(one, slot, entries, lent))
  }

  const root = slot(value)
  return JSON.stringify({ root, stored })
}

/** How one object is written, by its kind. */
export function storedObject(
  one: object,
  slot: (value: unknown) => Slot,
  entries: (object: object) => readonly [string, Slot][],
  lent: Lent | undefined,
): Stored {
  if (Array.isArray(one)) return ['array', Array.from(one, slot)]
  if (one instanceof Date) return ['date', Number.isNaN(one.getTime()) ? null : one.getTime()]
  if (one instanceof RegExp) return ['pattern', one.source, one.flags]
  if (one instanceof Map) return ['map', [...one].map(([key, value]) => [slot(key), slot(value)])]
  if (one instanceof Set) return ['set', [...one].map(slot)]
  if (one instanceof ArrayBuffer) return ['bytes', bytesToText(new Uint8Array(one)), 'ArrayBuffer']
  if (ArrayBuffer.isView(one)) {
    const bytes = new Uint8Array(one.buffer, one.byteOffset, one.byteLength)
    const name = Object.prototype.toString.call(one).slice(8, -1)
    return ['bytes', bytesToText(bytes), name]
  }
  if (one instanceof Error) return ['error', one.name, one.message]
  if (one instanceof Promise && lent) return ['promise', lent.promise(one)]
  if (Object.prototype.toString.call(one) !== '[object Object]') throw notCloneable()
  return ['object', entries(one)]
}

/** Reads what `encodeClone` wrote. */
export function decodeClone(text: string, borrowed?: Borrowed): unknown {
  const { root, stored } = JSON.parse(text) as { root: Slot; stored: readonly Stored[] }
  const made = new Map<number, unknown>()

  const value = (slot: Slot): unknown => {
    if (typeof slot !== 'number') return slot[0]
    if (made.has(slot)) return made.get(slot)
    const [kind, content, more] = stored[slot] ?? ['undefined']
    const start = emptyOf(kind, content, more, borrowed)
    made.set(slot, start)
    if (kind === 'array') for (const one of content as Slot[]) (start as unknown[]).push(value(one))
    if (kind === 'set') for (const one of content as Slot[]) (start as Set<unknown>).add(value(one))
    if (kind === 'map') {
      for (const [key, one] of content as [Slot, Slot][]) (start as Map<unknown, unknown>).set(value(key), value(one))
    }
    if (kind === 'object') {
      for (const [key, one] of content as [string, Slot][]) {
        Object.defineProperty(start, key, { value: value(one), writable: true, enumerable: true, configurable: true })
      }
    }
    return start
  }

  return value(root)
}

/** The value of one stored thing, before anything is put into it. */
export function emptyOf(kind: string, content: unknown, more: unknown, borrowed: Borrowed | undefined): unknown {
  if (kind === 'array') return []
  if (kind === 'object') return {}
  if (kind === 'map') return new Map()
  if (kind === 'set') return new Set()
  if (kind === 'number') return Number(content)
  if (kind === 'bigint') return BigInt(content as string)
  if (kind === 'date') return new Date(content === null ? Number.NaN : (content as number))
  if (kind === 'pattern') return new RegExp(content as string, more as string)
  if (kind === 'bytes') return viewOn(textToBytes(content as string), more as string)
  if (kind === 'callable') return borrowed?.callable(content as number)
  if (kind === 'promise') return borrowed?.promise(content as number)
  if (kind !== 'error') return undefined
  const error = new Error(more as string)
  if (content !== 'Error') error.name = content as string
  return error
}

export function viewOn(bytes: Uint8Array<ArrayBuffer>, name: string): unknown {
  if (name === 'ArrayBuffer') return bytes.buffer
  const view = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[name]
  return view === undefined ? bytes : new view(bytes.buffer)
}

export function bytesToText(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(text)
}

export function textToBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
}

export function notCloneable(): Error {
  return new DOMException('An object could not be cloned.', 'DataCloneError')
}
