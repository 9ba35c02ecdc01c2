import { type FocusEvent, type KeyboardEvent, type ReactNode, type Ref, useId, useRef, useState } from 'react'
import { classes } from './classes.ts'
import { useFormCheck } from './form.tsx'
import styles from './text-box.module.css'

/** What every text field of the house takes. The form owns the text; a field keeps no copy of it. */
export interface FieldProps {
  readonly label: string
  /** What was typed, as it stands. */
  readonly text: string
  readonly onTyped: (text: string) => void
  /** Called after the field was left and its normal form was handed to `onTyped`. */
  readonly onLeft?: () => void
  /** Words beneath while there is nothing else to say: `of $1,500.00, portal, Nov 20`. */
  readonly hint?: string | undefined
  /** What the form or an answer found wrong; shown at once. */
  readonly problem?: string | null | undefined
  /** Has to be filled before finishing. */
  readonly required?: boolean
  readonly disabled?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
  /** The label is read aloud but not drawn: in grids and bars. */
  readonly isLabelHidden?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

export interface TextBoxProps extends FieldProps {
  /** What the text means, beneath it, as soon as it is clear. */
  readonly meaning?: string | null
  /** What is wrong with the text itself; shown after leaving the field or on finishing, never while typing. */
  readonly fault?: string | null
  /** The text that the field shows after it was left; null leaves it as it is. */
  readonly normal?: string | null
  readonly align?: 'left' | 'right'
  readonly face?: 'text' | 'code'
  readonly size?: 'standard' | 'large'
  readonly type?: 'text' | 'password' | 'search'
  readonly longest?: number
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void
  /** Drawn inside at the right edge: a calendar mark, an arrow. */
  readonly after?: ReactNode
  readonly aria?: Readonly<Record<`aria-${string}`, string | boolean | undefined>> & { readonly role?: string }
}

/** The box under all text fields: label, text, meaning or fault beneath. Escape brings back what stood there before. */
export function TextBox(props: TextBoxProps): ReactNode {
  const id = useId()
  const box = useBox(props)
  const beneath = box.fault ?? props.meaning ?? props.hint
  return (
    <div className={classes(styles.field, props.size === 'large' && styles.large)}>
      <label htmlFor={id} className={classes(styles.label, props.isLabelHidden && 'sr-only')}>
        {props.label}
      </label>
      <div className={classes(styles.box, box.fault && styles.wrong, props.disabled && styles.off)}>
        <input
          ref={props.ref}
          id={id}
          type={props.type ?? 'text'}
          className={classes(
            styles.input,
            props.align === 'right' && styles.right,
            props.face === 'code' && styles.code,
          )}
          value={props.text}
          placeholder={props.placeholder}
          disabled={props.disabled}
          autoComplete="off"
          spellCheck={false}
          maxLength={props.longest}
          required={props.required}
          aria-invalid={box.fault ? true : undefined}
          aria-describedby={beneath ? `${id}-beneath` : undefined}
          data-fault={box.isFaulty ? '' : undefined}
          {...{ autoFocus: props.autoFocus, 'data-autofocus': props.autoFocus || undefined }}
          {...props.aria}
          onChange={(event) => props.onTyped(event.target.value)}
          onFocus={box.onFocus}
          onBlur={box.onBlur}
          onKeyDown={box.onKeyDown}
        />
        {props.text === '?' && !box.isVisited ? <UnknownMark align={props.align ?? 'left'} /> : null}
        {props.after}
      </div>
      {beneath ? (
        <small id={`${id}-beneath`} className={classes(styles.beneath, box.fault && styles.fault)}>
          {beneath}
        </small>
      ) : null}
    </div>
  )
}

function UnknownMark({ align }: { readonly align: 'left' | 'right' }): ReactNode {
  return (
    <span className={classes(styles.unknown, align === 'left' && styles.unknownLeft)} aria-hidden="true">
      ?
    </span>
  )
}

function useBox(props: TextBoxProps) {
  const isChecked = useFormCheck()
  const [isVisited, setVisited] = useState(false)
  const [wasLeft, setLeft] = useState(false)
  const before = useRef(props.text)
  const isTyping = isVisited && props.text !== before.current
  const fault = (wasLeft || isChecked) && !isTyping ? props.fault : null
  return {
    isVisited,
    isFaulty: Boolean(props.fault ?? props.problem),
    fault: (isTyping ? null : props.problem) ?? fault ?? null,
    onFocus(event: FocusEvent<HTMLInputElement>) {
      before.current = props.text
      setVisited(true)
      event.target.select()
    },
    onBlur() {
      setVisited(false)
      setLeft(true)
      if (typeof props.normal === 'string' && props.normal !== props.text) props.onTyped(props.normal)
      props.onLeft?.()
    },
    onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
      props.onKey?.(event)
      if (event.key !== 'Escape' || event.defaultPrevented || props.text === before.current) return
      event.preventDefault()
      event.stopPropagation()
      props.onTyped(before.current)
    },
  }
}
