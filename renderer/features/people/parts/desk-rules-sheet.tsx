import { type ReactNode, useState } from 'react'
import { deskRulesWords, typedMinutes } from '../../../../shared/text/screens-desk-rules.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useDeskRules, useSaveDeskRules } from '../api/people.ts'
import styles from '../people.module.css'

/** When the desk locks by itself. */
export function DeskRulesSheet({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const rules = useDeskRules()
  const [typed, setTyped] = useState<string | null>(null)
  const saving = useSaveDeskRules()
  const toast = useToast()
  const text = typed ?? (rules.data ? String(rules.data.lockMinutes) : '')
  const minutes = typedMinutes(text)
  const problem = saving.problem ?? rules.error?.error ?? null
  async function finish(): Promise<void> {
    if (minutes === null || !(await saving.run({ lockMinutes: minutes })).ok) return
    toast({ words: deskRulesWords.saved(minutes) })
    onClosed()
  }
  return (
    <SideSheet title={deskRulesWords.title} onClosed={onClosed}>
      <Form
        does={deskRulesWords.save}
        label={deskRulesWords.title}
        className={styles.form}
        onFinished={() => void finish()}
      >
        {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
        <p>{deskRulesWords.lead}</p>
        <TextField
          label={deskRulesWords.minutes}
          hint={deskRulesWords.hint}
          text={text}
          onTyped={setTyped}
          fault={minutes === null ? deskRulesWords.wrong : null}
          longest={2}
          required
          autoFocus
        />
        <Button kind="primary" submits keys="Ctrl ↵" disabled={saving.isBusy} onPressed={() => {}}>
          {deskRulesWords.save}
        </Button>
      </Form>
    </SideSheet>
  )
}
