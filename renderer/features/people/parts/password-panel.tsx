import { type ReactNode, useState } from 'react'
import type { PersonAccount } from '../../../../shared/contract/people.ts'
import { ownWords } from '../../../../shared/text/screens-people.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { SecretField } from '../../../ui/secret-field.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useNewPassword } from '../api/account.ts'
import styles from '../people.module.css'

/** Changes one's own password; the old one is asked for. */
export function PasswordPanel({ account }: { readonly account: PersonAccount }): ReactNode {
  const [[current, next, again], setTyped] = useState(['', '', ''])
  const change = useNewPassword()
  const toast = useToast()
  async function finish(): Promise<void> {
    const answer = await change.run({ current: current ?? '', next: next ?? '' })
    if (!answer.ok) return
    setTyped(['', '', ''])
    toast({ words: ownWords.changed })
  }
  return (
    <section className={styles.panel} aria-label={ownWords.password}>
      <h2 className={styles.heading}>{ownWords.password}</h2>
      <p className={styles.lead}>{ownWords.passwordLead}</p>
      <Form label={ownWords.change} onFinished={() => void finish()}>
        {change.problem ? <Banner tone="bad" {...problemOf(change.problem)} /> : null}
        <SecretField
          label={ownWords.current}
          text={current ?? ''}
          onTyped={(text) => setTyped([text, next ?? '', again ?? ''])}
          required
          autoFocus
        />
        <SecretField
          label={ownWords.next}
          hint={ownWords.nextHint(account.hasSecondFactor ? 8 : 15)}
          text={next ?? ''}
          onTyped={(text) => setTyped([current ?? '', text, again ?? ''])}
          required
        />
        <SecretField
          label={ownWords.again}
          text={again ?? ''}
          onTyped={(text) => setTyped([current ?? '', next ?? '', text])}
          fault={next === again ? null : ownWords.differ}
          required
        />
        <Button kind="primary" submits disabled={change.isBusy} onPressed={() => {}}>
          {ownWords.change}
        </Button>
      </Form>
    </section>
  )
}
