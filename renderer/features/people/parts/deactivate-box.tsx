import { type ReactNode, useEffect, useRef } from 'react'
import { signInDeeds } from '../../../../shared/text/screens-people.ts'
import { Box } from '../../../ui/box.tsx'
import { Button } from '../../../ui/button.tsx'

export interface DeactivateBoxProps {
  readonly name: string
  /** Nobody else could agree to destroy the lock. */
  readonly isAlone: boolean
  readonly onAgreed: () => void
  readonly onClosed: () => void
}

/** Asks once before an account ends; Enter is the safe way out. */
export function DeactivateBox({ name, isAlone, onAgreed, onClosed }: DeactivateBoxProps): ReactNode {
  const safe = useRef<HTMLButtonElement>(null)
  useEffect(() => safe.current?.focus(), [])
  return (
    <Box
      title={signInDeeds.deactivateTitle(name)}
      onClosed={onClosed}
      actions={
        <>
          <Button ref={safe} onPressed={onClosed}>
            {signInDeeds.leave}
          </Button>
          <Button kind="primary" onPressed={onAgreed}>
            {signInDeeds.deactivate}
          </Button>
        </>
      }
    >
      <p>{signInDeeds.deactivateWhat}</p>
      <p>{isAlone ? signInDeeds.deactivateAlone : signInDeeds.deactivateKept}</p>
    </Box>
  )
}
