import type { NotX12Code, X12Finding, X12Position, X12Separators } from './position.ts'
import { bareStart, lastInterchange, nextInterchange } from './separators.ts'

/** One segment: `elements[0]` is its tag, `elements[1]` its first element (EB01), all without spaces around them. */
export interface X12Segment {
  readonly position: X12Position
  readonly tag: string
  readonly elements: readonly string[]
  /** As found, without the terminator and the layout around it; cut at 2,000 characters. */
  readonly raw: string
  readonly separators: X12Separators
}

/** What the tokenizer itself has to say. */
export type SegmentCode =
  | 'X12-TEXT-BEFORE'
  | 'X12-NO-ISA'
  | 'X12-ISA-WIDTH'
  | 'X12-WRAPPED'
  | 'X12-SAME-SEPARATOR'
  | 'X12-SEGMENT-UNREADABLE'

/** A text cut into segments, or why it is none of X12. */
export type SegmentReading =
  | {
      readonly kind: 'segments'
      readonly segments: readonly X12Segment[]
      readonly findings: readonly X12Finding<SegmentCode>[]
    }
  | { readonly kind: 'notX12'; readonly code: NotX12Code }

/** Settled limits of interactive files: 20 MB and 200,000 rows. */
export const MOST_CHARACTERS = 20 * 1024 * 1024
export const MOST_SEGMENTS = 200_000
/** No segment of the standard comes near; a longer one is no segment. */
const LONGEST_SEGMENT = 20_000
const TAG = /^[A-Z][A-Z0-9]{1,2}$/

/**
 * Cuts an X12 text into segments by the separators that its ISA declares, each interchange by its own. Takes a byte
 * order mark, text before ISA, indentation, lines wrapped anywhere, a missing ISA (then the usual separators hold).
 * Everything else is an answer; it never throws. Source: interop specification, chapter 2.
 */
export function readSegments(text: string): SegmentReading {
  if (text.length > MOST_CHARACTERS) return { kind: 'notX12', code: 'TOO-LARGE' }
  const looked = notX12(text)
  if (looked !== null) return { kind: 'notX12', code: looked }
  const cut: Cut = {
    text,
    at: 0,
    line: 1,
    lineAt: 0,
    interchange: 0,
    lastStart: lastInterchange(text),
    isWrapSaid: false,
    transaction: 0,
    open: 0,
    segments: [],
    findings: [],
  }
  const isWhole = cutAll(cut)
  if (!isWhole) return { kind: 'notX12', code: 'TOO-LARGE' }
  if (cut.segments.length === 0) return { kind: 'notX12', code: 'NOT-X12' }
  return { kind: 'segments', segments: cut.segments, findings: cut.findings }
}

interface Cut {
  readonly text: string
  at: number
  line: number
  /** Up to where lines have been counted. */
  lineAt: number
  interchange: number
  /** Where the last ISA of the text stands; -1 without any. */
  readonly lastStart: number
  isWrapSaid: boolean
  /** How many transactions began, and which one is open; 0 for none. */
  transaction: number
  open: number
  readonly segments: X12Segment[]
  readonly findings: X12Finding<SegmentCode>[]
}

/** What a text is by its looks when it is no X12; null when it may be. */
function notX12(text: string): NotX12Code | null {
  const head = text
    .slice(0, 65_536)
    .replace(/^\ufeff/, '')
    .trimStart()
  if (head === '' && text.trim() === '') return 'EMPTY'
  const odd = head.match(/[\u0000-\u0008\u000e-\u001b\ufffd]/g)?.length ?? 0
  if (odd > 8 && odd * 20 > head.length) return 'BINARY'
  if (head.startsWith('{') || head.startsWith('[')) return 'JSON'
  if (head.startsWith('<')) return 'HTML'
  return /^PK\u0003\u0004|^%PDF-/.test(head) ? 'BINARY' : null
}

/** All interchanges of the text; false when there are more segments than are read. */
function cutAll(cut: Cut): boolean {
  let next = nextInterchange(cut.text, 0)
  if (next === null) {
    const bare = bareStart(cut.text)
    if (bare === null) return true
    cut.interchange = 1
    begin(cut, bare.at, 'X12-NO-ISA', bare.separators)
    return cutOne(cut, bare.separators)
  }
  while (next !== null) {
    const { at, separators, isFixedWidth } = next
    cut.interchange += 1
    begin(cut, at, isFixedWidth ? null : 'X12-ISA-WIDTH', separators)
    if (!cutOne(cut, separators)) return false
    next = nextInterchange(cut.text, cut.at)
  }
  return true
}

