import type { UseQueryResult } from '@tanstack/react-query'
import type { Given } from '../../../../shared/contract/contract.ts'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import type { LetterDue } from '../../../../shared/contract/paper.ts'
import type { EstimateRow } from '../../../../shared/model/estimate.ts'
import { type DocumentId, type EstimateId, estimateIdSchema } from '../../../../shared/model/ids.ts'
import type { PaperEvent, PaperState } from '../../../../shared/model/paper-event.ts'
import type { PlanRow } from '../../../../shared/model/plan.ts'
import { useAllPlans } from '../../../lib/all-plans.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** Every estimate, for the choice of what a paper is about. */
export function useEstimateChoices(): UseQueryResult<readonly EstimateRow[], CallProblem> {
  return useAsk('estimate.list', { patientId: null })
}

/** Every plan, for the same choice. */
export function usePlanChoices(): UseQueryResult<readonly PlanRow[], CallProblem> {
  return useAllPlans()
}

/** Patients by a part of their name. */
export function usePatientChoices(text: string): UseQueryResult<Given<'patient.find'>, CallProblem> {
  return useAsk('patient.find', { text, limit: 50 })
}

const NO_ESTIMATE = estimateIdSchema.parse('none')

/** The chosen estimate with its ways to pay and its services; asked only once one is chosen. */
export function useChosenEstimate(estimateId: EstimateId | null): UseQueryResult<EstimateRecord, CallProblem> {
  return useAsk('estimate.get', { estimateId: estimateId ?? NO_ESTIMATE }, estimateId !== null)
}

/** Issues a paper; lists of papers are asked anew. */
export function useIssuePaper(): Deed<'paper.issue'> {
  return useDo('paper.issue', ['paper'])
}

/** Draws a paper as a draft; keeps nothing. */
export function usePreviewPaper(): Deed<'paper.preview'> {
  return useDo('paper.preview')
}

/** What happened to a paper. */
export function usePaperStory(documentId: DocumentId): UseQueryResult<readonly PaperEvent[], CallProblem> {
  return useAsk('paper.story', { documentId })
}

/** How the papers stand to which something happened. */
export function usePaperStates(): UseQueryResult<readonly PaperState[], CallProblem> {
  return useAsk('paper.states', {})
}

/** Records a delivery, a refusal or a void paper. */
export function useMarkPaper(): Deed<'paper.mark'> {
  return useDo('paper.mark', ['paper'])
}

/** Keeps a signed page; a plan may become active by it. */
export function useAddSigned(): Deed<'paper.addSigned'> {
  return useDo('paper.addSigned', ['paper', 'plan', 'today'])
}

/** Writes the copy for the chart. */
export function useChartPaper(): Deed<'paper.chart'> {
  return useDo('paper.chart', ['paper'])
}

/** The folder for copies for the chart; empty where a place is asked for each time. */
export function useChartFolder(): UseQueryResult<Given<'chartFolder.get'>, CallProblem> {
  return useAsk('chartFolder.get', {})
}

/** Asks for that folder in the system's own dialog. */
export function useChooseChartFolder(): Deed<'chartFolder.choose'> {
  return useDo('chartFolder.choose', ['chartFolder'])
}

/** Takes it away again. */
export function useForgetChartFolder(): Deed<'chartFolder.forget'> {
  return useDo('chartFolder.forget', ['chartFolder'])
}

/** Prints several papers, or several faces of one, as one job. */
export function usePrintMany(): Deed<'paper.printMany'> {
  return useDo('paper.printMany')
}

/** The letters that are due today. */
export function useLettersDue(): UseQueryResult<readonly LetterDue[], CallProblem> {
  return useAsk('paper.lettersDue', {})
}
