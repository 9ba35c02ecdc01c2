import type { UseQueryResult } from '@tanstack/react-query'
import type { Given } from '../../../../shared/contract/contract.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'
import { usePrinting } from './printing.ts'

/** The page that somebody signed, as it was kept. */
export function useSignedPage(
  documentId: DocumentId,
  eventId: string,
): UseQueryResult<Given<'paper.signedPage'>, CallProblem> {
  return useAsk('paper.signedPage', { documentId, eventId })
}

/** Sends the signed page to the printer of its paper. */
export function usePrintSigned(): Deed<'paper.printSigned'> {
  return usePrinting('paper.printSigned')
}

/** Asks for a place in the system's own dialog and writes the signed page there. */
export function useSaveSigned(): Deed<'paper.saveSigned'> {
  return useDo('paper.saveSigned')
}
