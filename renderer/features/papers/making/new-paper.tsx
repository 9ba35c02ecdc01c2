import { type ReactNode, useState } from 'react'
import type { PaperOrderKind } from '../../../../shared/contract/paper-orders.ts'
import type { Paper } from '../../../../shared/model/paper.ts'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { paperKindWord } from '../../../../shared/text/screens-records.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useIssuePaper, usePreviewPaper } from '../api/make-papers.ts'
import { PaperBytes } from '../paper-preview.tsx'
import styles from '../papers-screen.module.css'
import { KindFields } from './kind-fields.tsx'
import { EMPTY_FORM, MADE_OF, orderOf, type PaperForm } from './paper-form.ts'
import { SubjectFields } from './subject-fields.tsx'

const LANGUAGES = [
  { value: 'en', label: words.english },
  { value: 'es', label: words.spanish },
] as const

/** Every kind of paper that is made here, with its name. */
const KINDS = (Object.keys(MADE_OF) as PaperOrderKind[]).map((value) => ({ value, label: paperKindWord(value) }))

export interface NewPaperProps {
  readonly onIssued: (paper: Paper) => void
  readonly onClosed: () => void
}

/** Makes a letter, a sheet, a form or a list: the draft in the middle, its boxes at the right. */
export function NewPaper({ onIssued, onClosed }: NewPaperProps): ReactNode {
  const [form, setForm] = useState<PaperForm>(EMPTY_FORM)
  const today = useToday()
  const [draft, setDraft] = useState<Uint8Array | null>(null)
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
    if (answer.ok) setDraft(answer.value.bytes)
  }
  async function onMade(): Promise<void> {
    if (request === null) return
    const answer = await issue.run(request)
    if (!answer.ok) return
    toast({ words: words.issued(answer.value.number) })
    onIssued(answer.value)
  }
  return (
    <>
      {draft === null ? <p className={styles.draft}>{words.draftHint}</p> : <PaperBytes bytes={draft} />}
      <SideSheet title={words.newPaper} onClosed={onClosed}>
        <Form label={words.newPaper} does={words.make} className={styles.form} onFinished={() => void onMade()}>
          {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
          <PickField
            label={words.kind}
            choices={KINDS}
            value={form.kind}
            onPicked={(kind) => onChanged({ kind })}
            autoFocus
          />
          <SubjectFields form={form} onChanged={onChanged} />
          <KindFields form={form} onChanged={onChanged} />
          <Segments
            label={words.language}
            choices={LANGUAGES}
            value={form.language}
            onPicked={(language) => onChanged({ language })}
          />
          <TickField
            label={words.largePrint}
            isTicked={form.largePrint}
            onTicked={(largePrint) => onChanged({ largePrint })}
          />
          <Button disabled={request === null || preview.isBusy} onPressed={() => void onLooked()}>
            {preview.isBusy ? words.looking : words.look}
          </Button>
          <Button
            kind="primary"
            submits
            keys={APP_KEYS.finish.shown}
            disabled={request === null || issue.isBusy}
            onPressed={() => {}}
          >
            {words.make}
          </Button>
        </Form>
      </SideSheet>
    </>
  )
}
