import type { Cents } from '../../money/cents.ts'
import type { Adjustment, AdjustmentGroup, RemittanceDate, ServiceCode, StatedSum } from './remittance.ts'
import { type RemittanceWalk, sayOf } from './remittance-draft.ts'
import { element, type X12Segment } from './segments.ts'
import { statedAmount, statedDay } from './stated-values.ts'

/** The amount of an element; null, with a finding, where it is no amount. Blank is null and says nothing. */
export function amountAt(walk: RemittanceWalk, segment: X12Segment, number: number): Cents | null {
  const text = element(segment, number)
  if (text === '') return null
  const stated = statedAmount(text)
  if (stated === null) sayOf(walk, 'X12-AMOUNT-UNREADABLE', segment)
  else if (stated.isRounded) sayOf(walk, 'X12-AMOUNT-ROUNDED', segment)
  return stated?.amount ?? null
}

const GROUPS: Readonly<Record<string, AdjustmentGroup>> = {
  PR: 'patient',
  CO: 'contract',
  OA: 'other',
  PI: 'payer',
  CR: 'correction',
}

/** CAS: all triplets of reason, amount and quantity, up to six. A triplet that is wholly blank is none. */
export function adjustmentsOf(walk: RemittanceWalk, segment: X12Segment): readonly Adjustment[] {
  const groupCode = element(segment, 1)
  const group = GROUPS[groupCode] ?? 'unknown'
  if (group === 'unknown') sayOf(walk, 'X835-GROUP-UNKNOWN', segment)
  const found: Adjustment[] = []
  for (let at = 2; at < segment.elements.length; at += 3) {
    const [reason, amountText, quantity] = [element(segment, at), element(segment, at + 1), element(segment, at + 2)]
    if (reason === '' && amountText === '' && quantity === '') continue
    const amount = amountAt(walk, segment, at + 1)
    found.push({ position: segment.position, group, groupCode, reason, amount, amountText, quantity })
  }
  return found
}

/** AMT. */
export function statedSum(walk: RemittanceWalk, segment: X12Segment): StatedSum {
  return { qualifier: element(segment, 1), amount: amountAt(walk, segment, 2), text: element(segment, 2) }
}

/** DTM. No day of the calendar: null, with a finding; the text stays. */
export function remittanceDate(walk: RemittanceWalk, segment: X12Segment): RemittanceDate {
  const [qualifier, text] = [element(segment, 1), element(segment, 2)]
  const day = statedDay(text)
  if (day === null) sayOf(walk, 'X12-DATE-UNREADABLE', segment)
  return { qualifier, day, text }
}

/**
 * A code with its kind and modifiers. Some files write another separator within it than they declare (`HC>99213>25`):
 * the sign behind the kind is used then, and said. A description behind the modifiers is no part of the value.
 */
export function serviceCode(walk: RemittanceWalk, segment: X12Segment, number: number): ServiceCode {
  const text = element(segment, number)
  const declared = segment.separators.component
  const odd = /^(?:HC|AD|NU|ND|N4|HP|IV|WK|ZZ|ER)([^A-Za-z0-9\s])/.exec(text)?.[1]
  const by = declared !== null && text.includes(declared) ? declared : odd
  if (by !== undefined && by !== declared) sayOf(walk, 'X835-COMPONENT-ODD', segment)
  const parts = by === undefined ? ['', text] : text.split(by)
  const [codeKind = '', code = '', ...rest] = parts
  return { codeKind, code, modifiers: rest.slice(0, 4).filter((part) => part !== ''), text }
}
