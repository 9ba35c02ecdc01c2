import type { ReactNode } from 'react'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { boxWords, lineWords } from '../../../../shared/text/estimate-dialogs.ts'
import { kindName } from '../../../../shared/text/screens-coverage.ts'
import { formOn, useKeptText } from '../../../lib/use-kept-text.ts'
import { DateField } from '../../../ui/date-field.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { CodeField, TextField } from '../../../ui/text-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { nameOf } from '../state/checks.ts'
import { lineOf, type TypedLine, typedLine } from '../state/line-form.ts'
import type { LineFocus } from '../state/open-box.ts'
import styles from './dialogs.module.css'
import { ProcedureFields } from './procedure-fields.tsx'

export interface LineDetailsProps {
  readonly estimateId: string
  readonly line: ServiceLine
  /** Kinds of care that the plans of the columns know. */
  readonly categories: readonly string[]
  /** The field that the box was opened for. */
  readonly focus: LineFocus
  readonly onSaved: (line: ServiceLine) => void
  readonly onClosed: () => void
}

/** Everything about one service that the board has no room for. */
export function LineDetails(props: LineDetailsProps): ReactNode {
  const { estimateId, line, categories, focus, onSaved, onClosed } = props
  const today = useToday()
  const title = lineWords.title(nameOf(line))
  const kept = useKeptText(formOn('line', `${estimateId}:${line.id}`, title), typedLine(line))
  const { text: typed, change: set } = kept
  return (
    <FormBox
      title={title}
      does={boxWords.save}
      leaves={boxWords.cancel}
      width="wide"
      className={styles.two}
      half={kept.half}
      onFinished={() => {
        void kept.finish()
        onSaved(lineOf(typed, line, today))
      }}
      onClosed={onClosed}
    >
      <WhatFields typed={typed} set={set} categories={categories} focus={focus} />
      <StandingFields typed={typed} set={set} focus={focus} />
      <Volume typed={typed} set={set} units={line.units} />
      <Ticks typed={typed} set={set} />
      <ProcedureFields
        typed={typed.procedure}
        set={(change) => set({ procedure: { ...typed.procedure, ...change } })}
        modifiers={typed.modifiers}
        onModifiers={(modifiers) => set({ modifiers })}
        autoFocus={focus === 'procedure'}
      />
    </FormBox>
  )
}

interface GroupProps {
  readonly typed: TypedLine
  readonly set: (change: Partial<TypedLine>) => void
}

type WhatProps = GroupProps & Pick<LineDetailsProps, 'categories' | 'focus'>

function WhatFields({ typed, set, categories, focus }: WhatProps): ReactNode {
  const kinds = categoryChoices(categories, typed.category)
  return (
    <>
      <TextField label={lineWords.words} text={typed.words} onTyped={(words) => set({ words })} longest={250} />
      <CodeField
        label={lineWords.code}
        text={typed.code}
        onTyped={(code) => set({ code })}
        longest={40}
        autoFocus={focus === 'code'}
      />
      {kinds.length > 0 ? (
        <PickField
          label={lineWords.category}
          choices={kinds}
          value={typed.category}
          onPicked={(category) => set({ category })}
          hint={lineWords.categoryHint}
        />
      ) : (
        <TextField
          label={lineWords.category}
          text={typed.category}
          onTyped={(category) => set({ category })}
          hint={lineWords.categoryHint}
          longest={60}
        />
      )}
      <CodeField
        label={lineWords.diagnoses}
        text={typed.diagnoses}
        onTyped={(diagnoses) => set({ diagnoses })}
        hint={lineWords.diagnosesHint}
        autoFocus={focus === 'diagnosis'}
      />
    </>
  )
}

function StandingFields({ typed, set, focus }: GroupProps & Pick<LineDetailsProps, 'focus'>): ReactNode {
  return (
    <>
      <PickField
        label={lineWords.authorization}
        choices={lineWords.auth}
        value={typed.auth}
        onPicked={(auth) => set({ auth })}
        autoFocus={focus === 'auth'}
      />
      <div className={styles.pair}>
        <CodeField
          label={lineWords.approvedUnits}
          text={typed.approvedUnits}
          onTyped={(approvedUnits) => set({ approvedUnits })}
        />
        <CodeField label={lineWords.days} text={typed.days} onTyped={(days) => set({ days })} />
      </div>
      <PickField
        label={lineWords.referral}
        choices={lineWords.referralState}
        value={typed.referral}
        onPicked={(referral) => set({ referral })}
        autoFocus={focus === 'referral'}
      />
      <DateField
        label={lineWords.serviceOn}
        box="coming"
        text={typed.serviceOn}
        onTyped={(serviceOn) => set({ serviceOn })}
      />
      <CodeField label={lineWords.modifiers} text={typed.modifiers} onTyped={(modifiers) => set({ modifiers })} />
    </>
  )
}

/** Units that are not sure: the figures then become a range. */
function Volume({ typed, set, units }: GroupProps & { readonly units: number }): ReactNode {
  return (
    <div className={styles.pair}>
      <CodeField
        label={lineWords.lowUnits}
        placeholder={String(units)}
        text={typed.lowUnits}
        onTyped={(lowUnits) => set({ lowUnits })}
      />
      <CodeField
        label={lineWords.highUnits}
        placeholder={String(units)}
        text={typed.highUnits}
        onTyped={(highUnits) => set({ highUnits })}
      />
    </div>
  )
}

const TICKS = [
  ['preventive', lineWords.preventive],
  ['emergency', lineWords.emergency],
  ['admitted', lineWords.admitted],
  ['nsaProtected', lineWords.nsaProtected],
  ['mayHappen', lineWords.mayHappen],
  ['hasOwnVisit', lineWords.ownVisit],
] as const

function Ticks({ typed, set }: GroupProps): ReactNode {
  return (
    <div className={styles.ticks}>
      {TICKS.map(([key, label]) => (
        <TickField key={key} label={label} isTicked={typed[key]} onTicked={(isTicked) => set({ [key]: isTicked })} />
      ))}
    </div>
  )
}

function categoryChoices(
  categories: readonly string[],
  own: string,
): readonly { readonly value: string; readonly label: string }[] {
  const all = [...new Set([...categories, own])].filter((category) => category !== '')
  return all.map((category) => ({ value: category, label: kindName(category) }))
}
