import { type ReactNode, useState } from 'react'
import type { RestorePreview } from '../../../../shared/contract/restore.ts'
import { personIdSchema } from '../../../../shared/model/ids.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { missingLine, restoreWords, backupsWords as words } from '../../../../shared/text/screens-backups.ts'
import { hasRole, useSession } from '../../../lib/session.tsx'
import { Banner } from '../../../ui/banner.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { SecretField } from '../../../ui/secret-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { usePeople, useReplace } from '../api/backups.ts'
import styles from '../backups.module.css'
import { momentWords } from '../copy-columns.tsx'
import { PreviewFacts } from './preview-facts.tsx'
import { WorkGoing } from './work-going.tsx'

export interface ReplaceBoxProps {
  readonly preview: RestorePreview
  readonly isUndo: boolean
  readonly onClosed: () => void
}

/** What the copy lacks, what it holds, and the second person who agrees. Afterwards the door stands open for a sign-in. */
export function ReplaceBox({ preview, isUndo, onClosed }: ReplaceBoxProps): ReactNode {
  const today = useToday()
  const me = useSession().person
  const people = usePeople().data ?? []
  const others = people.filter(
    (person) => person.active && person.id !== me.id && hasRole(person, ['supervisor', 'administrator']),
  )
  const [picked, setPicked] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const replace = useReplace()
  const approver = personIdSchema.safeParse(picked ?? others[0]?.id)
  async function run(): Promise<void> {
    if (approver.success) await replace.run({ approverId: approver.data, password })
  }
  const { missing } = preview
  return (
    <FormBox
      title={isUndo ? words.undoTitle : words.replaceTitle}
      does={isUndo ? words.undo : words.restore}
      leaves={words.keep}
      width="wide"
      isBusy={replace.isBusy || !approver.success}
      className={styles.box}
      onFinished={() => void run()}
      onClosed={onClosed}
    >
      {missing ? (
        <Banner
          tone={missing.payments > 0 ? 'warn' : 'info'}
          fact={missingLine(momentWords(preview.madeAt, today), missing.payments, cents(missing.cents))}
        />
      ) : null}
      {missing ? <MissingNumbers numbers={missing.numbers} /> : null}
      <p>{restoreWords.checkLead}</p>
      <PreviewFacts preview={preview} />
      <p>{words.replaceLead}</p>
      <WorkGoing task="restore" isBusy={replace.isBusy} problem={replace.problem} isNarrow />
      {others.length === 0 ? (
        <Banner tone="warn" fact={words.noApprover} />
      ) : (
        <div className={styles.pair}>
          <PickField
            label={words.approver}
            hint={words.approverHint}
            choices={others.map(({ id, name }) => ({ value: id as string, label: name }))}
            value={picked ?? others[0]?.id ?? null}
            onPicked={setPicked}
            required
          />
          <SecretField label={words.approverPassword} text={password} onTyped={setPassword} required autoFocus />
        </div>
      )}
    </FormBox>
  )
}

const MOST_SHOWN = 10

/** The receipts that are not in the copy: they are on paper somewhere. */
function MissingNumbers({ numbers }: { readonly numbers: readonly string[] }): ReactNode {
  if (numbers.length === 0) return null
  const more = numbers.length - MOST_SHOWN
  return (
    <p className={styles.numbers}>
      {numbers.slice(0, MOST_SHOWN).map((number) => (
        <span key={number}>{number}</span>
      ))}
      {more > 0 ? <span>{words.moreNumbers(more)}</span> : null}
    </p>
  )
}
