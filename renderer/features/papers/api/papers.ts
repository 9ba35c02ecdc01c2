import type { UseQueryResult } from '@tanstack/react-query'
import type { Given } from '../../../../shared/contract/contract.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import type { Paper } from '../../../../shared/model/paper.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'
import { usePrinting } from './printing.ts'

/** The papers that were issued, latest first. */
export function usePapers(): UseQueryResult<readonly Paper[], CallProblem> {
  return useAsk('paper.list', { patientId: null })
}

/** The stored bytes of a paper, or of its copy; never drawn anew. */
export function usePaperBytes(documentId: DocumentId, copy: boolean): UseQueryResult<Given<'paper.get'>, CallProblem> {
  return useAsk('paper.get', { documentId, copy })
}

/** Sends the stored file to the printer. */
export function usePrintPaper(): Deed<'paper.print'> {
  return usePrinting('paper.print')
}

/** Asks for a place in the system's own dialog and writes the stored file there. */
export function useSavePaper(): Deed<'paper.save'> {
  return useDo('paper.save')
}
