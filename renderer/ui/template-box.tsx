import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { matchesText } from '../../shared/text/matching.ts'
import { templateBoxWords } from '../../shared/text/templates-screen.ts'
import { Box } from './box.tsx'
import { Button } from './button.tsx'
import { classes } from './classes.ts'
import styles from './template-box.module.css'
import { TextBox } from './text-box.tsx'

/** A line of the list: its heading, what it is called and which plans it fits. */
export interface TemplateLine {
  readonly id: string
  readonly heading: string
  readonly name: string
  readonly about: string
}

export interface TemplateBoxProps<T extends TemplateLine> {
  readonly offers: readonly T[]
  /** What taking one will do, in one sentence. */
  readonly note: string
  readonly onTaken: (offer: T) => void
  readonly onClosed: () => void
}

/** Plan templates by any part of their words: typing narrows, arrows move, Enter takes. */
export function TemplateBox<T extends TemplateLine>({
  offers,
  note,
  onTaken,
  onClosed,
}: TemplateBoxProps<T>): ReactNode {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const hits = offers.filter((offer) => matchesText(`${offer.heading} ${offer.name} ${offer.about}`, typed))
  const at = Math.min(active, Math.max(0, hits.length - 1))
  function onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const taken = hits[at]
    if (event.key === 'Enter' && taken) onTaken(taken)
    else if (step !== 0) setActive(Math.min(Math.max(at + step, 0), hits.length - 1))
    else return
    event.preventDefault()
  }
  return (
    <Box
      title={templateBoxWords.title}
      width="wide"
      onClosed={onClosed}
      actions={<Button onPressed={onClosed}>{templateBoxWords.leave}</Button>}
    >
      <TextBox
        label={templateBoxWords.find}
        text={typed}
        onTyped={(text) => {
          setTyped(text)
          setActive(0)
        }}
        onKey={onKey}
        placeholder={templateBoxWords.findHint}
        hint={hits.length === 0 ? templateBoxWords.none : templateBoxWords.count(hits.length)}
        autoFocus
        aria={{
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': LIST_ID,
          'aria-activedescendant': idOf(hits[at]),
        }}
      />
      <div id={LIST_ID} role="listbox" aria-label={templateBoxWords.list} className={styles.list}>
        {hits.map((offer, index) => (
          <Line
            key={offer.id}
            offer={offer}
            isFirstOfKind={hits[index - 1]?.heading !== offer.heading}
            isActive={index === at}
            onTaken={() => onTaken(offer)}
          />
        ))}
      </div>
      <p className={styles.note}>{note}</p>
    </Box>
  )
}

const LIST_ID = 'plan-templates'

function idOf(offer: TemplateLine | undefined): string | undefined {
  return offer === undefined ? undefined : `template-${offer.id}`
}

interface LineProps {
  readonly offer: TemplateLine
  readonly isFirstOfKind: boolean
  readonly isActive: boolean
  readonly onTaken: () => void
}

function Line({ offer, isFirstOfKind, isActive, onTaken }: LineProps): ReactNode {
  return (
    <>
      {isFirstOfKind ? (
        <div role="presentation" className={styles.heading}>
          {offer.heading}
        </div>
      ) : null}
      <div
        ref={isActive ? intoView : null}
        id={idOf(offer)}
        role="option"
        tabIndex={-1}
        aria-selected={isActive}
        className={classes(styles.line, isActive && styles.active)}
        onMouseDown={(event) => {
          event.preventDefault()
          onTaken()
        }}
      >
        <b>{offer.name}</b>
        <small>{offer.about}</small>
      </div>
    </>
  )
}

function intoView(line: HTMLDivElement | null): void {
  line?.scrollIntoView?.({ block: 'nearest' })
}
