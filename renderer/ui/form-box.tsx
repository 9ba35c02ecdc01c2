import { type ReactNode, useRef } from 'react'
import { Box } from './box.tsx'
import { Button } from './button.tsx'
import { Form, type FormProps } from './form.tsx'

export interface FormBoxProps {
  /** The deed, as a title or a question. */
  readonly title: string
  /** The verb of the primary button; also by Ctrl+Enter from any field. */
  readonly does: string
  /** The safe way out in words; also by Escape. */
  readonly leaves: string
  readonly onFinished: () => void
  readonly onClosed: () => void
  readonly children: ReactNode
  /** A further button before the others: `Remove column`. */
  readonly more?: ReactNode
  readonly isBusy?: boolean
  readonly width?: 'narrow' | 'wide'
  readonly className?: string | undefined
  readonly half?: FormProps['half']
}

/** A box with a short form in it: Enter goes to the next field, Ctrl+Enter finishes, Escape leaves all as it was. */
export function FormBox(props: FormBoxProps): ReactNode {
  const { title, does, leaves, onFinished, onClosed, children, more, isBusy = false, width = 'narrow' } = props
  const place = useRef<HTMLDivElement>(null)
  return (
    <Box
      title={title}
      width={width}
      onClosed={onClosed}
      actions={
        <>
          {more}
          <Button onPressed={onClosed}>{leaves}</Button>
          <Button
            kind="primary"
            keys="Ctrl ↵"
            disabled={isBusy}
            onPressed={() => place.current?.querySelector('form')?.requestSubmit()}
          >
            {does}
          </Button>
        </>
      }
    >
      <div ref={place}>
        <Form label={title} className={props.className} half={props.half} onFinished={onFinished}>
          {children}
        </Form>
      </div>
    </Box>
  )
}
