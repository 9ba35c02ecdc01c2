import { type ReactNode, useState } from 'react'
import type { DrillReport } from '../../../../shared/contract/backup.ts'
import type { CopyRow } from '../../../../shared/contract/restore.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { shownMoney } from '../../../../shared/money/show.ts'
import { restoreWords, backupsWords as words } from '../../../../shared/text/screens-backups.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { CodeField } from '../../../ui/text-field.tsx'
import { useDrill } from '../api/backups.ts'
import styles from '../backups.module.css'
import { WorkGoing } from './work-going.tsx'

/** A drill: the copy opens as on a new computer, by the paper where its code is typed, and every total is compared. */
export function DrillForm({ copy }: { readonly copy: CopyRow }): ReactNode {
  const [code, setCode] = useState('')
  const [report, setReport] = useState<DrillReport | null>(null)
  const drill = useDrill()
  async function run(): Promise<void> {
    setReport(null)
    const answer = await drill.run({ name: copy.name, code: code.trim() === '' ? null : code })
    if (answer.ok) setReport(answer.value)
  }
  return (
    <Form label={words.drill} className={styles.sheet} onFinished={() => void run()}>
      <p>{words.drillLead}</p>
      <WorkGoing task="drill" isBusy={drill.isBusy} problem={drill.problem} isNarrow />
      {report === null ? null : <DrillFound report={report} />}
      {copy.hasCode ? (
        <CodeField
          label={words.drillCode}
          hint={words.drillCodeHint}
          text={code}
          onTyped={setCode}
          longest={120}
          autoFocus
        />
      ) : null}
      <Button submits keys="Ctrl ↵" disabled={drill.isBusy} onPressed={() => {}}>
        {words.drillGo}
      </Button>
    </Form>
  )
}

function DrillFound({ report }: { readonly report: DrillReport }): ReactNode {
  const { facts } = restoreWords
  const found: readonly (readonly [string, string])[] = [
    [facts.patients, String(report.patients)],
    [facts.plans, String(report.plans)],
    [facts.receipts, String(report.receipts)],
    [facts.left, shownMoney(cents(report.planLeftCents))],
    [facts.lastReceipt, report.lastReceipt ?? '–'],
  ]
  return (
    <>
      <Banner tone="info" fact={report.isByCode ? words.drilledByCode : words.drilled} />
      <dl className={styles.found}>
        {found.map(([name, value]) => (
          <div key={name} className={styles.foundLine}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
