import type { WhyStep } from '../../../../shared/engine/estimate/why.ts'
import { type Figure, isSettled } from '../../../../shared/engine/figure.ts'
import type { EstimateDraft } from '../../../../shared/model/estimate.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import type { Route } from '../../../../shared/model/route.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { type Rate, shownPercent } from '../../../../shared/money/rate.ts'
import { type FactsSetting, factAnswer, factName } from '../../../../shared/text/estimate-facts.ts'
import { whyFrame } from '../../../../shared/text/estimate-why.ts'
import { kindNameIn } from '../../../../shared/text/screens-coverage.ts'
import { stepSentence } from '../../../../shared/text/why.ts'
import { NOTHING_SHOWN, type Shown, UNKNOWN_SHOWN } from '../../../ui/shown.ts'
import { nameOf } from './checks.ts'
import { sourcesOf } from './why-sources.ts'

/** One step of an explanation as it is read. */
export interface ShownStep {
  readonly key: string
  readonly name: string
  readonly figure: Figure
  /** It was looked at and changed nothing: words stand in place of the amount. */
  readonly isUnchanged: boolean
  readonly note: string
  readonly sources: readonly string[]
  /** The service that it leads to, on a total. */
  readonly lineId: string | null
}

/** Whose steps they are, and in which language. */
export interface StepSetting {
  readonly lines: EstimateDraft['question']['lines']
  readonly route: Route
  /** The service that is explained; null on a total. */
  readonly lineId: string | null
  readonly language: Language
}

/** A step of the engine in words: its name, one sentence, and where it comes from. */
export function shownStep(step: WhyStep, setting: StepSetting): ShownStep {
  const { saying, figure } = step
  const leads = saying.code === 'ofLine' ? saying.lineId : null
  const line = setting.lines.find((one) => one.id === setting.lineId)
  const sentence = stepSentence(saying, setting.language, (id) => serviceName(setting.lines, id))
  const isTotal = saying.code === 'ofLine' || saying.code === 'otherLines'
  return {
    key: leads ?? `${figure.id}-${saying.code}`,
    name: isTotal ? sentence : stepName(step, setting),
    figure,
    isUnchanged: saying.code === 'yearlyLimitKeeps',
    note: isTotal ? '' : sentence,
    sources: line ? sourcesOf(figure, { route: setting.route, line, language: setting.language }) : [],
    lineId: leads,
  }
}

function stepName({ saying, label }: WhyStep, setting: StepSetting): string {
  const frame = whyFrame[setting.language]
  if (saying.code === 'coinsurance') return frame.restShare(saying.rate)
  if (label === 'line.oopLeft') return frame.yearlyLimit
  return factName(label, setting.language, factsSetting(setting))
}

/** How facts behind the figures of an estimate are named. */
export function factsSetting({ lines, language }: Pick<StepSetting, 'lines' | 'language'>): FactsSetting {
  return { service: (id) => serviceName(lines, id), kind: (kind) => kindNameIn(kind, language) }
}

function serviceName(lines: StepSetting['lines'], lineId: string): string {
  const line = lines.find((one) => one.id === lineId)
  return line ? nameOf(line) : lineId
}

/** What a fact or figure amounts to: an amount with its mark, or words for a share, a count, a yes or no. */
export type ShownValue =
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'words'; readonly words: string }

/** The value of any figure. Null: it plays no part on this side, shown as a dash. */
export function shownValue(figure: Figure<unknown> | null, language: Language): ShownValue {
  if (figure === null) return { kind: 'shown', shown: NOTHING_SHOWN }
  if (!isSettled(figure)) return { kind: 'shown', shown: UNKNOWN_SHOWN }
  const { value } = figure
  if (typeof value === 'boolean') return words(factAnswer(value, language))
  if (typeof value === 'number' && figure.id.startsWith('used.counter.')) return words(String(value))
  if (typeof value === 'number') return { kind: 'shown', shown: { kind: 'amount', value: cents(value) } }
  return isRate(value) ? words(`${shownPercent(value)}%`) : words(String(value))
}

function words(text: string): ShownValue {
  return { kind: 'words', words: text }
}

function isRate(value: unknown): value is Rate {
  return typeof value === 'object' && value !== null && 'units' in value && 'places' in value
}
