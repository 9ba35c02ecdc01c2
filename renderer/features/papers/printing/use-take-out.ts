import type { QueuedPrint } from '../../../../shared/model/printing.ts'
import { printingWords as words } from '../../../../shared/text/screens-printing.ts'
import { problemOf } from '../../../lib/problem.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useDropPrint, usePutPrintBack } from '../api/printing.ts'

/** Takes a paper out of the print queue, with the way back to its place. */
export function useTakeOut() {
  const toast = useToast()
  const [drop, back] = [useDropPrint(), usePutPrintBack()]
  async function takeOut(paper: QueuedPrint): Promise<void> {
    const { documentId, face, eventId, number, printer, fault, tries, failedAt } = paper
    const sheet = { documentId, face, eventId }
    const answer = await drop.run(sheet)
    if (!answer.ok) return
    async function putBack(): Promise<void> {
      const second = await back.run({ sheet, printer, fault, tries, failedAt })
      if (!second.ok) toast({ words: words.notPutBack(number, problemOf(second.error).fact) })
    }
    toast({ words: words.dropped(number), onUndo: () => void putBack(), onRedo: () => void drop.run(sheet) })
  }
  return { takeOut, problem: drop.problem }
}
