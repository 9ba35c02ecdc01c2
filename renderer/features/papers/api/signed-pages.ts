import type { UseQueryResult } from '@tanstack/react-query'
import type { Given } from '../../../../shared/contract/contract.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'
import { usePrintQueue } from './printing.ts'

/** The page that somebody signed, as it was kept. */
export function useSignedPage(
  documentId: DocumentId,
  eventId: string,
): UseQueryResult<Given<'paper.signedPage'>, CallProblem> {
  return useAsk('paper.signedPage', { documentId, eventId })
}

/** Sends the signed page to the printer of its paper; the queue is asked anew, whether it was printed or not. */
export function usePrintSigned(): Deed<'paper.printSigned'> {
  const deed = useDo('paper.printSigned')
  const queue = usePrintQueue()
  const run: typeof deed.run = async (request) => {
    const answer = await deed.run(request)
    await queue.refetch()
    return answer
  }
  return { ...deed, run }
}

/** Asks for a place in the system's own dialog and writes the signed page there. */
export function useSaveSigned(): Deed<'paper.saveSigned'> {
  return useDo('paper.saveSigned')
}
