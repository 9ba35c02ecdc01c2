import type { ReactNode } from 'react'
import type { ShownVersions } from '../../lib/use-decided.ts'
import { BothVersions } from '../../ui/both-versions.tsx'
import { Box } from '../../ui/box.tsx'
import { Button } from '../../ui/button.tsx'

export interface BothBoxProps {
  readonly title: string
  /** The safe way out in words; also by Escape. */
  readonly leaves: string
  readonly both: ShownVersions
  readonly onClosed: () => void
}

/** Two versions of what a box changes, until somebody picks. */
export function BothBox({ title, leaves, both, onClosed }: BothBoxProps): ReactNode {
  return (
    <Box title={title} width="wide" onClosed={onClosed} actions={<Button onPressed={onClosed}>{leaves}</Button>}>
      <BothVersions {...both} />
    </Box>
  )
}
