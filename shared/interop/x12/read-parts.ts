import type { PlainDate } from '../../dates/plain-date.ts'
import { type PartyDraft, say, type Walk } from './eligibility-draft.ts'
import { DATE_KINDS, REASONS, RESENDS } from './eligibility-tables.ts'
import type { SegmentUse } from './position.ts'
import type { Rejection, RejectionLevel } from './rejection.ts'
import { element, type X12Segment } from './segments.ts'
import type { Reference, StatedDate } from './stated.ts'
import { statedSpan } from './stated-values.ts'

/** NM1: whom it names; addresses, contacts and references follow in segments of their own. */
export function readParty(segment: X12Segment): PartyDraft {
  const part = (number: number): string => element(segment, number)
  return {
    role: part(1),
    isPerson: part(2) === '1',
    name: { last: part(3), first: part(4), middle: part(5), suffix: part(7) },
    idKind: part(8),
    id: part(9),
    contacts: [],
    address: [],
    references: [],
  }
}

/** REF. */
export function readReference(segment: X12Segment): Reference {
  const [qualifier, number, words] = [element(segment, 1), element(segment, 2), element(segment, 3)]
  return { qualifier, number, words, position: segment.position }
}

/**
 * DTP. A single day of 291, 292 or 307 is the day from which it holds, unless it is the day that was asked about. No day
 * of the calendar: both ends are null, the text stays. Source: interop specification 3.6.
 */
export function readDate(segment: X12Segment, askedOn: PlainDate | null): StatedDate {
  const [qualifier, text] = [element(segment, 1), element(segment, 3)]
  const [of, side] = DATE_KINDS[qualifier] ?? ['other', 'day']
  const [from, to] = statedSpan(text) ?? [null, null]
  const isSpan = text.includes('-')
  const alone = from !== null && from === askedOn ? 'day' : 'begin'
  return { qualifier, of, side: isSpan ? 'span' : (side ?? alone), from, to, text, position: segment.position }
}

const LEVELS: Readonly<Record<string, RejectionLevel>> = {
  '20': 'payer',
  '21': 'asker',
  '22': 'subscriber',
  '23': 'dependent',
}

/** AAA, in the place where it stands. Source: interop specification 3.7. */
export function readRejection(walk: Walk, segment: X12Segment): SegmentUse {
  const { person, benefit } = walk
  const [valid, code, resendCode] = [element(segment, 1), element(segment, 3), element(segment, 4)]
  const below = person === null ? 'payer' : person.subscriber === null ? 'subscriber' : 'dependent'
  const rejection: Rejection = {
    position: segment.position,
    level: benefit !== null ? 'benefit' : (LEVELS[walk.level] ?? below),
    isQuestionValid: valid === 'Y' ? true : valid === 'N' ? false : null,
    code,
    reason: REASONS[code] ?? 'other',
    resendCode,
    resend: RESENDS[resendCode] ?? 'notSaid',
    person: person?.key ?? null,
    raw: segment.raw,
  }
  walk.rejections.push(rejection)
  if (benefit !== null) benefit.rejections.push(rejection)
  else person?.rejections.push(rejection)
  say(walk, 'X271-REJECTED', segment)
  return 'mapped'
}
