import type { X12Separators } from './position.ts'

/** Where an interchange begins, and how it is read from there on. */
export interface InterchangeStart {
  readonly at: number
  readonly separators: X12Separators
  /** The fields of ISA have the widths that the standard fixes. */
  readonly isFixedWidth: boolean
}

/** The places of the sixteen element separators in an ISA of fixed width. */
const PLACES = [3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103] as const
/** Far more than an ISA needs, however its fields are padded. */
const LONGEST = 600
const START = /(?<![A-Za-z0-9])ISA(?=[^A-Za-z0-9\s])/g

/** A field of an ISA that has too few of them: the next segment begins in it. */
const CUT_SHORT = /([^A-Za-z0-9\s])?\s*(?<=[^A-Za-z0-9])(?:GS|ST)$/

/** The next ISA at or after a place, null where there is none. Its separators are read from it. */
export function nextInterchange(text: string, from: number): InterchangeStart | null {
  START.lastIndex = from
  const at = START.exec(text)?.index
  return at === undefined ? null : { at, ...declared(text.slice(at, at + LONGEST)) }
}

/** Where the last ISA of the text stands; -1 without any. */
export function lastInterchange(text: string): number {
  let last = -1
  for (const { index } of text.matchAll(START)) last = index
  return last
}

function declared(isa: string): Omit<InterchangeStart, 'at'> {
  const element = isa.charAt(3)
  const flat = isa.replace(/[\r\n]/g, '')
  const isFixedWidth = PLACES.every((place) => flat.charAt(place) === element)
  const fields = isa.split(element)
  const repetition = /^[^A-Za-z0-9\s]$/.test(fields[11]?.trim() ?? '') ? (fields[11]?.trim() ?? null) : null
  const short = fields.slice(1, 16).find((field) => CUT_SHORT.test(field))
  if (short !== undefined) {
    const terminator = CUT_SHORT.exec(short)?.[1] ?? '\n'
    return { isFixedWidth, separators: { element, repetition: null, component: null, terminator } }
  }
  const last = fields.length > 16 ? fields.slice(0, 16).join(element).length + 1 : null
  return { isFixedWidth, separators: { element, repetition, ...ends(last === null ? '' : isa.slice(last)) } }
}

/** The component separator and the terminator, from what stands in ISA16 and behind it. */
function ends(rest: string): Pick<X12Separators, 'component' | 'terminator'> {
  const found = /^[\r\n ]*([^A-Za-z0-9\s])?[ \t]*(\r?\n|\r)?([^A-Za-z0-9\s])?/.exec(rest)
  const [component, lineBreak, terminator] = [found?.[1] ?? null, found?.[2], found?.[3]]
  if (component !== null && terminator !== undefined) return { component, terminator }
  // One character alone: a terminator without a component separator before it, unless only the line ends.
  if (component === null || component === '~' || lineBreak === undefined) {
    return { component: null, terminator: component ?? (lineBreak === undefined ? '~' : '\n') }
  }
  return { component, terminator: '\n' }
}

/** The start of a text without ISA: GS or ST at the beginning of a line, read with the usual separators. */
export function bareStart(text: string): Omit<InterchangeStart, 'isFixedWidth'> | null {
  const found = /^[ \t]*(?:GS([^A-Za-z0-9\s])[A-Z]{2}\1|ST([^A-Za-z0-9\s])\d{3}\2)/m.exec(text)
  const element = found?.[1] ?? found?.[2]
  if (found === null || element === undefined) return null
  const quoted = element.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const next = new RegExp(`([^A-Za-z0-9\\s])\\s*(?:ST|BHT|BPR|HL|TRN)${quoted}`).exec(text.slice(found.index, 20_000))
  const terminator = next?.[1] ?? (text.includes('~', found.index) ? '~' : '\n')
  const at = found.index + found[0].search(/[GS]/)
  return { at, separators: { element, component: ':', repetition: '^', terminator } }
}
