import type {
  Bearer,
  Ledger,
  Level,
  PlainLine,
  PlainPlan,
  PlainPolicy,
  PlainRule,
  PlainService,
} from './plain-words.ts'

/** What is still in play of a service: its covered amount and charge, its units and days, and where it is counted. */
interface Desk {
  readonly plan: PlainPlan
  readonly service: PlainService
  readonly line: PlainLine
  readonly ledger: Ledger
  level: Level
  readonly isOutside: boolean
  allowed: number
  charge: number
  units: number
  days: number
}

/** One service after the other, as section 3 of the coverage specification tells it; shares nothing with the engine. */
export function plainLines(plan: PlainPlan, services: readonly PlainService[], ledger: Ledger): readonly PlainLine[] {
  return services.map((service) => {
    const line = blank(service)
    work(deskOf(plan, service, line, ledger))
    const { deductible, copay, coinsurance, notCovered, penalty, balanceBill } = line
    line.patientTotal = deductible + copay + coinsurance + notCovered + penalty + balanceBill
    line.writeOff = service.billed - line.planPays - line.patientTotal
    return line
  })
}

function blank({ id, billed, allowed }: PlainService): PlainLine {
  const parts = { deductible: 0, copay: 0, coinsurance: 0, notCovered: 0, penalty: 0, balanceBill: 0 }
  return { id, billed, allowed, ...parts, patientTotal: 0, planPays: 0, writeOff: 0 }
}

function deskOf(plan: PlainPlan, service: PlainService, line: PlainLine, ledger: Ledger): Desk {
  const isProtected = service.network === 'out' && (service.nsaProtected || service.emergency)
  const { billed: charge, units, days } = service
  const allowed = Math.min(charge, service.allowed)
  const isOutside = service.network === 'out' && !isProtected
  return { plan, service, line, ledger, level: isOutside ? 'out' : 'in', isOutside, allowed, charge, units, days }
}

/** Steps 4 to 14. */
function work(desk: Desk): void {
  const { plan, service, line } = desk
  const own = plan.benefits[service.category]?.[desk.level]
  if (!own?.covered) bear(desk, plan.notCoveredTo, desk.allowed, desk.charge)
  const rule = own?.covered ? referredRule(desk, own) : null
  if (rule === null) return
  const penalty = authorized(desk)
  if (penalty === 'denied' || !withinLimit(desk, rule)) return
  line.allowed = Math.min(service.billed, service.allowed)
  if (desk.isOutside) line.balanceBill += desk.charge - desk.allowed
  const isFirst = countFirst(desk, rule)
  if (!isFree(desk)) share(desk, rule, isFirst)
  line.planPays = desk.allowed - line.deductible - line.copay - line.coinsurance
  if (penalty !== null) punish(desk, penalty)
  holdToMaximum(desk)
  credit(desk, rule)
}

function isFree({ service, level }: Desk): boolean {
  return service.preventive && level === 'in'
}

/** A denied part: who bears it. What nobody is asked for is written off by itself. */
function bear({ line, isOutside }: Desk, to: Bearer, allowed: number, charge: number): void {
  if (to === 'patientBilled') line.notCovered += charge
  if (to === 'patientAllowed') {
    line.notCovered += allowed
    if (isOutside) line.balanceBill += charge - allowed
  }
}

/** Step 5: null when the service ends here. */
function referredRule(desk: Desk, own: PlainRule): PlainRule | null {
  const { plan, service } = desk
  const isProtected = service.network === 'out' && !desk.isOutside
  const isAsked = service.referral === 'missing' && !isProtected && !service.emergency
  if (!isAsked) return own
  if (plan.missingReferral !== 'treatAsOutOfNetwork') {
    bear(desk, plan.missingReferral, desk.allowed, desk.charge)
    return null
  }
  desk.level = 'out'
  const outside = plan.benefits[service.category]?.out
  if (outside?.covered) return outside
  bear(desk, plan.notCoveredTo, desk.allowed, desk.charge)
  return null
}

