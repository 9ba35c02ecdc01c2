import { type ReactNode, useState } from 'react'
import type { InsuredRoute } from '../../../../shared/model/route.ts'
import { boxWords, factBoxWords } from '../../../../shared/text/estimate-dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { PercentField } from '../../../ui/percent-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { type FactSlot, slotsOf, slotText, withFact } from '../state/fact-form.ts'
import styles from './dialogs.module.css'

export interface FactBoxProps {
  readonly route: InsuredRoute
  readonly letter: string
  readonly factId: string
  readonly nameOf: (factId: string) => string
  readonly onSaved: (route: InsuredRoute) => void
  /** Opens the coverage that the column came from; null where there is none. */
  readonly onCoverage: (() => void) | null
  readonly onClosed: () => void
}

const ANSWERS = [
  { value: 'yes', label: factBoxWords.yes },
  { value: 'no', label: factBoxWords.no },
  { value: '?', label: factBoxWords.unknown },
] as const

/** The one fact that a figure waits for, with its field ready to type into. It holds in this column. */
export function FactBox(props: FactBoxProps): ReactNode {
  const { route, letter, factId, nameOf, onSaved, onCoverage, onClosed } = props
  const slots = slotsOf(factId)
  const [texts, setTexts] = useState(() => slots.map((slot) => slotText(route, slot)))
  const set = (at: number) => (text: string) => setTexts(texts.map((one, index) => (index === at ? text : one)))
  const save = () => onSaved(slots.reduce((now, slot, at) => withFact(now, slot, texts[at] ?? '?'), route))
  return (
    <FormBox
      title={factBoxWords.title(letter, nameOf(factId))}
      does={boxWords.save}
      leaves={boxWords.cancel}
      more={
        onCoverage ? (
          <Button kind="quiet" onPressed={onCoverage}>
            {factBoxWords.coverage}
          </Button>
        ) : null
      }
      className={styles.one}
      onFinished={save}
      onClosed={onClosed}
    >
      {slots.map((slot, at) => (
        <Slot
          key={slot.factId}
          slot={slot}
          label={nameOf(slot.factId)}
          text={texts[at] ?? '?'}
          onTyped={set(at)}
          isFirst={at === 0}
        />
      ))}
      <p className={styles.note}>{factBoxWords.holds}</p>
    </FormBox>
  )
}

interface SlotProps {
  readonly slot: FactSlot
  readonly label: string
  readonly text: string
  readonly onTyped: (text: string) => void
  readonly isFirst: boolean
}

function Slot({ slot, label, text, onTyped, isFirst }: SlotProps): ReactNode {
  if (slot.kind === 'answer') {
    const value = ANSWERS.find((one) => one.value === text)?.value ?? '?'
    return <Segments label={label} choices={ANSWERS} value={value} onPicked={onTyped} />
  }
  const field = { label, text, onTyped, mayBeUnknown: true, mayNotApply: true, autoFocus: isFirst }
  return slot.kind === 'money' ? <MoneyField {...field} /> : <PercentField {...field} showsHalves />
}
