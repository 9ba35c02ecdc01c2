import { type Growing, readParty, readReference } from './named-parts.ts'
import type { SegmentUse } from './position.ts'
import type { ClaimStatus } from './remittance.ts'
import { type ClaimDraft, type RemittanceWalk, sayOf } from './remittance-draft.ts'
import { adjustmentsOf, amountAt, remittanceDate, serviceCode, statedSum } from './remittance-values.ts'
import { element, type X12Segment } from './segments.ts'
import { statedCount, statedDay } from './stated-values.ts'

/** Reads one segment of an 835 in its place, and says what became of it. Source: interop specification 4.1. */
export function walkRemittance(walk: RemittanceWalk, segment: X12Segment): void {
  const reads = STEPS[segment.tag]
  const use = segment.tag === '' ? 'rejected' : reads === undefined ? 'unknown' : reads(walk, segment)
  const record = walk.log.wrote(segment, use)
  walk.claim?.segments.push(record)
}

type Step = (walk: RemittanceWalk, segment: X12Segment) => SegmentUse

const STEPS: Readonly<Record<string, Step>> = {
  BPR: readPayment,
  TRN: ({ draft }, segment) => {
    Object.assign(draft, { trace: element(segment, 2), traceFrom: element(segment, 3) })
    return 'mapped'
  },
  CUR: () => 'kept',
  N1: readOrganisation,
  N3: readAddress,
  N4: readAddress,
  PER: readContact,
  RDM: () => 'kept',
  REF: readRemittanceReference,
  DTM: (walk, segment) => {
    const date = remittanceDate(walk, segment)
    const at = walk.line ?? walk.claim
    at?.dates.push(date)
    return at === null ? 'kept' : 'mapped'
  },
  LX: (walk) => {
    Object.assign(walk, { claim: null, line: null, party: null })
    return 'mapped'
  },
  TS2: () => 'kept',
  TS3: () => 'kept',
  CLP: readClaim,
  CAS: (walk, segment) => {
    const at = walk.line ?? walk.claim
    if (at === null) return 'unknown'
    at.adjustments.push(...adjustmentsOf(walk, segment))
    return 'mapped'
  },
  NM1: readClaimName,
  MIA: readRemarks,
  MOA: readRemarks,
  LQ: readRemarks,
  AMT: (walk, segment) => {
    const at = walk.line ?? walk.claim
    at?.amounts.push(statedSum(walk, segment))
    return at === null ? 'unknown' : 'mapped'
  },
  QTY: (walk) => (walk.claim === null ? 'unknown' : 'kept'),
  SVC: readService,
  PLB: readProviderAdjustments,
}

const HANDLINGS = { C: 'payment', I: 'information', H: 'notice' } as const

function readPayment(walk: RemittanceWalk, segment: X12Segment): SegmentUse {
  const [handlingCode, paidOnText] = [element(segment, 1), element(segment, 16)]
  const handling = HANDLINGS[handlingCode as keyof typeof HANDLINGS] ?? 'other'
  const size = amountAt(walk, segment, 2)
  // BPR03 D: the payer takes the money back.
  const paid = size !== null && size > 0 && element(segment, 3) === 'D' ? (-size as typeof size) : size
  const paidOn = statedDay(paidOnText)
  const stated = { paidText: element(segment, 2), method: element(segment, 4) }
  if (paidOnText !== '' && paidOn === null) sayOf(walk, 'X12-DATE-UNREADABLE', segment)
  Object.assign(walk.draft, { handling, handlingCode, paid, paidOn, paidOnText, ...stated })
  return 'mapped'
}

function readOrganisation(walk: RemittanceWalk, segment: X12Segment): SegmentUse {
  const role = element(segment, 1)
  walk.party = {
    position: segment.position,
    role,
    isPerson: false,
    name: { last: element(segment, 2), first: '', middle: '', suffix: '' },
    idKind: element(segment, 3),
    id: element(segment, 4),
    contacts: [],
    address: [],
    references: [],
  }
  const part = role === 'PR' ? 'payer' : role === 'PE' ? 'payee' : null
  if (part === null || walk.draft[part] !== null) return 'kept'
  walk.draft[part] = walk.party
  return 'mapped'
}

function readAddress(walk: RemittanceWalk, segment: X12Segment): SegmentUse {
  if (walk.party === null) return 'unknown'
  walk.party.address.push(
    segment.elements
      .slice(1)
      .filter((line) => line !== '')
      .join(segment.tag === 'N4' ? ' ' : ', '),
  )
  return 'kept'
}

function readContact(walk: RemittanceWalk, segment: X12Segment): SegmentUse {
  if (walk.party === null) return walk.claim === null ? 'unknown' : 'kept'
  for (let at = 3; at < segment.elements.length; at += 2) {
    const [means, text] = [element(segment, at), element(segment, at + 1)]
    if (text !== '') walk.party.contacts.push({ name: element(segment, 2), means, text })
  }
  return 'mapped'
}

