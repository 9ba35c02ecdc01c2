import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import type { DeterminationDraft } from '../../model/determination.ts'

/** What somebody has to do about help that was given or asked for. */
export type AssistanceNeed = 'papersDue' | 'papersLate' | 'ending' | 'ended'

/** Papers are asked for so many days before they are due, and help is renewed so many days before its last one. */
const BEFORE_PAPERS = 7
const BEFORE_END = 14
/** What ended longer ago than this is past work. */
const AFTER = 30

/**
 * What has to be done about an application on a day, and on which day it is about; null where nothing has to. Help for
 * now ends on the day the papers are due; help that was approved has to be asked for again. Source: user journeys, J8.
 */
export function assistanceNeed(
  { decision, papersDueOn, until }: Pick<DeterminationDraft, 'decision' | 'papersDueOn' | 'until'>,
  on: PlainDate,
): { readonly need: AssistanceNeed; readonly about: PlainDate } | null {
  if (decision === 'provisional' || decision === 'needMore') {
    return near(papersDueOn, on, { before: BEFORE_PAPERS, coming: 'papersDue', passed: 'papersLate' })
  }
  return decision === 'approved' ? near(until, on, { before: BEFORE_END, coming: 'ending', passed: 'ended' }) : null
}

interface Window {
  readonly before: number
  readonly coming: AssistanceNeed
  readonly passed: AssistanceNeed
}

function near(about: PlainDate | null, on: PlainDate, { before, coming, passed }: Window) {
  if (about === null) return null
  const left = daysBetween(on, about)
  if (left > before || left < -AFTER) return null
  return { need: left < 0 ? passed : coming, about }
}
