import { type ReactNode, useState } from 'react'
import type { OutOfUse } from '../../../shared/contract/restore.ts'
import { takeOverWords as words } from '../../../shared/text/screens-shell.ts'
import { problemOf } from '../../lib/problem.ts'
import { useDo } from '../../lib/query.tsx'
import { Banner } from '../../ui/banner.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { SecretField } from '../../ui/secret-field.tsx'
import styles from './top-bar.module.css'

export interface TakeOverBoxProps {
  readonly onDone: () => void
  readonly onClosed: () => void
}

/** An administrator says why the other computer is not worked in any more; then this one is. */
export function TakeOverBox({ onDone, onClosed }: TakeOverBoxProps): ReactNode {
  const [why, setWhy] = useState<OutOfUse | null>(null)
  const [password, setPassword] = useState('')
  const taking = useDo('restore.takeOver')
  async function finish(): Promise<void> {
    if (why !== null && (await taking.run({ why, password })).ok) onDone()
  }
  return (
    <FormBox
      title={words.title}
      does={words.does}
      leaves={words.leave}
      isBusy={taking.isBusy}
      className={styles.takeOver}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      {taking.problem ? <Banner tone="bad" {...problemOf(taking.problem)} /> : null}
      <p>{words.lead}</p>
      <PickField label={words.why} choices={words.reasons} value={why} onPicked={setWhy} required autoFocus />
      <SecretField label={words.password} text={password} onTyped={setPassword} required />
    </FormBox>
  )
}
