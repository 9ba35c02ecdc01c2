import IconDownload from '@tabler/icons-react/dist/esm/icons/IconDownload.mjs'
import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs'
import type { ReactNode } from 'react'
import type { Paper } from '../../../shared/model/paper.ts'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { usePrintPaper, useSavePaper } from './api/papers.ts'
import styles from './papers-screen.module.css'
import { PrintSet } from './printing/print-set.tsx'
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

/** Print or save the stored original, or the stored copy, on the printer of its kind; beneath, both at once. */
export function PrintAndSave({ paper, copy, onCopyPicked }: PaperActionsProps): ReactNode {
  const print = usePrintPaper()
  const save = useSavePaper()
  const toast = useToast()
  const problem = print.problem ?? save.problem
  const request = { documentId: paper.id, copy }
  async function onPrint(): Promise<void> {
    const answer = await print.run(request)
    if (answer.ok) toast({ words: papersWords.printed(paper.number) })
  }
  async function onSave(): Promise<void> {
    const answer = await save.run(request)
    if (answer.ok) toast({ words: papersWords.saved(answer.value.fileName) })
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
      <PrintSet paper={paper} />
    </div>
  )
}

function isCancelled(problem: Parameters<typeof problemOf>[0]): boolean {
  return problem.kind === 'refused' && problem.code === 'CANCELLED'
}
