import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './box.module.css'
import { staysWhereTyped } from './stays-where-typed.ts'
import { KeyLayerContext, useKeys } from './use-keys.tsx'

export interface BoxProps {
  /** The deed, as a question: `Reverse receipt R-1204?` */
  readonly title: string
  /** What will be true afterwards. */
  readonly children: ReactNode
  readonly onClosed: () => void
  /** Buttons with verbs; the safe one first and with `autoFocus` by the caller's ref. */
  readonly actions: ReactNode
  readonly width?: 'narrow' | 'wide'
}

const OVERLAY = { backgroundOpacity: 0.3 }

/** A box over the screen, for what cannot be undone and for short questions. Escape is the safe way out. */
export function Box({ title, children, onClosed, actions, width = 'narrow' }: BoxProps): ReactNode {
  useKeys([{ keys: 'Escape', does: null, run: onClosed }], 'box')
  return (
    <Modal.Root
      opened
      onClose={onClosed}
      closeOnEscape={false}
      padding={0}
      size={width === 'narrow' ? 440 : 640}
      centered
    >
      <Modal.Overlay {...OVERLAY} />
      <Modal.Content className={styles.content} onFocus={staysWhereTyped}>
        <KeyLayerContext value="box">
          <div className={styles.box}>
            <Modal.Title className={styles.title}>{title}</Modal.Title>
            <div className={styles.body}>{children}</div>
            <div className={styles.actions}>{actions}</div>
          </div>
        </KeyLayerContext>
      </Modal.Content>
    </Modal.Root>
  )
}
