import type { CharityAssistance } from '../../model/assistance.ts'
import type { Fact } from '../../model/fact.ts'
import { proportionOf } from '../../money/proportion.ts'
import { type Rate, restOf } from '../../money/rate.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { Figure } from '../figure.ts'
import type { LineAnswer, RouteAnswer } from './answer.ts'
import { factIds } from './fact-ids.ts'
import { factFigure, present } from './facts.ts'
import { lowered } from './help-cap.ts'
import type { HelpScene } from './help-scene.ts'
import { loweredAnswer, remarked, sumOfLines } from './lowered-answer.ts'
import { note } from './notes.ts'
import { asSpan, exactly, lesser, type Span, spanFigure } from './span.ts'
import { anyOf } from './variants.ts'

/**
 * A hospital's help: the policy's price, for emergency and necessary care never above the amounts generally billed.
 * What a plan leaves is lowered to the same amounts, since they bound what the patient is personally charged.
 * Source: 26 CFR 1.501(r)-5(a); coverage specification, section 8.3.
 */
export function charityAnswer(scene: HelpScene, help: CharityAssistance): RouteAnswer {
  const { isEligible } = help
  const not = (): RouteAnswer => remarked(scene.before, [note('charity.notEligible')])
  if (isEligible.kind === 'none') return not()
  if (isEligible.kind === 'unknown') return anyOf([withHelp(scene, help), scene.before], [factIds.charityEligible])
  return isEligible.value ? withHelp(scene, help) : not()
}

function withHelp(scene: HelpScene, help: CharityAssistance): RouteAnswer {
  const { isNecessaryCare: necessary } = help
  const capped = (): RouteAnswer => lower(scene, help, true)
  if (necessary.kind === 'unknown') return anyOf([capped(), lower(scene, help, false)], [factIds.necessaryCare])
  return lower(scene, help, necessary.kind !== 'none' && necessary.value)
}

function lower({ before }: HelpScene, help: CharityAssistance, isCapped: boolean): RouteAnswer {
  const lines = before.lines.map((line) => charityLine(line, help, isCapped))
  const isAtCeiling = lines.some(({ parts }) => parts.patientOwes.settledBy === 'line.generallyBilled')
  return loweredAnswer(before, {
    lines,
    span: sumOfLines(lines),
    notes: [note('charity.applies'), ...(isAtCeiling ? [note('charity.atCeiling')] : [])],
  })
}

function charityLine(line: LineAnswer, help: CharityAssistance, isCapped: boolean): LineAnswer {
  const charge = line.parts.charge
  const policyShare = shareSpan(help.policyOff, (off) => restOf(off))
  const policy = amountFigure('line.policyAmount', { charge, share: policyShare, fact: policyFact(help) })
  if (!isCapped) return lowerTo(line, policy, null)
  const ceilingShare = shareSpan(help.generallyBilled, (share) => share)
  const ceiling = amountFigure('line.generallyBilled', { charge, share: ceilingShare, fact: ceilingFact(help) })
  return ceiling.span.high < policy.span.high ? lowerTo(line, ceiling, policy) : lowerTo(line, policy, ceiling)
}

const RULES: Readonly<Record<string, string>> = {
  'line.policyAmount': 'assistance.charity',
  'line.generallyBilled': 'assistance.generallyBilled',
}

/** The lesser of two amounts decides; while one of them is open, that one has to be asked for. */
function lowerTo(line: LineAnswer, less: HelpAmount, more: HelpAmount | null): LineAnswer {
  const most = more === null ? less.span : lesser(less.span, more.span)
  const isOpen = most.low !== most.high && less.figure.standing !== 'missing' && more !== null
  const decisive = isOpen ? more.figure : less.figure
  const other = isOpen ? less.figure : (more?.figure ?? null)
  const by = other === null ? decisive : { ...decisive, from: [...decisive.from, other] }
  const rule = RULES[decisive.id] ?? 'assistance.charity'
  return lowered(line, { span: lesser(asSpan(line.range), most), by, rule })
}

interface HelpAmount {
  readonly span: Span
  readonly figure: Figure
}

interface Amount {
  readonly charge: Figure
  readonly share: ShareSpan
  readonly fact: Figure<Rate> | null
}

interface ShareSpan {
  readonly low: Rate | null
  readonly high: Rate | null
}

/** Null at an end that has no bound: nothing off at all, or all of it. */
function shareSpan(fact: Fact<Rate>, of: (rate: Rate) => Rate): ShareSpan {
  if (fact.kind === 'unknown') return { low: null, high: null }
  if (fact.kind === 'none') return { low: NO_CAP, high: NO_CAP }
  return { low: of(fact.value), high: of(fact.value) }
}

const NO_CAP: Rate = { units: 1, places: 0 }

function amountFigure(id: string, { charge, share, fact }: Amount): HelpAmount {
  const gross = charge.standing === 'missing' ? { low: 0, high: ENDLESS } : exactly(charge.value)
  const low = share.low === null ? 0 : shareOfSpan(gross.low, share.low)
  const high = share.high === null ? gross.high : shareOfSpan(gross.high, share.high)
  const isAssumed = charge.standing === 'assumed' || fact?.standing === 'assumed'
  const origin = { id, from: present([charge, fact]), settledBy: null, rule: null }
  return { span: { low, high }, figure: spanFigure({ low, high }, origin, isAssumed) }
}

function shareOfSpan(amount: number, rate: Rate): number {
  return proportionOf(amount, Math.max(0, rate.units), 10 ** rate.places)
}

function policyFact({ policyOff }: CharityAssistance): Figure<Rate> | null {
  return factFigure(factIds.charityPolicy, policyOff, 'clinic.assistancePolicy')
}

function ceilingFact({ generallyBilled }: CharityAssistance): Figure<Rate> | null {
  return factFigure(factIds.generallyBilled, generallyBilled, 'assistance.generallyBilled')
}
