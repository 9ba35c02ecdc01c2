import { createContext, type KeyboardEvent, type ReactNode, useContext, useRef, useState } from 'react'
import { TakenUp, type TakenUpProps } from './taken-up.tsx'
import { useKeys } from './use-keys.tsx'

const FormCheckContext = createContext(false)

/** True after the person tried to finish: then every field says what is wrong with it. */
export function useFormCheck(): boolean {
  return useContext(FormCheckContext)
}

export interface FormProps {
  /** What the form is, for reading aloud. */
  readonly label: string
  /** Ctrl+Enter from anywhere, or a `submits` button; called only when no field has a fault. */
  readonly onFinished: () => void
  readonly children: ReactNode
  readonly className?: string | undefined
  /** Lets a button outside of the form finish it, with `finishForm`. */
  readonly id?: string
  /** What finishing does, for the bottom line: `Save coverage`. */
  readonly does?: string
  /** Whether it was left half-way before, and the way to begin anew. */
  readonly half?: TakenUpProps | undefined
}

const FIELDS = 'input:not([disabled]), select:not([disabled]), textarea:not([disabled])'

/** A form by keyboard: Enter goes to the next field, Ctrl+Enter finishes or goes to the first field with a fault. */
export function Form({ label, onFinished, children, className, id, does, half }: FormProps): ReactNode {
  const [isChecked, setChecked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  function finish(): void {
    setChecked(true)
    const faulty = form.current?.querySelector<HTMLElement>('[data-fault]')
    if (!faulty) {
      onFinished()
      return
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    faulty.focus()
  }
  useKeys([{ keys: 'Ctrl+Enter', does: does ?? null, run: finish }])
  return (
    <FormCheckContext value={isChecked}>
      <form
        ref={form}
        id={id}
        aria-label={label}
        className={className}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          finish()
        }}
        onKeyDown={(event) => onFormKey(event, finish)}
      >
        {half ? <TakenUp {...half} /> : null}
        {children}
      </form>
    </FormCheckContext>
  )
}

/** Finishes the form with this id, as its own Ctrl+Enter would. */
export function finishForm(id: string): void {
  const form = document.getElementById(id)
  if (form instanceof HTMLFormElement) form.requestSubmit()
}

function onFormKey(event: KeyboardEvent<HTMLFormElement>, finish: () => void): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.altKey || event.shiftKey) return
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    event.stopPropagation()
    finish()
    return
  }
  if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement)) return
  event.preventDefault()
  nextField(event.currentTarget, event.target)?.focus()
}

function nextField(form: HTMLFormElement, from: HTMLElement): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => field.tabIndex >= 0)
  const next = fields[fields.indexOf(from) + 1]
  return next ?? form.querySelector<HTMLElement>('button[type=submit]') ?? undefined
}
