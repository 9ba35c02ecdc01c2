import type { ReactNode } from 'react'
import { emergencyWords } from '../../../shared/text/screens-audit.ts'
import { problemOf } from '../../lib/problem.ts'
import { useKeptText } from '../../lib/use-kept-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useBeginEmergency } from './api/audit.ts'
import styles from './audit.module.css'

/** An administrator, who may not look at patients, does so for one hour, with a reason that supervisors review. */
export function EmergencyBeginBox({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const kept = useKeptText({ key: 'emergency', title: emergencyWords.title }, { reason: '' })
  const { reason } = kept.text
  const begin = useBeginEmergency()
  const toast = useToast()
  async function finish(): Promise<void> {
    if (!(await begin.run({ reason })).ok) return
    await kept.finish()
    toast({ words: emergencyWords.began })
    onClosed()
  }
  return (
    <FormBox
      title={emergencyWords.title}
      does={emergencyWords.begin}
      leaves={emergencyWords.leave}
      className={styles.form}
      half={kept.half}
      isBusy={begin.isBusy}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      {begin.problem ? <Banner tone="bad" {...problemOf(begin.problem)} /> : null}
      <p>{emergencyWords.what}</p>
      <TextField
        label={emergencyWords.reason}
        hint={emergencyWords.reasonHint}
        text={reason}
        onTyped={(typed) => kept.change({ reason: typed })}
        fault={reason.trim().length < 10 ? emergencyWords.tooShort : null}
        longest={300}
        required
        autoFocus
      />
    </FormBox>
  )
}
