import { type ReactNode, useState } from 'react'
import type { CopyRow, RestorePreview } from '../../../../shared/contract/restore.ts'
import { restoreWords as words } from '../../../../shared/text/screens-backups.ts'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { RecoveryCodeField } from '../../../ui/recovery-code-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useLeaveRestore, usePreview } from '../api/backups.ts'
import { momentWords } from '../copy-columns.tsx'
import styles from '../restore.module.css'
import { WorkGoing } from './work-going.tsx'

export interface CodeStepProps {
  readonly copy: CopyRow
  readonly onOpened: (preview: RestorePreview) => void
  readonly onLeft: () => void
}

/** The recovery code opens the copy; then it is read from end to end. */
export function CodeStep({ copy, onOpened, onLeft }: CodeStepProps): ReactNode {
  const [code, setCode] = useState('')
  const preview = usePreview()
  const leave = useLeaveRestore()
  const today = useToday()
  async function open(): Promise<void> {
    const answer = await preview.run({ name: copy.name, code })
    if (answer.ok) onOpened(answer.value)
  }
  return (
    <Form label={words.open} className={styles.form} onFinished={() => void open()}>
      <p className={styles.lead}>{words.codeLead(momentWords(copy.madeAt, today))}</p>
      <WorkGoing
        task="restore"
        isBusy={preview.isBusy}
        problem={preview.problem}
        onStopped={() => void leave.run({})}
      />
      <RecoveryCodeField text={code} onTyped={setCode} autoFocus />
      <div className={styles.actions}>
        <Button keys="Esc" onPressed={onLeft}>
          {words.back}
        </Button>
        <span className={styles.grow} />
        <Button kind="primary" submits keys="Ctrl ↵" disabled={preview.isBusy} onPressed={() => {}}>
          {words.open}
        </Button>
      </div>
    </Form>
  )
}
