import type { X12Finding, X12Position } from './position.ts'
import { element, type X12Segment } from './segments.ts'

/** One ST…SE: what stands between them, without the two. */
export interface Transaction {
  /** ST01: `271`, `835`. */
  readonly set: string
  readonly position: X12Position
  readonly start: X12Segment
  readonly segments: readonly X12Segment[]
  /** GS08, else ST03, else ISA12, as found; empty where none says it. */
  readonly version: string
  /** ISA09, YYMMDD as found; empty without ISA. */
  readonly sentOn: string
}

export type EnvelopeCode =
  | 'X12-CONTROL'
  | 'X12-COUNT'
  | 'X12-VERSION'
  | 'X12-VERSION-OLD'
  | 'X12-NO-END'
  | 'X12-OUTSIDE'

/** The transactions of a file and what its envelopes have wrong. Nothing of it stops the reading. */
export interface Envelopes {
  readonly transactions: readonly Transaction[]
  readonly findings: readonly X12Finding<EnvelopeCode>[]
  /** Segments that stand in no transaction and belong to no envelope. */
  readonly outside: readonly X12Segment[]
}

/** Segments of envelopes: they hold versions, dates and numbers to check by. */
export const ENVELOPE_TAGS: ReadonlySet<string> = new Set(['ISA', 'GS', 'ST', 'SE', 'GE', 'IEA', 'TA1'])

interface Open {
  isa: X12Segment | null
  gs: X12Segment | null
  st: X12Segment | null
  inside: X12Segment[]
  groups: number
  sets: number
  readonly transactions: Transaction[]
  readonly findings: X12Finding<EnvelopeCode>[]
  readonly outside: X12Segment[]
}

/**
 * Puts segments into their transactions and checks control numbers and counts of the envelopes, as said against as
 * found. Source: interop specification, chapter 2: check, but do not refuse.
 */
export function readEnvelopes(segments: readonly X12Segment[]): Envelopes {
  const open: Open = {
    isa: null,
    gs: null,
    st: null,
    inside: [],
    groups: 0,
    sets: 0,
    transactions: [],
    findings: [],
    outside: [],
  }
  for (const segment of segments) STEPS[segment.tag]?.(open, segment) ?? plain(open, segment)
  endSet(open, null)
  const lastIsa = open.isa
  if (lastIsa !== null) say(open, 'X12-NO-END', lastIsa, lastIsa.raw)
  return { transactions: open.transactions, findings: open.findings, outside: open.outside }
}

type Step = (open: Open, segment: X12Segment) => true

const STEPS: Readonly<Record<string, Step>> = {
  ISA: (open, segment) => {
    endSet(open, null)
    if (open.isa !== null) say(open, 'X12-NO-END', open.isa, open.isa.raw)
    Object.assign(open, { isa: segment, gs: null, groups: 0 })
    return true
  },
  GS: (open, segment) => {
    endSet(open, null)
    Object.assign(open, { gs: segment, groups: open.groups + 1, sets: 0 })
    return true
  },
  ST: (open, segment) => {
    endSet(open, null)
    Object.assign(open, { st: segment, inside: [], sets: open.sets + 1 })
    return true
  },
  SE: (open, segment) => {
    if (open.st === null) open.outside.push(segment)
    else endSet(open, segment)
    return true
  },
  GE: (open, segment) => {
    endSet(open, null)
    compare(open, segment, { said: element(segment, 1), found: open.sets })
    control(open, segment, open.gs && element(open.gs, 6))
    open.gs = null
    return true
  },
  IEA: (open, segment) => {
    endSet(open, null)
    compare(open, segment, { said: element(segment, 1), found: open.groups })
    control(open, segment, open.isa && element(open.isa, 13))
    open.isa = null
    return true
  },
  TA1: () => true,
}

function plain(open: Open, segment: X12Segment): void {
  if (open.st !== null) open.inside.push(segment)
  else open.outside.push(segment)
  if (open.st === null && open.outside.length === 1) say(open, 'X12-OUTSIDE', segment, segment.raw)
}

/** Ends the open transaction, by its SE or because something else begins. */
function endSet(open: Open, end: X12Segment | null): void {
  const { st, isa, gs, inside } = open
  if (st === null) return
  if (end === null) say(open, 'X12-NO-END', st, st.raw)
  else {
    compare(open, end, { said: element(end, 1), found: inside.length + 2 })
    control(open, end, element(st, 2))
  }
  const [ofGroup, ofSet] = [gs === null ? '' : element(gs, 8), element(st, 3)]
  if (ofGroup === '' || (ofSet !== '' && ofSet !== ofGroup)) say(open, 'X12-VERSION', st, `${ofGroup} ${ofSet}`.trim())
  const version = ofGroup || ofSet || (isa === null ? '' : element(isa, 12))
  if (/^00[0-4]/.test(version)) say(open, 'X12-VERSION-OLD', st, version)
  const sentOn = isa === null ? '' : element(isa, 9)
  open.transactions.push({ set: element(st, 1), position: st.position, start: st, segments: inside, version, sentOn })
  Object.assign(open, { st: null, inside: [] })
}

function compare(open: Open, at: X12Segment, { said, found }: { said: string; found: number }): void {
  if (!/^\d{1,9}$/.test(said) || Number(said) !== found) say(open, 'X12-COUNT', at, `${at.raw} (${found})`)
}

/** A number that ends an envelope is the one that began it; leading zeros do not matter. */
function control(open: Open, at: X12Segment, began: string | null): void {
  const bare = (text: string): string => text.replace(/^0+(?=.)/, '')
  if (began !== null && bare(began) !== bare(element(at, 2))) say(open, 'X12-CONTROL', at, `${at.raw} (${began})`)
}

const NOTES: ReadonlySet<EnvelopeCode> = new Set(['X12-VERSION', 'X12-VERSION-OLD'])

function say(open: Open, code: EnvelopeCode, { position }: X12Segment, raw: string): void {
  open.findings.push({ severity: NOTES.has(code) ? 'note' : 'warning', code, position, raw: raw.slice(0, 200) })
}
