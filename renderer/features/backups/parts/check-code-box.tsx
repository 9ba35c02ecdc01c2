import { type ReactNode, useState } from 'react'
import { backupsWords as words } from '../../../../shared/text/screens-backups.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { RecoveryCodeField } from '../../../ui/recovery-code-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useCheckCode } from '../api/backups.ts'
import styles from '../backups.module.css'

/** The yearly look into the envelope: does the paper open the clinic? */
export function CheckCodeBox({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const [code, setCode] = useState('')
  const check = useCheckCode()
  const toast = useToast()
  async function run(): Promise<void> {
    const answer = await check.run({ code })
    if (!answer.ok) return
    toast({ words: words.checkedCode })
    onClosed()
  }
  return (
    <FormBox
      title={words.checkTitle}
      does={words.checkGo}
      leaves={words.keep}
      isBusy={check.isBusy}
      className={styles.box}
      onFinished={() => void run()}
      onClosed={onClosed}
    >
      <p>{words.checkLead}</p>
      {check.problem ? <Banner tone="bad" {...problemOf(check.problem)} /> : null}
      <RecoveryCodeField text={code} onTyped={setCode} autoFocus />
    </FormBox>
  )
}
