import type { ReactNode } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import type { Paper } from '../../../../shared/model/paper.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useChartPaper, usePrintMany } from '../api/make-papers.ts'
import { usePrintQueue } from '../api/printing.ts'
import styles from '../papers-screen.module.css'

/** The patient's original and the clinic's copy as one job, and the copy for the chart as a file. */
export function PrintSet({ paper }: { readonly paper: Paper }): ReactNode {
  const together = usePrintMany()
  const chart = useChartPaper()
  const queue = usePrintQueue()
  const toast = useToast()
  const problem = together.problem ?? chart.problem
  async function onSet(): Promise<void> {
    const answer = await together.run({ documentIds: [paper.id], faces: ['original', 'copy'] })
    await queue.refetch()
    if (answer.ok) toast({ words: words.set2(paper.number) })
  }
  async function onChart(): Promise<void> {
    const answer = await chart.run({ documentId: paper.id })
    if (answer.ok) toast({ words: words.charted(answer.value.fileName) })
  }
  return (
    <>
      {problem && !isCancelled(problem) ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      <Button disabled={together.isBusy} onPressed={() => void onSet()}>
        {words.set}
      </Button>
      <small className={styles.small}>
        {words.setHint} {isDuplex(paper) ? words.duplex : words.single}
      </small>
      <Button disabled={chart.isBusy} onPressed={() => void onChart()}>
        {words.chart}
      </Button>
    </>
  )
}

/** Agreements have initials on their first side; receipts and single pages are never printed on both. */
function isDuplex({ kind, pageCount }: Paper): boolean {
  return pageCount > 1 && kind !== 'receipt' && kind !== 'outageForm'
}

function isCancelled(problem: AppError): boolean {
  return problem.kind === 'refused' && problem.code === 'CANCELLED'
}
