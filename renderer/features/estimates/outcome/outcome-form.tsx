import type { ReactNode } from 'react'
import type { EstimateOutcome, EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { outcomeWords as words } from '../../../../shared/text/screens-outcome.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { classes } from '../../../ui/classes.ts'
import { Form } from '../../../ui/form.tsx'
import { useStepKeys } from '../../../ui/use-step-keys.ts'
import styles from './outcome.module.css'
import { OutcomeFindings } from './outcome-findings.tsx'
import { FORM_ID } from './outcome-ids.ts'
import { OutcomeProvider } from './outcome-provider.tsx'
import type { OutcomeText } from './outcome-text.ts'
import { RemittanceDrop } from './remittance-drop.tsx'
import { useOutcomeForm } from './use-outcome-form.ts'

export interface OutcomeFormProps {
  readonly record: EstimateRecord
  readonly outcome: EstimateOutcome
  readonly mayWork: boolean
}

const HEADS = [
  words.expected,
  words.billed,
  words.allowed,
  words.planPaid,
  words.patientOwes,
  words.difference,
  words.cause,
] as const

/** The grid of an outcome: a provider with what it billed in all, and its services below it. */
export function OutcomeForm({ record, outcome, mayWork }: OutcomeFormProps): ReactNode {
  const { kept, problem, save } = useOutcomeForm(record, outcome)
  useStepKeys(kept.steps)
  if (!kept.isRead) return null
  return (
    <Form
      id={FORM_ID}
      label={words.title}
      does={words.save}
      half={kept.half}
      className={styles.form}
      onFinished={() => void save()}
    >
      {problem ? <Banner tone="bad" {...problemOf(problem)} /> : null}
      <OutcomeFindings outcome={outcome} text={kept.text} />
      {mayWork ? (
        <RemittanceDrop outcome={outcome} text={kept.text} onChanged={kept.change}>
          <Grid outcome={outcome} text={kept.text} mayWork={mayWork} onChanged={kept.change} />
        </RemittanceDrop>
      ) : (
        <Grid outcome={outcome} text={kept.text} mayWork={mayWork} onChanged={kept.change} />
      )}
    </Form>
  )
}

interface GridProps extends Pick<OutcomeFormProps, 'outcome' | 'mayWork'> {
  readonly text: OutcomeText
  readonly onChanged: (part: Partial<OutcomeText>) => void
}

function Grid({ outcome, text, mayWork, onChanged }: GridProps): ReactNode {
  return (
    <div className={styles.scroll}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {words.service}
            </th>
            {HEADS.map((head) => (
              <th key={head} scope="col" className={classes(styles.head, head !== words.cause && styles.amountHead)}>
                {head}
              </th>
            ))}
            <td className={styles.head} />
          </tr>
        </thead>
        {outcome.providers.map((provider, at) => (
          <OutcomeProvider
            key={provider.name}
            kind={outcome.kind}
            provider={provider}
            isFirst={at === 0}
            mayWork={mayWork}
            text={text}
            onChanged={onChanged}
          />
        ))}
      </table>
    </div>
  )
}