function begin(cut: Cut, at: number, code: SegmentCode | null, separators: X12Separators): void {
  const before = cut.text
    .slice(cut.at, Math.min(at, cut.at + 2_000))
    .replace(/^\ufeff/, '')
    .trim()
  const place = { ...here(cut, at), segment: cut.segments.length + 1 }
  const raw = cut.text.slice(at, at + 106)
  if (before !== '')
    cut.findings.push({ severity: 'note', code: 'X12-TEXT-BEFORE', position: place, raw: before.slice(0, 200) })
  if (code !== null) {
    cut.findings.push({ severity: code === 'X12-NO-ISA' ? 'warning' : 'note', code, position: place, raw })
  }
  if (separators.component !== null && separators.component === separators.repetition) {
    cut.findings.push({ severity: 'note', code: 'X12-SAME-SEPARATOR', position: place, raw })
  }
  cut.at = at
  cut.open = 0
}

/** One interchange: up to its IEA, the next ISA or the end of the text. */
function cutOne(cut: Cut, separators: X12Separators): boolean {
  const { text } = cut
  const isLine = separators.terminator === '\n'
  const first = cut.segments.length
  while (cut.at < text.length) {
    const end = isLine ? lineEnd(text, cut.at) : text.indexOf(separators.terminator, cut.at)
    const stop = end === -1 ? text.length : end
    const start = skipLayout(text, cut.at, stop)
    if (start < stop) {
      if (cut.segments.length > first && text.startsWith(`ISA${separators.element}`, start)) return true
      if (cut.segments.length >= MOST_SEGMENTS) return false
      add(cut, start, stop, separators)
    }
    cut.at = stop + 1
    if (start < stop && cut.segments.at(-1)?.tag === 'IEA' && cut.at <= cut.lastStart) return true
  }
  return true
}

/** Looked for by one pattern: a text without one of the two would be searched to its end for each line. */
const LINE_END = /[\r\n]/g

function lineEnd(text: string, from: number): number {
  LINE_END.lastIndex = from
  return LINE_END.exec(text)?.index ?? -1
}

function skipLayout(text: string, from: number, stop: number): number {
  let at = from
  while (at < stop && /[\s\ufeff]/.test(text.charAt(at))) at += 1
  return at
}

function here(cut: Cut, at: number): X12Position {
  for (; cut.lineAt < at; cut.lineAt += 1) {
    const sign = cut.text.charCodeAt(cut.lineAt)
    if (sign === 10 || (sign === 13 && cut.text.charCodeAt(cut.lineAt + 1) !== 10)) cut.line += 1
  }
  return { interchange: cut.interchange, transaction: cut.open, segment: cut.segments.length + 1, line: cut.line }
}

function add(cut: Cut, start: number, stop: number, separators: X12Separators): void {
  const found = cut.text.slice(start, Math.min(stop, start + LONGEST_SEGMENT + 1)).trimEnd()
  const whole = found.replace(/[\r\n]/g, '')
  const isTooLong = found.length > LONGEST_SEGMENT
  const elements = isTooLong ? [] : whole.split(separators.element).map((one) => one.trim())
  const tag = elements[0] ?? ''
  const isRead = TAG.test(tag)
  if (isRead && tag === 'ST') cut.open = cut.transaction += 1
  const position = here(cut, start)
  const raw = whole.slice(0, 2_000)
  cut.segments.push({ position, tag: isRead ? tag : '', elements: isRead ? elements : [], raw, separators })
  if (!isRead) {
    cut.findings.push({ severity: 'error', code: 'X12-SEGMENT-UNREADABLE', position, raw: raw.slice(0, 200) })
  } else if (whole.length !== found.length && !cut.isWrapSaid) {
    cut.isWrapSaid = true
    cut.findings.push({ severity: 'note', code: 'X12-WRAPPED', position, raw: raw.slice(0, 200) })
  }
  if (tag === 'SE' || tag === 'GE' || tag === 'IEA' || tag === 'GS') cut.open = 0
}

/** An element by its number in the standard: `element(eb, 7)` is EB07; empty where the segment is shorter. */
export function element(segment: X12Segment, number: number): string {
  return segment.elements[number] ?? ''
}
