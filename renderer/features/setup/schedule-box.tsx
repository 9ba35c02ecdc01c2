import type { ReactNode } from 'react'
import type { KeptSchedule } from '../../../shared/model/clinic-schedule.ts'
import { scheduleKindSchema } from '../../../shared/model/schedule-stamp.ts'
import { boxWords } from '../../../shared/text/estimate-dialogs.ts'
import { scheduleKinds, scheduleWords } from '../../../shared/text/screens-schedules.ts'
import { problemOf } from '../../lib/problem.ts'
import { Banner } from '../../ui/banner.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { TakenUp } from '../../ui/taken-up.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ScheduleFields } from './schedule-fields.tsx'
import styles from './schedules.module.css'
import { useScheduleForm } from './use-schedule-form.ts'

const KINDS = scheduleKindSchema.options.map((value) => ({ value, label: scheduleKinds[value] }))

export interface ScheduleBoxProps {
  /** The newest edition of what is changed; null for a new schedule. */
  readonly kept: KeptSchedule | null
  readonly onClosed: () => void
}

/** A new schedule of the clinic, or the next edition of one. */
export function ScheduleBox({ kept, onClosed }: ScheduleBoxProps): ReactNode {
  const { title, text, change, save, finish, half } = useScheduleForm(kept, onClosed)
  return (
    <FormBox
      title={title}
      does={scheduleWords.save}
      leaves={boxWords.cancel}
      width="wide"
      isBusy={save.isBusy}
      className={styles.two}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      {save.problem ? (
        <div className={styles.wide}>
          <Banner tone="bad" {...problemOf(save.problem)} />
        </div>
      ) : null}
      <TakenUp {...half} />
      {kept === null ? (
        <PickField
          label={scheduleWords.kind}
          choices={KINDS}
          value={text.kind}
          onPicked={(kind) => change({ kind })}
          autoFocus
        />
      ) : null}
      <TextField
        label={scheduleWords.name}
        text={text.name}
        onTyped={(name) => change({ name })}
        longest={80}
        required
        autoFocus={kept !== null}
      />
      <DateField label={scheduleWords.from} box="any" text={text.from} onTyped={(from) => change({ from })} required />
      <DateField label={scheduleWords.to} box="any" text={text.to} onTyped={(to) => change({ to })} />
      <ScheduleFields text={text} onChanged={change} />
      {kept === null ? null : <p className={styles.note}>{scheduleWords.keeps}</p>}
    </FormBox>
  )
}
