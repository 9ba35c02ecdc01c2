import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs'
import type { ReactNode } from 'react'
import { barWords, draftEstimateWords } from '../../../../shared/text/estimate-bar.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Button } from '../../../ui/button.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { usePrintDraft } from '../api/print-draft.ts'
import type { Workspace } from '../state/use-workspace.ts'

/** What is done with an estimate that is being typed: printed as a draft, and issued. */
export function DraftActions({ work, onIssue }: { readonly work: Workspace; readonly onIssue: () => void }): ReactNode {
  const toast = useToast()
  const printing = usePrintDraft()
  const { draft, record } = work
  const isOn = work.mayEdit && draft.question.lines.length > 0
  async function print(): Promise<void> {
    if (printing.isBusy) return
    const language = record.patient?.language ?? 'en'
    const answer = await printing.run({ estimateId: record.row.id, draft, language })
    if (answer.ok) return toast({ words: draftEstimateWords.printed })
    const { fact, more } = problemOf(answer.error)
    toast({ words: `${fact} ${more}` })
  }
  useKeys([{ ...APP_KEYS.print, does: null, says: draftEstimateWords.print, isOn, run: () => void print() }])
  if (!isOn) return null
  return (
    <>
      <Button
        icon={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />}
        label={`${draftEstimateWords.print} ${APP_KEYS.print.shown}`}
        keys={APP_KEYS.print.shown}
        onPressed={() => void print()}
      >
        {null}
      </Button>
      <Button kind="primary" keys="Ctrl ↵" onPressed={onIssue}>
        {barWords.issue}
      </Button>
    </>
  )
}
