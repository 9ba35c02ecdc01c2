import { benefitSegment } from './benefit-walk.ts'
import { type HeadDraft, newPerson, type PersonDraft, say, type Walk } from './eligibility-draft.ts'
import { RELATIONS } from './eligibility-tables.ts'
import { readParty, readReference } from './named-parts.ts'
import type { SegmentUse } from './position.ts'
import { readDate, readRejection } from './read-parts.ts'
import { element, type X12Segment } from './segments.ts'
import { statedDay } from './stated-values.ts'

/** Reads one segment of a 271 in its place, and says what became of it. Source: interop specification 3.1. */
export function walkSegment(walk: Walk, segment: X12Segment): void {
  const reads = STEPS[segment.tag] ?? benefitSegment
  const record = walk.log.wrote(segment, segment.tag === '' ? 'rejected' : reads(walk, segment))
  const at = walk.benefit ?? walk.person ?? walk.head
  at.segments.push(record)
}

type Step = (walk: Walk, segment: X12Segment) => SegmentUse

const STEPS: Readonly<Record<string, Step>> = {
  BHT: readBeginning,
  HL: readLevel,
  NM1: readName,
  N3: readAddress,
  N4: readAddress,
  PER: readContact,
  PRV: (walk) => (walk.party === null && walk.person === null ? 'unknown' : 'kept'),
  REF: readPersonReference,
  DMG: readBirth,
  INS: readRelation,
  TRN: readTrace,
  DTP: readPersonDate,
  AAA: readRejection,
  HI: (walk) => (walk.person === null ? 'unknown' : 'kept'),
  MPI: (walk) => (walk.person === null ? 'unknown' : 'kept'),
}

function readBeginning(walk: Walk, segment: X12Segment): SegmentUse {
  walk.head.reference = element(segment, 3)
  const stated = element(segment, 4)
  const day = statedDay(stated)
  if (day !== null) walk.head.asOf = day
  else if (stated !== '') say(walk, 'X12-DATE-UNREADABLE', segment)
  return 'mapped'
}

function readLevel(walk: Walk, segment: X12Segment): SegmentUse {
  const [number, parent, level] = [element(segment, 1), element(segment, 2), element(segment, 3)]
  Object.assign(walk, { level, benefit: null, party: null, isInRelated: false })
  if (level === '20') openHead(walk, walk.head.payer !== null, null)
  if (level === '21') openHead(walk, walk.head.asker !== null, walk.head.payer)
  if (level === '20' || level === '21') walk.person = null
  if (level === '22') {
    walk.person = addPerson(walk, newPerson(walk, segment, null))
    walk.byLevelNumber.set(number, walk.person)
  }
  if (level === '23') {
    const before = walk.person?.subscriber ?? walk.person
    const subscriber = walk.byLevelNumber.get(parent) ?? before
    if (subscriber !== null) subscriber.hasDependents = true
    walk.person = addPerson(walk, newPerson(walk, segment, subscriber))
  }
  return /^2[0-3]$/.test(level) ? 'mapped' : 'unknown'
}

function addPerson(walk: Walk, person: PersonDraft): PersonDraft {
  walk.people.push(person)
  return person
}

/** A second payer or asker in one transaction begins a head of its own: people keep the one they were named under. */
function openHead(walk: Walk, isTaken: boolean, payer: HeadDraft['payer']): void {
  if (!isTaken) return
  walk.head = { ...walk.head, payer, asker: null, segments: [...walk.head.segments] }
  walk.heads.push(walk.head)
}

function readName(walk: Walk, segment: X12Segment): SegmentUse {
  const role = element(segment, 1)
  const isNewPerson = role === 'IL' && walk.level === '' && !walk.isInRelated
  if (walk.benefit !== null && !isNewPerson) {
    walk.party = readParty(segment)
    walk.benefit.related.push(walk.party)
    return 'mapped'
  }
  const isPayer = walk.level === '20' || (walk.level === '' && role === 'PR')
  const isAsker = walk.level === '21' || (walk.level === '' && ['1P', 'FA', '80', 'P5'].includes(role))
  if (isPayer || isAsker) return nameHead(walk, segment, isPayer ? 'payer' : 'asker')
  // Without HL segments a person begins with its name.
  if (isNewPerson || (role === 'IL' && walk.person === null)) {
    walk.person = addPerson(walk, newPerson(walk, segment, null))
    walk.benefit = null
  }
  walk.party = null
  if (walk.person === null) return 'unknown'
  return nameOfPerson(walk.person, segment)
}

