import { useState } from 'react'
import type { LetterDue } from '../../../../shared/contract/paper.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useChartPaper, useIssuePaper, usePrintMany } from '../api/make-papers.ts'
import { usePrintQueue } from '../api/printing.ts'
import type { IssuedLetter } from './mailed-together.tsx'

/** Issues the letters in the order given, prints them as one job, and saves a copy of each for the chart if asked. */
export function useLetters() {
  const issue = useIssuePaper()
  const print = usePrintMany()
  const chart = useChartPaper()
  const queue = usePrintQueue()
  const toast = useToast()
  const [isRunning, setRunning] = useState(false)
  const [toMail, setToMail] = useState<readonly IssuedLetter[]>([])
  async function run(letters: readonly LetterDue[], isCharted: boolean): Promise<void> {
    setRunning(true)
    const issued: IssuedLetter[] = []
    for (const { kind, planId, language, payerName } of letters) {
      const answer = await issue.run({ order: { kind, planId }, language, largePrint: false })
      if (!answer.ok) break
      issued.push({ documentId: answer.value.id, recipient: payerName })
    }
    const documentIds = issued.map(({ documentId }) => documentId)
    setToMail((before) => [...before, ...issued])
    if (documentIds.length > 0) {
      const answer = await print.run({ documentIds, faces: ['original'] })
      await queue.refetch()
      if (answer.ok) toast({ words: words.lettersDone(documentIds.length) })
    }
    if (isCharted) await saveForChart(documentIds)
    setRunning(false)
  }
  async function saveForChart(documentIds: readonly DocumentId[]): Promise<void> {
    let saved = 0
    for (const documentId of documentIds) {
      const answer = await chart.run({ documentId })
      if (!answer.ok) break
      saved += 1
    }
    if (saved > 0) toast({ words: words.alsoCharted(saved) })
  }
  return { run, isRunning, toMail, setToMail, problem: issue.problem ?? print.problem ?? chart.problem }
}
