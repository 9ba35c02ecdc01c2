import type { ReactNode } from 'react'
import type { PlanAutopay } from '../../../../shared/model/autopay.ts'
import { autopayWords, consentLine, drawnFrom, drawnWhen } from '../../../../shared/text/autopay.ts'
import { Segments } from '../../../ui/segments.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { useAutopay } from '../api/autopay.ts'
import { useAutopayForm } from '../state/use-autopay.ts'
import { AgreedFields, SourceFields } from './autopay-fields.tsx'
import { DeedFrame } from './deed-frame.tsx'
import styles from './deeds.module.css'
import type { DeedProps } from './terms-deed.tsx'

/** Automatic payments on, with day, source and consent, or off; never a number of a card or an account. */
export function AutopayDeed(props: DeedProps): ReactNode {
  const known = useAutopay(props.plan.id)
  return known.data ? <AutopayForm {...props} known={known.data} /> : null
}

function AutopayForm({ plan, onDone, known }: DeedProps & { readonly known: PlanAutopay }): ReactNode {
  const form = useAutopayForm(plan, known, useToday(), onDone)
  const { text, change, stops, choice } = form
  return (
    <DeedFrame
      title={autopayWords.title}
      does={stops ? autopayWords.saveOff : autopayWords.saveOn}
      fields={
        <>
          {form.isOn ? (
            <Segments
              label={autopayWords.state}
              choices={autopayWords.states}
              value={text.state}
              onPicked={(state) => change({ state })}
            />
          ) : null}
          {stops ? (
            <TextField
              label={autopayWords.why}
              text={text.reason}
              onTyped={(reason) => change({ reason })}
              longest={200}
            />
          ) : (
            <>
              <SourceFields text={text} change={change} />
              <AgreedFields text={text} change={change} />
            </>
          )}
        </>
      }
      shown={
        <div role="status">
          {choice === null ? null : (
            <>
              <p className={styles.sentence}>{`${drawnFrom(choice)}, ${drawnWhen(choice.day)}.`}</p>
              <p className={styles.note}>{consentLine(choice.consent)}</p>
              <p className={styles.note}>{autopayWords.copy}</p>
            </>
          )}
          <p className={styles.note}>{autopayWords.optional}</p>
        </div>
      }
      problem={form.problem}
      isBusy={form.isBusy}
      half={form.half}
      canFinish={form.canSave}
      onFinished={() => void form.save()}
    />
  )
}
