import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { checklistWords } from '../../../shared/text/screens-checklist.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { type StepLeft, useSetupSteps } from '../../lib/use-setup-steps.ts'
import { Muted, Strong } from '../../ui/cells.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { ListGrid } from '../../ui/list-grid.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import styles from './setup-checklist.module.css'

const COLUMNS: readonly ListColumn<StepLeft>[] = [
  {
    id: 'what',
    head: checklistWords.title,
    width: 'minmax(220px, 1fr)',
    cell: ({ step }) => <Strong>{checklistWords.steps[step][0]}</Strong>,
  },
  {
    id: 'why',
    head: checklistWords.why,
    width: 'minmax(240px, 1.3fr)',
    cell: ({ step }) => <Muted>{checklistWords.steps[step][1]}</Muted>,
  },
]

export interface SetupChecklistProps {
  /** On the screen of set-up the first step left has the focus, unless somebody types already. */
  readonly isFirst?: boolean
}

/**
 * What is left to set up, for whoever can do it: Enter opens its screen, Delete leaves it out. A step goes once it is
 * done, and the list goes with the last of them.
 */
export function SetupChecklist({ isFirst = false }: SetupChecklistProps): ReactNode {
  const { steps, dismiss, takeUp } = useSetupSteps()
  const { go } = useNavigation()
  const toast = useToast()
  const cursor = useListCursor(steps.length)
  const isUntouched = useUntouched()
  if (steps.length === 0) return null
  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[cursor.at]?.step
    if (event.key !== 'Delete' || step === undefined) return
    event.preventDefault()
    dismiss(step)
    toast({
      words: checklistWords.dismissed(checklistWords.steps[step][0]),
      onUndo: () => takeUp(step),
      onRedo: () => dismiss(step),
    })
  }
  return (
    <section className={styles.checklist} aria-label={checklistWords.title} {...{ onKeyDown }}>
      <header className={styles.head}>
        <b>{checklistWords.left(steps.length)}</b>
        <span className={styles.keys}>
          <Kbd>↵</Kbd> {checklistWords.open} <Kbd>Del</Kbd> {checklistWords.dismiss}
        </span>
      </header>
      <ListGrid
        label={checklistWords.title}
        columns={COLUMNS}
        rows={steps}
        idOf={({ step }) => step}
        cursor={cursor}
        onOpened={({ place }) => go(place)}
        empty=""
        isEmbedded
        autoFocus={isFirst && isUntouched()}
      />
    </section>
  )
}

/** Has nobody pressed a key since the screen is there? */
function useUntouched(): () => boolean {
  const isTouched = useRef(false)
  useEffect(() => {
    const touch = () => {
      isTouched.current = true
    }
    window.addEventListener('keydown', touch)
    return () => window.removeEventListener('keydown', touch)
  }, [])
  return () => !isTouched.current
}