function nameHead(walk: Walk, segment: X12Segment, part: 'payer' | 'asker'): SegmentUse {
  walk.party = readParty(segment)
  if (walk.head[part] !== null) return 'kept'
  walk.head[part] = walk.party
  return 'mapped'
}

function nameOfPerson(person: PersonDraft, segment: X12Segment): SegmentUse {
  if (person.name !== null) return 'kept'
  const { name, idKind, id, position } = readParty(segment)
  Object.assign(person, { name, idKind, id, namedAt: position })
  return 'mapped'
}

function readAddress(walk: Walk, segment: X12Segment): SegmentUse {
  const lines = segment.elements.slice(1).filter((line) => line !== '')
  const address = walk.party?.address ?? (walk.benefit === null ? walk.person?.address : undefined)
  if (address === undefined) return 'unknown'
  address.push(segment.tag === 'N4' ? lines.join(' ') : lines.join(', '))
  return 'kept'
}

function readContact(walk: Walk, segment: X12Segment): SegmentUse {
  if (walk.party === null) return 'unknown'
  for (let at = 3; at + 1 < Math.max(segment.elements.length, 5); at += 2) {
    const [means, text] = [element(segment, at), element(segment, at + 1)]
    if (text !== '') walk.party.contacts.push({ name: element(segment, 2), means, text })
  }
  return 'mapped'
}

function readPersonReference(walk: Walk, segment: X12Segment): SegmentUse {
  const reference = readReference(segment)
  const { party, benefit, person } = walk
  if (party !== null) party.references.push(reference)
  else if (benefit !== null) benefit.references.push(reference)
  else if (person !== null) return referenceOfPerson(person, segment)
  else return 'unknown'
  return 'kept'
}

function referenceOfPerson(person: PersonDraft, segment: X12Segment): SegmentUse {
  const { qualifier, number, words, position } = readReference(segment)
  person.references.push({ qualifier, number, words, position })
  const isGroup = qualifier === '6P' || qualifier === '1L'
  const isPlan = qualifier === '18' || qualifier === 'N6'
  if (isGroup) person.groups.push({ number, name: words, position })
  if (isPlan) person.planNames.push({ number, name: words, position })
  return isGroup || isPlan || qualifier === '1W' ? 'mapped' : 'kept'
}

function readBirth(walk: Walk, segment: X12Segment): SegmentUse {
  const { person } = walk
  if (person === null || walk.benefit !== null) return 'unknown'
  const [stated, sex] = [element(segment, 2), element(segment, 3)]
  person.bornOn = statedDay(stated)
  person.sex = sex === 'F' ? 'female' : sex === 'M' ? 'male' : sex === '' ? null : 'unknown'
  if (stated !== '' && person.bornOn === null) say(walk, 'X12-DATE-UNREADABLE', segment)
  return 'mapped'
}

function readRelation(walk: Walk, segment: X12Segment): SegmentUse {
  const { person } = walk
  if (person === null || walk.benefit !== null) return 'unknown'
  person.relationCode = element(segment, 2)
  person.isCorrected = element(segment, 3) === '001' && element(segment, 4) === '25'
  if (person.isCorrected) say(walk, 'X271-PERSON-CORRECTED', segment)
  return 'mapped'
}

/** INS02 in our words; a subscriber is itself. Null where a dependent's is not said. */
export function relationOf({ relationCode, subscriber }: PersonDraft): 'self' | 'spouse' | 'child' | 'other' | null {
  if (subscriber === null) return 'self'
  return relationCode === '' ? null : (RELATIONS[relationCode] ?? 'other')
}

function readTrace(walk: Walk, segment: X12Segment): SegmentUse {
  if (walk.person === null || walk.benefit !== null) return 'unknown'
  const [kind, number, from] = [element(segment, 1), element(segment, 2), element(segment, 3)]
  walk.person.traces.push({ isOurs: kind === '2', number, from })
  return 'mapped'
}

function readPersonDate(walk: Walk, segment: X12Segment): SegmentUse {
  const date = readDate(segment, walk.head.asOf)
  if (date.from === null) say(walk, 'X12-DATE-UNREADABLE', segment)
  if (walk.benefit !== null) walk.benefit.dates.push(date)
  else if (walk.person !== null) walk.person.dates.push(date)
  else return 'unknown'
  return 'mapped'
}
