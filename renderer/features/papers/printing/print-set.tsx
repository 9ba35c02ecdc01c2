import { type ReactNode, useState } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import type { Paper } from '../../../../shared/model/paper.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useChartFolder, useChartPaper, usePrintMany } from '../api/make-papers.ts'
import { usePrintQueue } from '../api/printing.ts'
import styles from '../papers-screen.module.css'
import { OneJob } from './one-job.tsx'

/** The patient's original and the clinic's copy as one job and, where the clinic has a folder, the chart's copy with it. */
export function PrintSet({ paper }: { readonly paper: Paper }): ReactNode {
  const together = usePrintMany()
  const chart = useChartPaper()
  const queue = usePrintQueue()
  const toast = useToast()
  const { folder = '' } = useChartFolder().data ?? {}
  const [isUnticked, setUnticked] = useState(false)
  const problem = together.problem ?? chart.problem
  async function onChart(): Promise<void> {
    const answer = await chart.run({ documentId: paper.id })
    if (answer.ok) toast({ words: words.charted(answer.value.fileName) })
  }
  async function onSet(): Promise<void> {
    const answer = await together.run({ documentIds: [paper.id], faces: ['original', 'copy'] })
    await queue.refetch()
    if (answer.ok) toast({ words: words.set2(paper.number) })
    // The chart gets its copy whether a printer took the others or not.
    if (folder !== '' && !isUnticked) await onChart()
  }
  return (
    <>
      {problem && !isCancelled(problem) ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      {together.isBusy ? <OneJob papers={2} /> : null}
      <Button disabled={together.isBusy} onPressed={() => void onSet()}>
        {words.set}
      </Button>
      <small className={styles.small}>{words.setHint}</small>
      {folder === '' ? null : (
        <TickField
          label={words.chartToo}
          hint={words.chartFolderHint(folder)}
          isTicked={!isUnticked}
          onTicked={(isTicked) => setUnticked(!isTicked)}
        />
      )}
      <Button disabled={chart.isBusy} onPressed={() => void onChart()}>
        {words.chart}
      </Button>
    </>
  )
}

function isCancelled(problem: AppError): boolean {
  return problem.kind === 'refused' && problem.code === 'CANCELLED'
}
