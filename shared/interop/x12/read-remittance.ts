import { causeOf } from './claim-outcome.ts'
import { capped, countUses } from './count-uses.ts'
import { ENVELOPE_TAGS, readEnvelopes, type Transaction } from './envelope.ts'
import type { X12Finding, X12Position } from './position.ts'
import type { Claim, Remittance, RemittanceAnswer, RemittanceFile, RemittanceFinding } from './remittance.ts'
import { REMITTANCE_FINDINGS, type RemittanceCode } from './remittance-codes.ts'
import type { RemittanceDraft, RemittanceWalk } from './remittance-draft.ts'
import { wholeRemittance } from './remittance-sums.ts'
import { walkRemittance } from './remittance-walk.ts'
import { type SegmentLog, segmentLog } from './segment-log.ts'
import { readSegments } from './segments.ts'

/**
 * Reads a text as a remittance (X12 835). Gives its claims with their lines, adjustments and sums, or what the text is
 * instead; it never throws. What does not balance is kept and said. Limits: 20 MB and 200,000 segments. Source: interop
 * specification, chapters 1, 2 and 4.
 */
export function readRemittance(text: string): RemittanceFile {
  const reading = readSegments(text)
  if (reading.kind === 'notX12') return reading
  const { segments } = reading
  const envelopes = readEnvelopes(segments)
  const sets = [...new Set(envelopes.transactions.map(({ set }) => set))].sort()
  if (!sets.includes('835')) {
    return sets.length === 0 ? { kind: 'notX12', code: 'NOT-X12' } : { kind: 'otherTransaction', transactions: sets }
  }
  const log = segmentLog()
  for (const segment of segments) {
    log.wrote(segment, segment.tag === '' ? 'rejected' : ENVELOPE_TAGS.has(segment.tag) ? 'mapped' : 'unknown')
  }
  const walks = envelopes.transactions.filter(({ set }) => set === '835').map((one) => walkTransaction(one, log))
  const remittances = walks.map(({ draft }) => wholeRemittance(draft))
  const others = envelopes.transactions.filter(({ set }) => set !== '835')
  const ofFile = [...reading.findings, ...envelopes.findings, ...others.map(otherFinding)].map(wide)
  const ofSums = [...remittances.flatMap(sumFindings), ...duplicates(remittances)]
  const all: readonly RemittanceFinding[] = [...ofFile, ...walks.flatMap(({ findings }) => findings), ...ofSums]
  const answer: RemittanceAnswer = {
    kind: 'remittance',
    separators: segments[0]?.separators ?? { element: '*', component: null, repetition: null, terminator: '~' },
    remittances,
    findings: capped(all.toSorted((a, b) => a.position.segment - b.position.segment)),
    segments: log.records,
    counts: countUses(log.records),
    otherTransactions: sets.filter((set) => set !== '835'),
  }
  return answer
}

function walkTransaction({ position, segments, version }: Transaction, log: SegmentLog): RemittanceWalk {
  const draft: RemittanceDraft = {
    position,
    version,
    handling: 'other',
    handlingCode: '',
    paid: null,
    paidText: '',
    method: '',
    paidOn: null,
    paidOnText: '',
    trace: '',
    traceFrom: '',
    payer: null,
    payee: null,
    claims: [],
    providerAdjustments: [],
  }
  const walk: RemittanceWalk = { draft, claim: null, line: null, party: null, findings: [], log }
  for (const segment of segments) walkRemittance(walk, segment)
  return walk
}

function wide({ code, position, raw }: X12Finding<RemittanceCode>): RemittanceFinding {
  return { severity: REMITTANCE_FINDINGS[code], code, position, raw, claim: null }
}

function otherFinding({ position, start }: Transaction): X12Finding<RemittanceCode> {
  return { severity: 'note', code: 'X12-OTHER-TRANSACTION', position, raw: start.raw.slice(0, 200) }
}

/** What the sums of a remittance leave open, and what the patient's adjustments ask for. Source: 4.2 and 4.3. */
function sumFindings(remittance: Remittance): readonly RemittanceFinding[] {
  const { claims, position, balances, paidText } = remittance
  const found = (code: RemittanceCode, at: X12Position, claim: number | null, raw = ''): RemittanceFinding => ({
    severity: REMITTANCE_FINDINGS[code],
    code,
    position: at,
    raw: raw.slice(0, 200),
    claim,
  })
  return [
    ...(claims.length === 0 ? [found('X835-NO-CLAIM', position, null)] : []),
    ...(balances === false ? [found('X835-FILE-UNBALANCED', position, null, paidText)] : []),
    ...claims.flatMap((claim, place) => claimCodes(claim).map(([code, at]) => found(code, at, place))),
  ]
}

function claimCodes(claim: Claim): readonly (readonly [RemittanceCode, X12Position])[] {
  const { position, lines, balances, isPatientStatedRight } = claim
  const all = [...claim.adjustments, ...lines.flatMap(({ adjustments }) => adjustments)]
  const caused = (cause: string): readonly X12Position[] =>
    all.filter((one) => causeOf(one) === cause).map((one) => one.position)
  return [
    ...(balances === false ? [['X835-CLAIM-UNBALANCED', position] as const] : []),
    ...lines.filter((line) => line.balances === false).map((line) => ['X835-LINE-UNBALANCED', line.position] as const),
    ...(isPatientStatedRight === false ? [['X835-PATIENT-DIFFERS', position] as const] : []),
    ...caused('disputeFirst').map((at) => ['X835-DISPUTE-FIRST', at] as const),
    ...caused('balanceBill').map((at) => ['X835-BALANCE-BILL', at] as const),
  ]
}

/** The same payment twice in a file: equal trace, payer and amount. Source: interop specification 1.9. */
function duplicates(remittances: readonly Remittance[]): readonly RemittanceFinding[] {
  const seen = new Set<string>()
  return remittances.flatMap(({ trace, traceFrom, paidText, position }) => {
    const key = JSON.stringify([trace, traceFrom, paidText])
    const isAgain = trace !== '' && seen.has(key)
    seen.add(key)
    const severity = REMITTANCE_FINDINGS['X12-DUPLICATE']
    return isAgain ? [{ severity, code: 'X12-DUPLICATE' as const, position, raw: trace, claim: null }] : []
  })
}
