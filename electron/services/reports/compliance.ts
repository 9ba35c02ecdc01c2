import * as compliance from '../../../db/repositories/compliance.ts'
import * as openWork from '../../../db/repositories/open-work.ts'
import type { ComplianceLine } from '../../../shared/contract/report.ts'
import { addDays, isPlainDate, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { choosePacks } from '../../../shared/engine/installments/policy/choose-packs.ts'
import { changedLimits } from '../../../shared/engine/installments/policy/pack-edits.ts'
import { isNearlyUnclaimed } from '../../../shared/engine/installments/unclaimed.ts'
import { hospitalCollections } from '../../../shared/rules/credit/hospital-collections.ts'
import { valueOn } from '../../../shared/rules/parameter.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { owedCredits } from '../credit-duties.ts'
import type { Desk } from '../desk.ts'
import { policyBook } from '../plan-limits-of.ts'

/** What comes within so many days stands in the queue already. */
const AHEAD_DAYS = 30

/**
 * What the law waits for, the longest waiting first: disclosures that no paper gave, terms without a signature, help that
 * ends, hospital bills that nobody can ask assistance for much longer, credits near their six months or near a state, and limits that were changed since open plans were made.
 * Source: payment plan specification, section 11, "compliance queue".
 */
export function complianceQueue(desk: Desk): readonly ComplianceLine[] {
  const on = desk.today()
  const { reader } = desk.store
  const lines = [
    ...compliance.listUndisclosed(reader).map(({ since, version, ...plan }) => {
      return { ...named(plan), on: since, what: { kind: 'disclosure' as const, version } }
    }),
    ...openWork.listUnsigned(reader).map(({ since, version, ...plan }) => {
      return { ...named(plan), on: since, what: { kind: 'unsigned' as const, version } }
    }),
    ...compliance
      .listEndingHelp(reader, { from: addDays(on, -AHEAD_DAYS), to: addDays(on, AHEAD_DAYS) })
      .map((help) => {
        return { ...named({ ...help, planId: null, planNumber: '' }), on: help.on, what: { kind: help.what } }
      }),
    ...windowLines(desk, on),
    ...creditLines(desk, on),
    ...packLines(desk, on),
  ]
  return lines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

type Named = Pick<ComplianceLine, 'planId' | 'planNumber' | 'patientId' | 'patientName'>

function named({ planId, planNumber, patientId, patientName }: Named): Named {
  return { planId, planNumber, patientId, patientName }
}

function creditLines(desk: Desk, on: PlainDate): readonly ComplianceLine[] {
  return owedCredits(desk.store.reader, on).flatMap(({ duty, unclaimed, amount, ...credit }) => {
    const effortFrom = duty?.effortFrom ?? null
    const isNear = effortFrom !== null && effortFrom <= addDays(on, AHEAD_DAYS)
    const effort = isNear ? [{ ...named(credit), on: effortFrom, what: { kind: 'credit' as const, amount } }] : []
    if (unclaimed === null || !isNearlyUnclaimed(unclaimed, on)) return effort
    const { state, isConfirmed } = unclaimed
    return [...effort, { ...named(credit), on: unclaimed.on, what: { kind: 'unclaimed', amount, state, isConfirmed } }]
  })
}

/**
 * Open plans whose patients can apply for assistance for a last month, or could until a month ago: a nonprofit hospital
 * takes applications until so many days after the first bill. None elsewhere. Source: 26 CFR 1.501(r)-6(c).
 */
function windowLines(desk: Desk, on: PlainDate): readonly ComplianceLine[] {
  const { policy } = policyBook(desk.store.reader)
  const rule = valueOn(hospitalCollections, on)
  if (policy.providerKind !== 'hospital' || policy.isForProfit === true || rule === null) return []
  const { applicationDays: days } = rule
  const isNonprofit = policy.isForProfit === null ? null : true
  const span = { from: addDays(on, -AHEAD_DAYS - days), to: addDays(on, AHEAD_DAYS - days) }
  return compliance.listBilled(desk.store.reader, span).map(({ firstBillOn, ...plan }) => {
    return { ...named(plan), on: addDays(firstBillOn, days), what: { kind: 'assistanceWindow', days, isNonprofit } }
  })
}

/** Plans whose packs say something else now; a pack that was only confirmed again touches none. */
function packLines(desk: Desk, on: PlainDate): readonly ComplianceLine[] {
  const { packs } = policyBook(desk.store.reader)
  return compliance.listPacks(desk.store.reader).flatMap(({ packId, edition, ...plan }): readonly ComplianceLine[] => {
    const kept = packs.find((pack) => pack.id === packId && pack.edition === edition)
    const now = inForce(packs, packId, on)
    if (kept === undefined || now === null || now.edition <= edition) return []
    const limits = changedLimits(kept, now).map(({ limit }) => limit)
    if (limits.length === 0) return []
    const since = now.effectiveFrom
    return [
      { ...named(plan), on: dayOr(since, on), what: { kind: 'pack', pack: packId, edition, now: now.edition, limits } },
    ]
  })
}

function dayOr(day: string, on: PlainDate): PlainDate {
  return isPlainDate(day) ? day : on
}

function inForce(packs: readonly PolicyPack[], id: string, on: PlainDate): PolicyPack | null {
  const own = packs.filter((pack) => pack.id === id)
  const [first] = own
  const state = first?.jurisdiction.kind === 'state' ? first.jurisdiction.state : null
  const providerKind = first?.providerKinds[0] ?? 'professional'
  const [chosen] = choosePacks(own, { placeOfService: state, residence: null, providerKind, on, usesStarter: true })
  return chosen?.pack ?? null
}
