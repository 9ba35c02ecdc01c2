import { type ReactNode, useState } from 'react'
import { rescueWords as words } from '../../../shared/text/screens-backups.ts'
import { codeSignInWords } from '../../../shared/text/screens-recovery.ts'
import { Banner } from '../../ui/banner.tsx'
import { DoorForm } from '../../ui/door-form.tsx'
import { RecoveryCodeField } from '../../ui/recovery-code-field.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useLeaveRestore, useRescue } from './api/backups.ts'
import { WorkGoing } from './parts/work-going.tsx'

/** The last way out of a clinic that does not open: everything that can be read, in open formats. */
export function RescueScreen({ onLeft }: { readonly onLeft: () => void }): ReactNode {
  const [code, setCode] = useState('')
  const [done, setDone] = useState<readonly string[] | null>(null)
  const rescue = useRescue()
  const stop = useLeaveRestore()
  async function run(): Promise<void> {
    setDone(null)
    const answer = await rescue.run({ code })
    if (!answer.ok) return
    const { folder, tables, papers, broken, source } = answer.value
    setDone([
      words.done(folder, tables, papers),
      ...(source === 'copy' ? [words.fromCopy] : []),
      ...(broken > 0 ? [words.broken(broken)] : []),
    ])
  }
  function leave(): void {
    if (rescue.isBusy) void stop.run({})
    onLeft()
  }
  useKeys([{ keys: 'Escape', does: codeSignInWords.back, run: leave }])
  return (
    <DoorForm
      title={words.title}
      lead={words.lead}
      problem={null}
      isBusy={rescue.isBusy}
      does={words.go}
      onFinished={() => void run()}
      other={{ words: codeSignInWords.back, keys: 'Esc', onPressed: leave }}
    >
      <WorkGoing task="rescue" isBusy={false} problem={rescue.problem} onStopped={() => void stop.run({})} isNarrow />
      {done === null ? null : <Banner tone="info" fact={done[0] ?? ''} more={done.slice(1).join(' ')} />}
      <RecoveryCodeField text={code} onTyped={setCode} autoFocus />
    </DoorForm>
  )
}
