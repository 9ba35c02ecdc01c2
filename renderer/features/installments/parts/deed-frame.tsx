import type { ReactNode } from 'react'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { deedWords } from '../../../../shared/text/plan-deeds.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Button } from '../../../ui/button.tsx'
import { Form, type FormProps } from '../../../ui/form.tsx'
import styles from './deeds.module.css'

export interface DeedFrameProps {
  /** What is done, as the heading of the fields. */
  readonly title: string
  /** The verb of the button. */
  readonly does: string
  readonly fields: ReactNode
  /** Old and new side by side, or what will be true afterwards. */
  readonly shown: ReactNode
  readonly problem: AppError | null
  readonly isBusy: boolean
  readonly canFinish: boolean
  readonly onFinished: () => void
  readonly half?: FormProps['half']
}

/** The fields of a deed and, beside them, what it will do before anything is saved. */
export function DeedFrame(props: DeedFrameProps): ReactNode {
  const { title, does, fields, shown, problem, isBusy, canFinish, onFinished } = props
  const words = problem ? problemOf(problem) : null
  const finish = () => {
    if (canFinish && !isBusy) onFinished()
  }
  return (
    <>
      <Form label={title} does={does} className={styles.fields} half={props.half} onFinished={finish}>
        <h2 className={styles.heading}>{title}</h2>
        {fields}
        {words ? <Banner tone="bad" fact={words.fact} more={words.more} /> : null}
        <div className={styles.actions}>
          <Button kind="primary" keys="Ctrl ↵" onPressed={() => {}} disabled={isBusy || !canFinish} submits>
            {does}
          </Button>
        </div>
      </Form>
      <div className={styles.shown}>{shown ?? <p className={styles.empty}>{deedWords.typeMore}</p>}</div>
    </>
  )
}
