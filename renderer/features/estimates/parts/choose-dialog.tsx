import { type ReactNode, useState } from 'react'
import { boxWords, chooseWords } from '../../../../shared/text/estimate-dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { Segments } from '../../../ui/segments.tsx'
import type { Column } from '../state/comparison.ts'
import styles from './dialogs.module.css'

export interface ChooseDialogProps {
  readonly column: Column
  readonly isChosen: boolean
  readonly reason: string
  readonly onChosen: (reason: string) => void
  readonly onTakenBack: () => void
  readonly onClosed: () => void
}

type Reason = (typeof chooseWords.reasons)[number]['value']

/** The patient's choice of a column, with the reason from a short list. */
export function ChooseDialog(props: ChooseDialogProps): ReactNode {
  const { column, isChosen, onClosed } = props
  const before = chooseWords.reasons.find((one) => one.label === props.reason)?.value
  const [reason, setReason] = useState<Reason>(before ?? 'cheaperNow')
  const words = chooseWords.reasons.find((one) => one.value === reason)?.label ?? ''
  return (
    <FormBox
      title={chooseWords.title(column.letter, column.route.name)}
      does={chooseWords.choose}
      leaves={boxWords.cancel}
      more={
        isChosen ? (
          <Button kind="quiet" onPressed={props.onTakenBack}>
            {chooseWords.takeBack}
          </Button>
        ) : null
      }
      className={styles.one}
      onFinished={() => props.onChosen(words)}
      onClosed={onClosed}
    >
      <Segments label={chooseWords.why} choices={chooseWords.reasons} value={reason} onPicked={setReason} />
      <p className={styles.note}>{chooseWords.kept}</p>
    </FormBox>
  )
}
