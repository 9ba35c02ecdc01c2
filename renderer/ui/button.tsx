import type { ReactNode, Ref } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'
import { Kbd } from './kbd.tsx'

export interface ButtonProps {
  /** A bare verb with its object: Issue estimate. */
  readonly children: ReactNode
  readonly onPressed: () => void
  /** `primary` once per screen, at the right edge; `quiet` has no border. */
  readonly kind?: 'primary' | 'secondary' | 'quiet'
  readonly size?: 'standard' | 'small'
  /** The key printed on it: `Ctrl ↵`. The key itself is bound with `useKeys`. */
  readonly keys?: string
  /** A Tabler icon, 16 px. */
  readonly icon?: ReactNode
  readonly disabled?: boolean
  /** The name read aloud when the face of the button is an icon only. */
  readonly label?: string
  readonly ref?: Ref<HTMLButtonElement>
  readonly submits?: boolean
}

/** A button of the house: verb, icon and key in fixed order. */
export function Button(props: ButtonProps): ReactNode {
  const { kind = 'secondary', size = 'standard', keys, icon, label } = props
  return (
    <button
      ref={props.ref}
      type={props.submits ? 'submit' : 'button'}
      className={classes(styles.button, styles[kind], size === 'small' && styles.small)}
      disabled={props.disabled}
      onClick={props.onPressed}
      aria-label={label}
      title={label}
      aria-keyshortcuts={keys ? spokenKeys(keys) : undefined}
    >
      {icon}
      {props.children}
      {keys ? <Kbd>{keys}</Kbd> : null}
    </button>
  )
}

function spokenKeys(shown: string): string {
  return shown.replace('↵', 'Enter').replaceAll(' ', '+').replace('Ctrl', 'Control')
}