/** Step 6: the penalty that follows later, or that all is denied. Outside no contract binds the provider (4.11). */
function authorized(desk: Desk): PlainPolicy | 'denied' | null {
  const { plan, service } = desk
  const { auth, approvedUnits = service.units } = service
  if (service.emergency) return null
  if (auth === 'missing' || auth === 'denied' || auth === 'expired') {
    const policy = plan.authPolicy[auth]
    if (policy.action !== 'deny') return policy
    const isUnbound = desk.isOutside && auth !== 'denied' && policy.liability === 'provider'
    bear(desk, isUnbound ? 'patientBilled' : policy.liability, desk.allowed, desk.charge)
    return 'denied'
  }
  if (approvedUnits >= service.units) return null
  const policy = plan.authPolicy.unitsExceeded
  if (policy.action !== 'deny') return policy
  split(desk, approvedUnits, service.units, policy.liability)
  desk.units = approvedUnits
  return approvedUnits === 0 ? 'denied' : null
}

/** Keeps a part of the whole and puts the rest on whoever bears it. */
function split(desk: Desk, part: number, whole: number, to: Bearer): void {
  const [allowed, charge] = [rounded(desk.allowed * part, whole), rounded(desk.charge * part, whole)]
  bear(desk, to, desk.allowed - allowed, desk.charge - charge)
  desk.allowed = allowed
  desk.charge = charge
}

/** Step 7: false when nothing is left of the benefit. */
function withinLimit(desk: Desk, { limit }: PlainRule): boolean {
  if (!limit) return true
  const used = desk.ledger.counters[limit.counter] ?? 0
  const asked = { visits: 1, units: desk.units, days: desk.days, dollars: desk.allowed }[limit.type]
  const kept = Math.min(asked, Math.max(0, limit.amount - used))
  if (kept === 0 && asked > 0) {
    bear(desk, limit.excessTo, desk.allowed, desk.charge)
    return false
  }
  if (kept < asked) split(desk, kept, asked, limit.excessTo)
  if (limit.type === 'units') desk.units = kept
  if (limit.type === 'days') desk.days = kept
  desk.ledger.counters[limit.counter] = used + kept
  return true
}

/** Is it one of the first visits? Every covered visit is counted. */
function countFirst({ ledger }: Desk, { firstVisits }: PlainRule): boolean {
  if (!firstVisits) return false
  const used = ledger.counters[firstVisits.counter] ?? 0
  ledger.counters[firstVisits.counter] = used + 1
  return used < firstVisits.count
}

/** Steps 9 and 10. */
function share(desk: Desk, rule: PlainRule, isFirst: boolean): void {
  const { line } = desk
  const copay = rule.copayWaivedIfAdmitted && desk.service.admitted ? 0 : copayOf(desk, rule, isFirst)
  const isBefore = rule.copayOrder === 'before'
  if (isFirst) line.copay = Math.min(copay, desk.allowed)
  else {
    const before = isBefore ? Math.min(copay, desk.allowed) : 0
    line.deductible = Math.min(desk.allowed - before, deductibleLeft(desk, rule))
    line.copay = isBefore ? before : Math.min(copay, desk.allowed - line.deductible)
    const rest = desk.allowed - line.deductible - line.copay
    line.coinsurance = Math.min(rounded(rest * rule.share, 1000), rule.coinsuranceMax ?? rest)
  }
  if (rule.excludedFromOop) return
  let over = line.deductible + line.copay + line.coinsurance - left(desk, 'oopMax', 'oop')
  for (const part of ['coinsurance', isBefore ? 'deductible' : 'copay', isBefore ? 'copay' : 'deductible'] as const) {
    const cut = Math.max(0, Math.min(over, line[part]))
    line[part] -= cut
    over -= cut
  }
}

function copayOf({ units, days }: Desk, rule: PlainRule, isFirst: boolean): number {
  if (isFirst) return rule.firstVisits?.copay ?? 0
  if (rule.copayPer === 'day') return rule.copay * Math.min(days, rule.copayMaxDays ?? days)
  return rule.copay * (rule.copayPer === 'fill' || rule.copayPer === 'unit' ? units : 1)
}

