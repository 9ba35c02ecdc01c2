import { type ReactNode, useState } from 'react'
import { rescueWords as words } from '../../../shared/text/screens-backups.ts'
import { codeSignInWords } from '../../../shared/text/screens-recovery.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { DoorForm } from '../../ui/door-form.tsx'
import { RecoveryCodeField } from '../../ui/recovery-code-field.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useRescue } from './api/backups.ts'

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
    <DoorForm
      title={words.title}
      lead={words.lead}
      problem={rescue.problem && problemOf(rescue.problem)}
      isBusy={rescue.isBusy}
      does={words.go}
      onFinished={() => void run()}
      other={{ words: codeSignInWords.back, keys: 'Esc', onPressed: onLeft }}
    >
      {done === null ? null : <Banner tone="info" fact={done[0] ?? ''} more={done.slice(1).join(' ')} />}
      <RecoveryCodeField text={code} onTyped={setCode} autoFocus />
    </DoorForm>
  )
}
