import { type ReactNode, useState } from 'react'
import { approvalWords } from '../../shared/text/screens-approvals.ts'
import styles from './approval-box.module.css'
import { Banner } from './banner.tsx'
import { FactLine } from './fact-line.tsx'
import { FormBox } from './form-box.tsx'
import { PickField } from './pick-field.tsx'
import { SecretField } from './secret-field.tsx'

export interface ApprovalBoxProps {
  /** What is signed, in a line. */
  readonly what: string
  /** What the supervisor weighs. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
  readonly approvers: readonly { readonly id: string; readonly name: string }[]
  readonly problem: { readonly fact: string; readonly more: string } | null
  readonly isBusy: boolean
  readonly onSigned: (approverId: string, pin: string) => void
  /** The request stays in the queue. */
  readonly onLeft: () => void
}

/** A supervisor at somebody else's desk signs one named request: name, PIN, Ctrl+Enter. The counselor stays signed in. */
export function ApprovalBox({ what, facts = [], approvers, ...rest }: ApprovalBoxProps): ReactNode {
  const { problem, isBusy, onSigned, onLeft } = rest
  const [picked, setPicked] = useState<string | null>(null)
  const [pin, setPin] = useState('')
  const approverId = picked ?? approvers[0]?.id ?? null
  return (
    <FormBox
      title={approvalWords.signTitle}
      does={approvalWords.sign}
      leaves={approvalWords.later}
      className={styles.form}
      isBusy={isBusy || approverId === null}
      onClosed={onLeft}
      onFinished={() => {
        if (approverId === null) return
        onSigned(approverId, pin)
        setPin('')
      }}
    >
      {problem ? <Banner tone="bad" {...problem} /> : null}
      <div className={styles.what}>
        <p>{what}</p>
        <FactLine facts={facts} label={approvalWords.facts} />
      </div>
      <p>{approverId === null ? approvalWords.noApprover : approvalWords.signWhat}</p>
      {approverId === null ? null : (
        <>
          <SecretField label={approvalWords.pin} text={pin} onTyped={setPin} required autoFocus />
          <PickField
            label={approvalWords.supervisor}
            choices={approvers.map(({ id, name }) => ({ value: id, label: name }))}
            value={approverId}
            onPicked={setPicked}
          />
        </>
      )}
    </FormBox>
  )
}