function deductibleLeft(desk: Desk, rule: PlainRule): number {
  if (!rule.deductible) return 0
  const ofPlan = left(desk, 'deductible', 'deductible')
  const own = rule.categoryDeductible
  if (!own) return ofPlan
  const ofCare = Math.max(0, own.amount - metBy(desk, `catded_${own.name}`))
  return own.relation === 'separate' ? ofCare : Math.min(ofCare, ofPlan)
}

/** What a yearly amount leaves the member: the own, or the family's where that is less or stands alone. */
function left(desk: Desk, kind: 'deductible' | 'oopMax', key: string, level: Level = desk.level): number {
  const limits = desk.plan[kind][level]
  const nothing = kind === 'deductible' ? 0 : Number.POSITIVE_INFINITY
  if (!limits) return nothing
  const [own = nothing, family] = [limits.individual, limits.family]
  const ownLeft = Math.max(0, own - metBy(desk, `${key}_${level}`))
  if (desk.plan.tier === 'self-only' || family === undefined) return ownLeft
  const familyLeft = Math.max(0, family - (desk.ledger.family[`${key}_${level}`] ?? 0))
  return kind === 'deductible' && limits.familyRule === 'aggregate' ? familyLeft : Math.min(ownLeft, familyLeft)
}

function metBy({ ledger, service }: Desk, key: string): number {
  return ledger.members[service.member]?.[key] ?? 0
}

/** Step 12. */
function punish({ line, allowed }: Desk, policy: PlainPolicy): void {
  if (policy.action === 'deny') return
  const base = policy.action === 'penaltyPercent' && policy.of === 'allowed' ? allowed : line.planPays
  const asked = policy.action === 'penaltyAmount' ? policy.amount : rounded(base * policy.share, 1000)
  const capped = policy.action === 'penaltyPercent' ? Math.min(asked, policy.cap ?? asked) : asked
  line.penalty = Math.min(capped, line.planPays)
  line.planPays -= line.penalty
}

/** Step 13. */
function holdToMaximum(desk: Desk): void {
  const { plan, service, line, ledger } = desk
  const max = plan.benefitMax
  if (!max) return
  const own = max.overrides[service.category]
  const key = own ? `paid_${service.category}` : 'paid'
  const ownLeft = Math.max(0, (own ?? max).individual - metBy(desk, key))
  const familyLeft = own ? ownLeft : Math.max(0, max.family - (ledger.family[key] ?? 0))
  const room = Math.min(ownLeft, familyLeft)
  line.notCovered += Math.max(0, line.planPays - room)
  line.planPays = Math.min(line.planPays, room)
  const isContracted = service.network === 'in' && desk.level === 'in'
  if (room === 0 && max.whenExhausted === 'billed' && isContracted) line.notCovered += desk.charge - desk.allowed
  add(desk, key, line.planPays)
}

/** Step 14. */
function credit(desk: Desk, rule: PlainRule): void {
  const { plan, line, level } = desk
  const own = rule.categoryDeductible
  const sharing = line.deductible + line.copay + line.coinsurance
  const [deductible, oop] = [own?.relation === 'separate' ? 0 : line.deductible, rule.excludedFromOop ? 0 : sharing]
  const other: Level = level === 'in' ? 'out' : 'in'
  const isCrossing = plan.crossAccumulation === 'both' || (plan.crossAccumulation !== 'none' && level === 'out')
  const also = isCrossing ? [left(desk, 'deductible', 'deductible', other), left(desk, 'oopMax', 'oop', other)] : []
  if (own) add(desk, `catded_${own.name}`, line.deductible)
  add(desk, `deductible_${level}`, deductible)
  add(desk, `oop_${level}`, oop)
  add(desk, `deductible_${other}`, Math.min(deductible, also[0] ?? 0))
  add(desk, `oop_${other}`, Math.min(oop, also[1] ?? 0))
}

function add({ ledger, service }: Desk, key: string, amount: number): void {
  const member = ledger.members[service.member] ?? {}
  ledger.members[service.member] = member
  member[key] = (member[key] ?? 0) + amount
  ledger.family[key] = (ledger.family[key] ?? 0) + amount
}

/** Half up to the cent. */
function rounded(top: number, bottom: number): number {
  return Math.floor((top * 2 + bottom) / (bottom * 2))
}
