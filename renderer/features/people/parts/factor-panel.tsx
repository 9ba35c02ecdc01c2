import { type ReactNode, useState } from 'react'
import type { NewSecondFactor, PersonAccount } from '../../../../shared/contract/people.ts'
import { groupsOfFour, ownWords } from '../../../../shared/text/screens-people.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { QrCode } from '../../../ui/qr-code.tsx'
import { SecretField } from '../../../ui/secret-field.tsx'
import { CodeField } from '../../../ui/text-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useBeginFactor, useConfirmFactor, useEndFactor } from '../api/account.ts'
import styles from '../people.module.css'

/** Turns the second factor on, with the key that the app is given, and off again. */
export function FactorPanel({ account }: { readonly account: PersonAccount }): ReactNode {
  const [begun, setBegun] = useState<NewSecondFactor | null>(null)
  return (
    <section className={styles.panel} aria-label={ownWords.factor}>
      <h2 className={styles.heading}>{ownWords.factor}</h2>
      <p className={styles.lead}>{ownWords.factorLead}</p>
      <p className={styles.line}>{account.hasSecondFactor ? ownWords.factorOn : ownWords.factorOff}</p>
      {account.needsSecondFactor ? <p className={styles.line}>{ownWords.factorNeeded}</p> : null}
      {begun === null ? (
        <PasswordFirst account={account} onBegun={setBegun} />
      ) : (
        <Enrol begun={begun} isAnother={account.hasSecondFactor} onDone={() => setBegun(null)} />
      )}
    </section>
  )
}

interface PasswordFirstProps {
  readonly account: PersonAccount
  readonly onBegun: (begun: NewSecondFactor) => void
}

function PasswordFirst({ account, onBegun }: PasswordFirstProps): ReactNode {
  const ends = account.hasSecondFactor && !account.needsSecondFactor
  const [password, setPassword] = useState('')
  const [begin, end] = [useBeginFactor(), useEndFactor()]
  const toast = useToast()
  const problem = begin.problem ?? end.problem
  async function finish(): Promise<void> {
    setPassword('')
    if (!ends) {
      const answer = await begin.run({ password })
      if (answer.ok) onBegun(answer.value)
      return
    }
    if ((await end.run({ password })).ok) toast({ words: ownWords.ended })
  }
  return (
    <Form label={ownWords.factor} onFinished={() => void finish()}>
      {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      <SecretField label={ownWords.withPassword} text={password} onTyped={setPassword} required />
      <Button submits disabled={begin.isBusy || end.isBusy} onPressed={() => {}}>
        {ends ? ownWords.end : account.hasSecondFactor ? ownWords.another : ownWords.begin}
      </Button>
    </Form>
  )
}

interface EnrolProps {
  readonly begun: NewSecondFactor
  /** In place of an app that holds until then. */
  readonly isAnother: boolean
  readonly onDone: () => void
}

function Enrol({ begun, isAnother, onDone }: EnrolProps): ReactNode {
  const [code, setCode] = useState('')
  const confirm = useConfirmFactor()
  const toast = useToast()
  async function finish(): Promise<void> {
    if (!(await confirm.run({ code })).ok) return
    toast({ words: isAnother ? ownWords.anotherDone : ownWords.confirmed })
    onDone()
  }
  return (
    <Form label={ownWords.confirm} onFinished={() => void finish()}>
      <p className={styles.line}>{ownWords.scan}</p>
      <QrCode text={begun.address} label={ownWords.scanLabel} />
      <p className={styles.line}>{ownWords.secret}</p>
      <output className={styles.secret}>{groupsOfFour(begun.secret)}</output>
      {confirm.problem ? <Banner tone="bad" {...problemOf(confirm.problem)} /> : null}
      <CodeField label={ownWords.code} hint={ownWords.codeHint} text={code} onTyped={setCode} required autoFocus />
      <Button kind="primary" submits disabled={confirm.isBusy} onPressed={() => {}}>
        {ownWords.confirm}
      </Button>
    </Form>
  )
}
