import type { Caller, Received } from '../../shared/contract/contract.ts'
import { type Answer, refused } from '../../shared/contract/errors.ts'
import type { Desk } from './desk.ts'
import { printSheets } from './papers/printing.ts'
import { storedPaper } from './stored-paper.ts'

/**
 * Prints the stored bytes of a paper. The audit trail keeps who printed which face and when; what no printer takes is
 * kept in the print queue.
 */
export async function printPaper(desk: Desk, request: Received<'paper.print'>, caller: Caller): Promise<Answer<null>> {
  const stored = storedPaper(desk, request)
  if (stored === null) return refused('NOT_FOUND')
  const sheets = [{ face: request.copy ? ('copy' as const) : ('original' as const), ...stored }]
  return printSheets(
    desk,
    { sheets, title: `${stored.paper.title} ${stored.paper.number}`, action: 'paper.print' },
    caller,
  )
}
