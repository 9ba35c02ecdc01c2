import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs'
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs'
import type { ReactNode } from 'react'
import type { Paper } from '../../../shared/model/paper.ts'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { printCentreWords as centreWords } from '../../../shared/text/screens-print-centre.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useChartPaper, usePrintMany } from './api/make-papers.ts'
import { usePrintPaper, useSavePaper } from './api/papers.ts'
import { usePrintQueue } from './api/printing.ts'
import styles from './papers-screen.module.css'
import { PrinterPick } from './printing/printer-pick.tsx'

export interface PaperActionsProps {
  readonly paper: Paper
  readonly copy: boolean
  readonly onCopyPicked: (copy: boolean) => void
}

const FILES = [
  { value: 'original', label: papersWords.original },
  { value: 'copy', label: papersWords.copy },
] as const

/** Print or save the stored original, or the stored copy; both at once; the copy for the chart. */
export function PrintAndSave({ paper, copy, onCopyPicked }: PaperActionsProps): ReactNode {
  const print = usePrintPaper()
  const save = useSavePaper()
  const toast = useToast()
  const chart = useChartPaper()
  const together = usePrintMany()
  const queue = usePrintQueue()
  const problem = print.problem ?? save.problem ?? chart.problem ?? together.problem
  const request = { documentId: paper.id, copy }
  async function onPrint(): Promise<void> {
    const answer = await print.run(request)
    await queue.refetch()
    if (answer.ok) toast({ words: papersWords.printed(paper.number) })
  }
  async function onSave(): Promise<void> {
    const answer = await save.run(request)
    if (answer.ok) toast({ words: papersWords.saved(answer.value.fileName) })
  }
  async function onSet(): Promise<void> {
    const answer = await together.run({ documentIds: [paper.id], faces: ['original', 'copy'] })
    await queue.refetch()
    if (answer.ok) toast({ words: centreWords.set2(paper.number) })
  }
  async function onChart(): Promise<void> {
    const answer = await chart.run({ documentId: paper.id })
    if (answer.ok) toast({ words: centreWords.charted(answer.value.fileName) })
  }
  useKeys([
    { ...APP_KEYS.print, does: papersWords.print, run: () => void onPrint() },
    { keys: 'Ctrl+S', does: papersWords.save, run: () => void onSave() },
  ])
  return (
    <div className={styles.group}>
      {problem && !isCancelled(problem) ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      <Segments
        label={papersWords.which}
        choices={FILES}
        value={copy ? 'copy' : 'original'}
        onPicked={(picked) => onCopyPicked(picked === 'copy')}
      />
      <small className={styles.small}>{copy ? papersWords.copyHint : papersWords.originalHint}</small>
      <PrinterPick kind={paper.kind} />
      <Button
        kind="primary"
        keys={APP_KEYS.print.shown}
        icon={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />}
        disabled={print.isBusy}
        onPressed={() => void onPrint()}
      >
        {papersWords.print}
      </Button>
      <Button
        keys={APP_KEYS.save.shown}
        icon={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
        disabled={save.isBusy}
        onPressed={() => void onSave()}
      >
        {papersWords.save}
      </Button>
      <Button disabled={together.isBusy} onPressed={() => void onSet()}>
        {centreWords.set}
      </Button>
      <small className={styles.small}>
        {centreWords.setHint} {isDuplex(paper) ? centreWords.duplex : centreWords.single}
      </small>
      <Button disabled={chart.isBusy} onPressed={() => void onChart()}>
        {centreWords.chart}
      </Button>
    </div>
  )
}

/** Agreements have initials on their first side; receipts and single pages are never printed on both. */
function isDuplex({ kind, pageCount }: Paper): boolean {
  return pageCount > 1 && kind !== 'receipt' && kind !== 'outageForm'
}

function isCancelled(problem: Parameters<typeof problemOf>[0]): boolean {
  return problem.kind === 'refused' && problem.code === 'CANCELLED'
}
