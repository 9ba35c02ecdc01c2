import { useState } from 'react'
import type { LetterDue } from '../../../../shared/contract/paper.ts'
import type { DocumentId } from '../../../../shared/model/ids.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useChartPaper, useIssuePaper, usePrintMany } from '../api/make-papers.ts'
import { usePrintQueue } from '../api/printing.ts'
import { useOneByOne } from '../printing/use-one-by-one.ts'
import type { IssuedLetter } from './mailed-together.tsx'

/** As many as a print job takes at the most. */
const PAPERS_IN_A_JOB = 200

/** What is done to the letters just now. */
export type LettersStep = 'issuing' | 'printing' | 'charting'

/**
 * Issues the letters in the order given, prints them as one job, and saves a copy of each for the chart if asked. Stopped,
 * no further letter is issued: what is issued stays so and goes to the printer, the others are due as before.
 */
export function useLetters() {
  const issue = useIssuePaper()
  const print = usePrintMany()
  const chart = useChartPaper()
  const queue = usePrintQueue()
  const toast = useToast()
  const row = useOneByOne()
  const [step, setStep] = useState<LettersStep | null>(null)
  const [printing, setPrinting] = useState(0)
  const [toMail, setToMail] = useState<readonly IssuedLetter[]>([])
  async function run(letters: readonly LetterDue[], isCharted: boolean): Promise<void> {
    setStep('issuing')
    const issued: IssuedLetter[] = []
    const { isStopped } = await row.each(letters, async ({ kind, planId, language, payerName }) => {
      const answer = await issue.run({ order: { kind, planId }, language, largePrint: false })
      if (answer.ok) issued.push({ documentId: answer.value.id, recipient: payerName })
      return answer.ok
    })
    const documentIds = issued.map(({ documentId }) => documentId)
    setToMail((before) => [...before, ...issued])
    if (isStopped) toast({ words: words.lettersStopped(issued.length, letters.length - issued.length) })
    const isPrinted = await printAll(documentIds)
    if (isPrinted && !isStopped) toast({ words: words.lettersDone(documentIds.length) })
    if (isCharted && documentIds.length > 0) await saveForChart(documentIds)
    setStep(null)
  }
  /** Each job is handed over, even after one that no printer took: what is not printed waits in the queue. */
  async function printAll(documentIds: readonly DocumentId[]): Promise<boolean> {
    let isPrinted = documentIds.length > 0
    setStep('printing')
    for (let from = 0; from < documentIds.length; from += PAPERS_IN_A_JOB) {
      const together = documentIds.slice(from, from + PAPERS_IN_A_JOB)
      setPrinting(together.length)
      const answer = await print.run({ documentIds: together, faces: ['original'] })
      isPrinted &&= answer.ok
    }
    await queue.refetch()
    return isPrinted
  }
  async function saveForChart(documentIds: readonly DocumentId[]): Promise<void> {
    setStep('charting')
    const { done, isStopped } = await row.each(documentIds, async (documentId) => {
      const answer = await chart.run({ documentId })
      return answer.ok
    })
    if (isStopped) toast({ words: words.chartStopped(done, documentIds.length - done) })
    else if (done > 0) toast({ words: words.alsoCharted(done) })
  }
  return { run, row, step, printing, toMail, setToMail, problem: issue.problem ?? print.problem ?? chart.problem }
}
