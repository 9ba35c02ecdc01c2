import type { PlainDate } from '../../dates/plain-date.ts'
import { say, type Walk } from './eligibility-draft.ts'
import { DATE_KINDS, REASONS, RESENDS } from './eligibility-tables.ts'
import type { SegmentUse } from './position.ts'
import type { Rejection, RejectionLevel } from './rejection.ts'
import { element, type X12Segment } from './segments.ts'
import type { StatedDate } from './stated.ts'
import { statedSpan } from './stated-values.ts'

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
