import { Popover } from '@mantine/core'
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs'
import { type ReactNode, useId } from 'react'
import { choicesShown, fieldNeeded, newChoice, noChoice } from '../../shared/text/fields.ts'
import type { Choice } from './choice.ts'
import { classes } from './classes.ts'
import styles from './pick-field.module.css'
import popped from './popped.module.css'
import { TextBox } from './text-box.tsx'
import { type PickState, usePick } from './use-pick.ts'

export interface PickFieldProps<V extends string> {
  readonly label: string
  readonly choices: readonly Choice<V>[]
  readonly value: V | null
  readonly onPicked: (value: V) => void
  readonly hint?: string | undefined
  readonly problem?: string | null | undefined
  readonly required?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly isLabelHidden?: boolean
  /** Takes words that are no entry as a new one, by Enter or Tab. */
  readonly onNew?: (words: string) => void
  /** What stands in the box while no entry is taken. */
  readonly shown?: string
  /** Told what is typed, where the entries come from an answer. */
  readonly onSearched?: (text: string) => void
  readonly placeholder?: string
  /** False while the entries are those of an earlier text. */
  readonly isFresh?: boolean
  /** The words count as they are typed: `onSearched` keeps them and `shown` gives them back. */
  readonly keepsWords?: boolean
}

/** A pick list: typing filters by any part, the first hit is highlighted, Enter and Tab take it, Escape keeps the old. */
export function PickField<V extends string>(props: PickFieldProps<V>): ReactNode {
  const listId = useId()
  const pick = usePick(props)
  const active = pick.isOpen ? `${listId}-${pick.active}` : undefined
  return (
    <Popover
      opened={pick.isOpen}
      onChange={pick.setOpen}
      position="bottom-start"
      offset={3}
      withRoles={false}
      withinPortal={false}
      floatingStrategy="fixed"
      width="max-content"
      closeOnEscape={false}
    >
      <Popover.Target>
        <div className={popped.place}>
          <TextBox
            label={props.label}
            text={pick.text}
            onTyped={pick.onTyped}
            onLeft={pick.onLeft}
            onKey={pick.onKey}
            hint={props.hint}
            problem={props.problem}
            fault={props.required && props.value === null && !props.shown ? fieldNeeded(props.label) : null}
            {...given(props)}
            aria={{
              role: 'combobox',
              'aria-expanded': pick.isOpen,
              'aria-controls': listId,
              'aria-autocomplete': 'list',
              'aria-activedescendant': active,
            }}
            after={<IconChevronDown size={14} stroke={1.75} aria-hidden="true" onMouseDown={pick.onArrow} />}
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown}>
        <Choices pick={pick} listId={listId} label={props.label} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Optional members that are there; an absent one stays absent. */
function given(
  props: Pick<PickFieldProps<string>, 'required' | 'disabled' | 'autoFocus' | 'isLabelHidden' | 'placeholder'>,
) {
  return {
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.required === undefined ? {} : { required: props.required }),
    ...(props.disabled === undefined ? {} : { disabled: props.disabled }),
    ...(props.autoFocus === undefined ? {} : { autoFocus: props.autoFocus }),
    ...(props.isLabelHidden === undefined ? {} : { isLabelHidden: props.isLabelHidden }),
  }
}

interface ChoicesProps<V extends string> {
  readonly pick: PickState<V>
  readonly listId: string
  readonly label: string
}

function Choices<V extends string>({ pick, listId, label }: ChoicesProps<V>): ReactNode {
  if (pick.hits.length === 0)
    return <p className={styles.count}>{pick.takesNew ? newChoice(pick.text) : noChoice(pick.text)}</p>
  return (
    <>
      <div id={listId} role="listbox" aria-label={label}>
        {pick.hits.map((choice, index) => (
          <div
            key={choice.value}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === pick.active}
            className={classes(styles.choice, index === pick.active && styles.active)}
            onMouseDown={(event) => {
              event.preventDefault()
              pick.take(choice)
            }}
            onMouseEnter={() => pick.setActive(index)}
          >
            {choice.label}
            {choice.note ? <small className={styles.note}>{choice.note}</small> : null}
          </div>
        ))}
      </div>
      {pick.all > pick.hits.length ? <p className={styles.count}>{choicesShown(pick.hits.length, pick.all)}</p> : null}
    </>
  )
}
