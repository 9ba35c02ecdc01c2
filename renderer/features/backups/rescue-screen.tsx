import { type ReactNode, useState } from 'react'
import { rescueWords as words } from '../../../shared/text/screens-backups.ts'
import { codeSignInWords } from '../../../shared/text/screens-recovery.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { CodeField } from '../../ui/text-field.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useRescue } from './api/backups.ts'
import styles from './restore.module.css'

/** The last way out of a clinic that does not open: everything that can be read, in open formats. */
export function RescueScreen({ onLeft }: { readonly onLeft: () => void }): ReactNode {
  const [code, setCode] = useState('')
  const [done, setDone] = useState<readonly string[] | null>(null)
  const rescue = useRescue()
  async function run(): Promise<void> {
    const answer = await rescue.run({ code })
    if (!answer.ok) return
    const { folder, tables, papers, broken, source } = answer.value
    setDone([
      words.done(folder, tables, papers),
      ...(source === 'copy' ? [words.fromCopy] : []),
      ...(broken > 0 ? [words.broken(broken)] : []),
    ])
  }
  useKeys([{ keys: 'Escape', does: codeSignInWords.back, run: onLeft }])
  return (
    <main className={styles.page}>
      <Form label={words.title} className={styles.notices} onFinished={() => void run()}>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
        {rescue.problem ? <Banner tone="bad" {...problemOf(rescue.problem)} /> : null}
        {done === null ? null : <Banner tone="info" fact={done[0] ?? ''} more={done.slice(1).join(' ')} />}
        <CodeField
          label={codeSignInWords.code}
          hint={codeSignInWords.codeHint}
          text={code}
          onTyped={setCode}
          required
          autoFocus
          longest={120}
        />
        <div className={styles.actions}>
          <Button keys="Esc" onPressed={onLeft}>
            {codeSignInWords.back}
          </Button>
          <span className={styles.grow} />
          <Button kind="primary" submits keys="Ctrl ↵" disabled={rescue.isBusy} onPressed={() => {}}>
            {words.go}
          </Button>
        </div>
      </Form>
    </main>
  )
}
