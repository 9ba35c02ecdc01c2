import { type ReactNode, useState } from 'react'
import type { PersonAccount } from '../../../../shared/contract/people.ts'
import { ownWords } from '../../../../shared/text/screens-people.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { SecretField } from '../../../ui/secret-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useSetPin } from '../api/account.ts'
import styles from '../people.module.css'

const KINDS = [
  { value: 'unlock', label: ownWords.unlockPin },
  { value: 'approval', label: ownWords.approvalPin },
] as const

/** Sets one's PINs; whoever finds an open desk needs the password for it. */
export function PinPanel({ account }: { readonly account: PersonAccount }): ReactNode {
  const [kind, setKind] = useState<'unlock' | 'approval'>('unlock')
  const [pin, setPin] = useState('')
  const [password, setPassword] = useState('')
  const deed = useSetPin()
  const toast = useToast()
  async function finish(): Promise<void> {
    const answer = await deed.run({ kind, pin, password })
    if (!answer.ok) return
    setPin('')
    setPassword('')
    toast({ words: ownWords.pinSet })
  }
  return (
    <section className={styles.panel} aria-label={ownWords.pins}>
      <h2 className={styles.heading}>{ownWords.pins}</h2>
      <p className={styles.lead}>{ownWords.pinsLead}</p>
      <dl className={styles.standing}>
        <dt>{ownWords.unlockPin}</dt>
        <dd>{account.hasUnlockPin ? ownWords.isSet : ownWords.isNotSet}</dd>
        <dt>{ownWords.approvalPin}</dt>
        <dd>{account.hasApprovalPin ? ownWords.isSet : ownWords.isNotSet}</dd>
      </dl>
      <Form label={ownWords.setPin} onFinished={() => void finish()}>
        {deed.problem ? <Banner tone="bad" {...problemOf(deed.problem)} /> : null}
        <PickField label={ownWords.pinWhich} choices={KINDS} value={kind} onPicked={setKind} />
        <SecretField label={ownWords.pin} hint={ownWords.pinHint} text={pin} onTyped={setPin} required />
        <SecretField label={ownWords.withPassword} text={password} onTyped={setPassword} required />
        <Button submits disabled={deed.isBusy} onPressed={() => {}}>
          {ownWords.setPin}
        </Button>
      </Form>
    </section>
  )
}
