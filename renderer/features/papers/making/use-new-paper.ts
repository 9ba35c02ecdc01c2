import { useState } from 'react'
import type { Given } from '../../../../shared/contract/contract.ts'
import type { Paper } from '../../../../shared/model/paper.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useIssuePaper, usePreviewPaper } from '../api/make-papers.ts'
import { EMPTY_FORM, orderOf, type PaperForm } from './paper-form.ts'

/** What is typed for a new paper, its draft, and how it is issued. */
export function useNewPaper(onIssued: (paper: Paper) => void) {
  const [form, setForm] = useState<PaperForm>(EMPTY_FORM)
  const today = useToday()
  const [draft, setDraft] = useState<Given<'paper.preview'> | null>(null)
  const order = orderOf(form, today)
  const issue = useIssuePaper()
  const preview = usePreviewPaper()
  const toast = useToast()
  const problem = issue.problem ?? preview.problem
  const request = order && { order, language: form.language, largePrint: form.largePrint }
  function onChanged(changes: Partial<PaperForm>): void {
    setForm((before) => ({ ...before, ...changes }))
    setDraft(null)
    issue.forget()
    preview.forget()
  }
  async function onLooked(): Promise<void> {
    if (request === null) return
    const answer = await preview.run(request)
    if (answer.ok) setDraft(answer.value)
  }
  async function onMade(): Promise<void> {
    if (request === null) return
    const answer = await issue.run(request)
    if (!answer.ok) return
    toast({ words: words.issued(answer.value.number) })
    onIssued(answer.value)
  }
  return {
    form,
    onChanged,
    draft,
    problem,
    isReady: request !== null,
    isDrawing: preview.isBusy,
    isIssuing: issue.isBusy,
    onLooked,
    onMade,
  }
}
