import { type ReactNode, Suspense } from 'react'
import { useGoing, useProgress } from '../lib/progress.ts'
import { lazyScreen } from './lazy-screen.tsx'
import type { GoingProps, Told } from './told-work.tsx'

const TASKS: readonly Told[] = ['checking', 'opening', 'key', 'kit', 'retire', 'closing', 'dayClose']

const Going = lazyScreen<GoingProps>(() => import('./told-work.tsx').then((file) => file.Going))

/**
 * Work on the records that a screen waits for and that may outlive it: the check and the copy before an update at the sign-in, the
 * change of the key that signs everybody out. Says over every screen what is done and how far it is.
 */
export function WorkTold(): ReactNode {
  const task = useGoing(TASKS)
  const progress = useProgress(task ?? '')
  if (task === null || progress === null) return null
  return (
    <Suspense>
      <Going key={task} task={task} progress={progress} />
    </Suspense>
  )
}
