import { useState } from 'react'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import type { Coverage, CoverageDraft } from '../../../shared/model/coverage.ts'
import { payerWords } from '../../../shared/text/estimate-payers.ts'
import { coverageNotes } from '../../../shared/text/screens-coverage.ts'
import { orderWord } from '../../../shared/text/screens-records.ts'
import { templateTaken } from '../../../shared/text/templates-screen.ts'
import { type FoundOrder, orderOfCoverages } from '../../lib/payer-order.ts'
import { asksForMaximum, planYearOf, type TemplateOffer } from '../../lib/plan-templates.ts'
import { useToday } from '../../ui/today.tsx'
import { type CoverageNote, notesOn } from './coverage-notes.ts'
import type { CoverageText } from './coverage-text.ts'
import { assumedCount, findingsOn } from './plan-findings.ts'
import { filledText } from './template-fill.ts'

/** What the editor notices, what is odd about the plan in its plan year, and taking a template for its blanks. */
export function useTemplate(
  stated: CoverageDraft,
  others: readonly Coverage[],
  onChanged: (part: Partial<CoverageText>) => void,
) {
  const today = useToday()
  const [taken, setTaken] = useState<TemplateOffer | null>(null)
  const planYear = planYearOf(stated.plan.planYearStartMonth, stated.effectiveFrom ?? today)
  const found = orderOfCoverages(inTypedOrder([stated, ...others]), today)
  return {
    planYear,
    findings: findingsOn(stated.plan, planYear),
    /** In which order all coverages of the person pay; null with a single one. */
    order: found,
    notes: [...notesOn(stated, others, today), ...orderNotes(stated, found), ...takenNotes(stated, taken)],
    takeTemplate(offer: TemplateOffer, plan: BenefitPlanDraft) {
      setTaken(offer)
      onChanged(filledText(stated, plan))
    },
  }
}

function inTypedOrder(coverages: readonly CoverageDraft[]): readonly CoverageDraft[] {
  return coverages.toSorted((a, b) => a.order - b.order)
}

/** The place that was typed is not the one that the rules find. */
function orderNotes(stated: CoverageDraft, found: FoundOrder | null): readonly CoverageNote[] {
  if (found === null || found.asks.length > 0) return []
  const place = found.places.findIndex(({ name }) => name === stated.plan.planName) + 1
  if (place === 0 || place === stated.order) return []
  return [{ strength: 'check', fact: payerWords.differs(orderWord(stated.order), orderWord(place)) }]
}

/** What a template that was taken has left to do. */
function takenNotes({ plan }: CoverageDraft, taken: TemplateOffer | null): readonly CoverageNote[] {
  const assumed = assumedCount(plan)
  const asks = taken !== null && asksForMaximum(taken) && plan.benefitMax === null
  return [
    ...(taken === null ? [] : [{ strength: 'fine' as const, fact: templateTaken.filled(taken.name) }]),
    ...(assumed === 0 ? [] : [{ strength: 'note' as const, fact: coverageNotes.assumed(assumed) }]),
    ...(asks ? [{ strength: 'check' as const, fact: templateTaken.maximum }] : []),
  ]
}
