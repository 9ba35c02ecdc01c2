import { type ReactNode, useState } from 'react'
import type { ImportOutcome } from '../../../shared/contract/estimate.ts'
import type { FeeSchedule } from '../../../shared/model/fee.ts'
import { feesWords, importWords } from '../../../shared/text/screens-fees.ts'
import { problemAt, problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useImportFees, useTakeFeesBack } from './api/import-fees.ts'
import styles from './fees-screen.module.css'

/** Takes a fee list in: a name, then the file. Says what was left out before it is closed. */
export function ImportSheet({ onClosed }: { readonly onClosed: () => void }): ReactNode {
  const [name, setName] = useState('')
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null)
  const load = useImportFees()
  const taking = useTakeFeesBack()
  const toast = useToast()
  async function choose(): Promise<void> {
    const answer = await load.run({ scheduleName: name })
    if (!answer.ok) return
    const { schedule } = answer.value
    setOutcome(answer.value)
    toast({ words: importWords.imported(schedule.name), onUndo: () => void takeBack(schedule) })
  }
  async function takeBack({ id, name: listName }: FeeSchedule): Promise<void> {
    const answer = await taking.run({ scheduleId: id })
    if (!answer.ok) return
    setOutcome(null)
    toast({ words: importWords.takenBack(listName) })
  }
  return (
    <SideSheet title={importWords.title} onClosed={onClosed}>
      {outcome ? (
        <Outcome outcome={outcome} onClosed={onClosed} />
      ) : (
        <Form
          does={importWords.choose}
          label={importWords.title}
          className={styles.form}
          onFinished={() => void choose()}
        >
          <p className={styles.lead}>{importWords.lead}</p>
          {load.problem ? <Banner tone="bad" {...problemOf(load.problem)} /> : null}
          <TextField
            label={importWords.name}
            hint={importWords.nameHint}
            text={name}
            onTyped={setName}
            problem={problemAt(load.problem, 'scheduleName')}
            required
            autoFocus
            longest={120}
          />
          <Button kind="primary" submits keys="Ctrl ↵" disabled={load.isBusy} onPressed={() => {}}>
            {load.isBusy ? importWords.running : importWords.choose}
          </Button>
        </Form>
      )}
    </SideSheet>
  )
}

interface OutcomeProps {
  readonly outcome: ImportOutcome
  readonly onClosed: () => void
}

function Outcome({ outcome, onClosed }: OutcomeProps): ReactNode {
  const { schedule, leftOut, problems } = outcome
  const services = feesWords.services(schedule.feeCount)
  const planPrices = feesWords.planPrices(schedule.payerPriceCount)
  return (
    <div className={styles.form}>
      <Banner
        tone="info"
        fact={importWords.done(services, planPrices)}
        more={leftOut === 0 ? undefined : importWords.leftOut(leftOut)}
      />
      {problems.length === 0 ? null : <h3>{importWords.problems}</h3>}
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.row}:${problem.code}:${problem.text}`} className={styles.small}>
            {importWords.problem(problem.row, problem.code, problem.text)}
          </li>
        ))}
      </ul>
      <Button kind="primary" keys="Esc" onPressed={onClosed}>
        {importWords.finish}
      </Button>
    </div>
  )
}
