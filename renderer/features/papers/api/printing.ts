import type { UseQueryResult } from '@tanstack/react-query'
import type { Given } from '../../../../shared/contract/contract.ts'
import type { QueuedPrint } from '../../../../shared/model/printing.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** The printers of this computer, and which was chosen for which kind of paper. */
export function usePrinters(): UseQueryResult<Given<'printer.list'>, CallProblem> {
  return useAsk('printer.list', {})
}

/** Remembers a printer for a kind of paper. */
export function useChoosePrinter(): Deed<'printer.choose'> {
  return useDo('printer.choose', ['printer'])
}

/** The papers that wait for a printer. */
export function usePrintQueue(): UseQueryResult<readonly QueuedPrint[], CallProblem> {
  return useAsk('printQueue.list', {})
}

/** Sends something that is kept to a printer; the queue is asked anew, whether it was printed or not. */
export function usePrinting<C extends 'paper.print' | 'paper.printSigned'>(call: C): Deed<C> {
  const deed = useDo(call)
  const queue = usePrintQueue()
  const run: Deed<C>['run'] = async (request) => {
    const answer = await deed.run(request)
    await queue.refetch()
    return answer
  }
  return { ...deed, run }
}

/** Prints one that waits. */
export function useRetryPrint(): Deed<'printQueue.retry'> {
  return useDo('printQueue.retry', ['printQueue'])
}

/** Puts one that was taken out back to its place. */
export function usePutPrintBack(): Deed<'printQueue.putBack'> {
  return useDo('printQueue.putBack', ['printQueue'])
}

/** Takes one out of the queue. */
export function useDropPrint(): Deed<'printQueue.drop'> {
  return useDo('printQueue.drop', ['printQueue'])
}
