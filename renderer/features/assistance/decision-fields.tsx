import type { ReactNode } from 'react'
import { papersAsked } from '../../../shared/engine/assistance/household.ts'
import { decisionSchema } from '../../../shared/model/determination.ts'
import { standingWords, assistanceScreen as words } from '../../../shared/text/assistance.ts'
import { choicesOf } from '../../ui/choices-of.ts'
import { DateField } from '../../ui/date-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './assistance.module.css'
import type { AssistanceForm } from './use-assistance.ts'

const DECISIONS = choicesOf(decisionSchema.options, words.decisions)

/** Which papers came, by when the others have to, and what is decided until when. */
export function DecisionFields({ form }: { readonly form: AssistanceForm }): ReactNode {
  const { text, change, draft } = form
  const today = useToday()
  return (
    <>
      <fieldset className={styles.papers}>
        <legend>{words.papers}</legend>
        {papersAsked(draft).map((paper) => (
          <TickField
            key={paper}
            label={words.paperNames[paper]}
            isTicked={text.papersSeen.includes(paper)}
            onTicked={(isSeen) =>
              change({
                papersSeen: isSeen ? [...text.papersSeen, paper] : text.papersSeen.filter((one) => one !== paper),
              })
            }
          />
        ))}
      </fieldset>
      <div className={styles.deciding}>
        <DateField
          label={words.papersDue}
          box="coming"
          text={text.papersDue}
          onTyped={(papersDue) => change({ papersDue })}
        />
        <PickField
          label={words.decision}
          choices={DECISIONS}
          value={text.decision}
          onPicked={(decision) => change({ decision })}
        />
        <DateField label={words.from} box="any" text={text.from} onTyped={(from) => change({ from })} />
        <DateField label={words.until} box="coming" text={text.until} onTyped={(until) => change({ until })} />
      </div>
      <TextField label={words.reason} text={text.reason} onTyped={(reason) => change({ reason })} longest={300} />
      {text.decision === 'provisional' && draft.papersDueOn !== null ? (
        <p className={styles.otherwise}>{standingWords.provisional(draft.papersDueOn, today)}</p>
      ) : null}
    </>
  )
}