function readRemittanceReference(walk: RemittanceWalk, segment: X12Segment): SegmentUse {
  const at = walk.line ?? walk.claim ?? walk.party
  at?.references.push(readReference(segment))
  return 'kept'
}

const STATUSES: Readonly<Record<string, ClaimStatus>> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'denied',
  '19': 'firstOn',
  '20': 'secondOn',
  '21': 'thirdOn',
  '22': 'reversal',
  '23': 'notOurs',
  '25': 'priced',
}

function readClaim(walk: RemittanceWalk, segment: X12Segment): SegmentUse {
  const statusCode = element(segment, 2)
  const claim: ClaimDraft = {
    position: segment.position,
    account: element(segment, 1),
    status: STATUSES[statusCode] ?? 'other',
    statusCode,
    charge: null,
    chargeText: element(segment, 3),
    paid: null,
    paidText: element(segment, 4),
    patientStated: null,
    patientText: element(segment, 5),
    planKind: element(segment, 6),
    payerNumber: element(segment, 7),
    patient: null,
    correctedName: null,
    insured: null,
    rendering: null,
    adjustments: [],
    amounts: [],
    dates: [],
    references: [],
    remarks: [],
    lines: [],
    segments: [],
  }
  walk.draft.claims.push(claim)
  Object.assign(walk, { claim, line: null, party: null })
  const amounts = { charge: amountAt(walk, segment, 3), paid: amountAt(walk, segment, 4) }
  Object.assign(claim, amounts, { patientStated: amountAt(walk, segment, 5) })
  if (claim.status === 'reversal') sayOf(walk, 'X835-REVERSAL', segment)
  return 'mapped'
}

const ROLES = { QC: 'patient', '74': 'correctedName', IL: 'insured', '82': 'rendering' } as const

function readClaimName(walk: RemittanceWalk, segment: X12Segment): SegmentUse {
  const { claim } = walk
  if (claim === null) return 'unknown'
  const part = ROLES[element(segment, 1) as keyof typeof ROLES]
  if (part === undefined || claim[part] !== null || walk.line !== null) return 'kept'
  claim[part] = readParty(segment)
  if (part === 'correctedName') sayOf(walk, 'X835-NAME-CORRECTED', segment)
  return 'mapped'
}

/** LQ holds a list and a code; MIA and MOA hold codes among amounts and counts. */
function readRemarks(walk: RemittanceWalk, segment: X12Segment): SegmentUse {
  const at = walk.line ?? walk.claim
  if (at === null) return 'unknown'
  const codes = segment.elements.slice(segment.tag === 'LQ' ? 2 : 1)
  at.remarks.push(
    ...codes.filter((code) => /^(?=.*\d)[A-Z]{1,2}\d{1,4}$/.test(code) || (segment.tag === 'LQ' && code !== '')),
  )
  return 'mapped'
}

function readService(walk: RemittanceWalk, segment: X12Segment): SegmentUse {
  const { claim } = walk
  if (claim === null) return 'unknown'
  const unitsText = element(segment, 5)
  const code = serviceCode(walk, segment, 1)
  const sent = element(segment, 6) === '' ? null : serviceCode(walk, segment, 6)
  const line: Growing<ClaimDraft['lines'][number]> = {
    position: segment.position,
    code,
    charge: amountAt(walk, segment, 2),
    chargeText: element(segment, 2),
    paid: amountAt(walk, segment, 3),
    paidText: element(segment, 3),
    revenueCode: element(segment, 4),
    paidUnits: unitsText === '' ? 1 : statedCount(unitsText),
    unitsText,
    sent,
    sentUnitsText: element(segment, 7),
    adjustments: [],
    amounts: [],
    dates: [],
    references: [],
    remarks: [],
  }
  claim.lines.push(line)
  Object.assign(walk, { line, party: null })
  if (sent !== null && sent.text !== code.text) sayOf(walk, 'X835-CODE-CHANGED', segment)
  return 'mapped'
}

/** PLB: up to six pairs of a reason, which may hold a reference, and an amount. */
function readProviderAdjustments(walk: RemittanceWalk, segment: X12Segment): SegmentUse {
  Object.assign(walk, { claim: null, line: null, party: null })
  const [provider, yearEnd] = [element(segment, 1), element(segment, 2)]
  for (let at = 3; at < segment.elements.length; at += 2) {
    const [text, amountText] = [element(segment, at), element(segment, at + 1)]
    if (text === '' && amountText === '') continue
    const { component } = segment.separators
    const [reason = '', reference = ''] = component === null ? [text] : text.split(component)
    const amount = amountAt(walk, segment, at + 1)
    const { position } = segment
    walk.draft.providerAdjustments.push({ position, provider, yearEnd, reason, reference, text, amount, amountText })
  }
  return 'mapped'
}
