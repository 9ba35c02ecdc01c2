/** A reference to an earlier node. */
type Reference = readonly [number]
type Encoded = string | number | boolean | null | Reference

/** An object or an array with references in place of what stands in it; what it refers to comes before it. */
type Node = { readonly o: Readonly<Record<string, Encoded>> } | { readonly a: readonly Encoded[] }

/**
 * A value as JSON in which equal parts stand once. The trace of an estimate names the same figures in many places;
 * written out plainly, eight services in five columns would take a megabyte, so they take a few dozen kilobytes.
 *
 * The text is a list of nodes, `{"o": {…}}` for an object and `{"a": […]}` for an array, each before what uses it; `[n]`
 * stands for node n, counted from 0, and the last node is the value. Takes what JSON can hold; undefined is left out.
 */
export function packed(value: object): string {
  const nodes: string[] = []
  const byText = new Map<string, number>()
  const byIdentity = new Map<object, number>()

  const placeOf = (part: object): number => {
    const known = byIdentity.get(part)
    if (known !== undefined) return known
    const text = JSON.stringify(nodeOf(part))
    const place = byText.get(text) ?? nodes.push(text) - 1
    byText.set(text, place)
    byIdentity.set(part, place)
    return place
  }
  const nodeOf = (part: object): Node => {
    if (Array.isArray(part)) return { a: part.map(encoded) }
    const entries = Object.entries(part).filter(([, each]) => each !== undefined)
    return { o: Object.fromEntries(entries.map(([key, each]) => [key, encoded(each)])) }
  }
  const encoded = (part: unknown): Encoded => {
    if (part === null || typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean') return part
    if (typeof part === 'object') return [placeOf(part)]
    throw new TypeError(`JSON cannot hold a ${typeof part}`)
  }

  placeOf(value)
  return `[${nodes.join(',')}]`
}

/** The value that `packed` wrote. Equal parts are the same object, so that it stays small in memory. Never change it. */
export function unpacked<Value>(text: string): Value {
  const nodes: readonly Node[] = JSON.parse(text)
  const values: unknown[] = []
  const decoded = (part: Encoded): unknown => {
    if (!Array.isArray(part)) return part
    const [place] = part as Reference
    if (place >= values.length) throw new Error('a packed value refers to what comes later')
    return values[place]
  }
  for (const node of nodes) {
    values.push(
      'a' in node
        ? node.a.map(decoded)
        : Object.fromEntries(Object.entries(node.o).map(([key, part]) => [key, decoded(part)])),
    )
  }
  return values.at(-1) as Value
}

/** A part of a packed value that is looked at without making the rest of it. */
export interface PackedPart {
  /** The part under this name; null where there is none. */
  readonly of: (name: string) => PackedPart | null
  /** The parts of an array; none of anything else. */
  readonly each: () => readonly PackedPart[]
  /** What stands there, where it is no object and no array. */
  readonly plain: string | number | boolean | null
}

/** Opens what `packed` wrote for a look at few of its parts: many times faster than `unpacked`. */
export function openPacked(text: string): PackedPart {
  const nodes: readonly Node[] = JSON.parse(text)
  const partAt = (part: Encoded): PackedPart => {
    const node = Array.isArray(part) ? nodes[part[0]] : undefined
    return {
      of: (name) => {
        const found = node && 'o' in node ? node.o[name] : undefined
        return found === undefined ? null : partAt(found)
      },
      each: () => (node && 'a' in node ? node.a.map(partAt) : []),
      plain: Array.isArray(part) ? null : (part as Exclude<Encoded, Reference>),
    }
  }
  return partAt([nodes.length - 1])
}
