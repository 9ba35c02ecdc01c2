import { type ReactNode, useState } from 'react'
import type { RestorePreview } from '../../../../shared/contract/restore.ts'
import { personIdSchema } from '../../../../shared/model/ids.ts'
import { restoreWords as words } from '../../../../shared/text/screens-backups.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { SecretField } from '../../../ui/secret-field.tsx'
import { useFinishRestore } from '../api/backups.ts'
import styles from '../restore.module.css'
import { NewestReceipt } from './newest-receipt.tsx'
import { PreviewFacts } from './preview-facts.tsx'
import { WorkGoing } from './work-going.tsx'

export interface CheckStepProps {
  readonly preview: RestorePreview
  readonly onRestored: () => void
  readonly onLeft: () => void
}

/** The figures to compare, and who signs in when the copy is in place. */
export function CheckStep({ preview, onRestored, onLeft }: CheckStepProps): ReactNode {
  const [typed, setTyped] = useState({ password: '', again: '', lastReceipt: '' })
  const [personId, setPersonId] = useState(preview.administrators[0]?.id ?? '')
  const finish = useFinishRestore()
  async function restore(): Promise<void> {
    const person = personIdSchema.safeParse(personId)
    if (!person.success) return
    const { password, lastReceipt } = typed
    const answer = await finish.run({ personId: person.data, password, lastReceipt: lastReceipt.trim() })
    if (answer.ok) onRestored()
  }
  return (
    <Form label={words.finish} className={styles.form} onFinished={() => void restore()}>
      <p className={styles.lead}>{words.checkLead}</p>
      <PreviewFacts preview={preview} />
      <WorkGoing task="restore" isBusy={finish.isBusy} problem={finish.problem} canStop={false} />
      <NewestReceipt
        last={preview.lastReceipts[0]?.number ?? null}
        text={typed.lastReceipt}
        onTyped={(lastReceipt) => setTyped((before) => ({ ...before, lastReceipt }))}
      />
      <div className={styles.three}>
        <PickField
          label={words.who}
          choices={preview.administrators.map(({ id, name }) => ({ value: id, label: name }))}
          value={personId}
          onPicked={setPersonId}
          required
        />
        <SecretField
          label={words.password}
          hint={words.passwordHint}
          text={typed.password}
          onTyped={(password) => setTyped((before) => ({ ...before, password }))}
          required
          autoFocus
        />
        <SecretField
          label={words.passwordAgain}
          text={typed.again}
          onTyped={(again) => setTyped((before) => ({ ...before, again }))}
          fault={typed.again === typed.password ? null : words.differ}
          required
        />
      </div>
      <div className={styles.actions}>
        <Button keys="Esc" onPressed={onLeft}>
          {words.back}
        </Button>
        <span className={styles.grow} />
        <Button kind="primary" submits keys="Ctrl ↵" disabled={finish.isBusy} onPressed={() => {}}>
          {words.finish}
        </Button>
      </div>
    </Form>
  )
}
