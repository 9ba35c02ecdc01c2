import { useDeferredValue, useMemo, useState } from 'react'
import type { YearOutlook } from '../../../../shared/engine/outlook/outlook-answer.ts'
import { yearOutlook } from '../../../../shared/engine/outlook/year-outlook.ts'
import type { EstimateQuestion } from '../../../../shared/model/estimate.ts'
import { rulesOn } from '../../../../shared/rules/rule-book.ts'
import { outlookScreen } from '../../../../shared/text/estimate-outlook.ts'
import { useDraft } from '../../../lib/use-draft.ts'
import { expectedOf, keptOutlook, type TypedOutlook } from './outlook-form.ts'

/** The key under which the expected care of an estimate is kept. */
export function outlookKey(estimateId: string): string {
  return `estimate:${estimateId}:year`
}

export interface Outlook {
  readonly typed: TypedOutlook
  readonly set: (change: Partial<TypedOutlook>) => void
  readonly outlook: YearOutlook
}

/** What is expected for the rest of the year, kept while it is typed, and what it comes to on every way of paying. */
export function useOutlook(question: EstimateQuestion, estimateId: string, stored: string | null): Outlook {
  const [typed, setTyped] = useState(() => keptOutlook(stored))
  const [start] = useState(typed)
  useDraft(outlookKey(estimateId), outlookScreen.draft, typed === start ? null : JSON.stringify(typed))
  const asked = useDeferredValue(typed)
  const outlook = useMemo(() => {
    const kinds = [...new Set(question.lines.map((line) => line.category))].filter((kind) => kind !== '')
    return yearOutlook(thisYear(question), expectedOf(asked, kinds), rulesOn(question.asOf))
  }, [question, asked])
  return { typed, set: (change) => setTyped((now) => ({ ...now, ...change })), outlook }
}

/** What-ifs and the next plan year are no ways of paying for the rest of this one. */
function thisYear(question: EstimateQuestion): EstimateQuestion {
  const routes = question.routes.filter(
    (route) => route.kind === 'selfPay' || (!route.nextPlanYear && route.whatIf === undefined),
  )
  return { ...question, routes }
}
