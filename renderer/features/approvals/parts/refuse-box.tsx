import type { ReactNode } from 'react'
import type { Approval } from '../../../../shared/contract/approvals.ts'
import { approvalLine, approvalWords } from '../../../../shared/text/screens-approvals.ts'
import { problemOf } from '../../../lib/problem.ts'
import { useKeptText } from '../../../lib/use-kept-text.ts'
import { Banner } from '../../../ui/banner.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useDecide } from '../api/approvals.ts'
import styles from '../approvals.module.css'

export interface RefuseBoxProps {
  readonly approval: Approval
  readonly onClosed: () => void
}

/** A refusal needs words that the counselor can tell the patient. */
export function RefuseBox({ approval, onClosed }: RefuseBoxProps): ReactNode {
  const kept = useKeptText({ key: `refusal:${approval.id}`, title: approvalWords.refuseTitle }, { words: '' })
  const { words } = kept.text
  const decide = useDecide()
  const toast = useToast()
  async function refuse(): Promise<void> {
    const answer = await decide.run({ approvalId: approval.id, verdict: 'refused', words })
    if (!answer.ok) return
    await kept.finish()
    toast({ words: approvalWords.refused })
    onClosed()
  }
  return (
    <FormBox
      title={approvalWords.refuseTitle}
      does={approvalWords.refuse}
      leaves={approvalWords.leave}
      className={styles.form}
      isBusy={decide.isBusy}
      half={kept.half}
      onFinished={() => void refuse()}
      onClosed={onClosed}
    >
      {decide.problem ? <Banner tone="bad" {...problemOf(decide.problem)} /> : null}
      <p>{approvalLine(approval)}</p>
      <TextField
        label={approvalWords.refuseWords}
        text={words}
        onTyped={(typed) => kept.change({ words: typed })}
        longest={300}
        required
        autoFocus
      />
    </FormBox>
  )
}
