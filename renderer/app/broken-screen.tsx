import type { ReactNode } from 'react'
import { screenBroke, showAgainWord } from '../../shared/text/screens-shell.ts'
import { Button } from '../ui/button.tsx'
import styles from './broken-screen.module.css'

/** In place of a screen that broke: what happened, what was kept, and one way on. */
export function BrokenScreen({ onShownAgain }: { readonly onShownAgain: () => void }): ReactNode {
  const words = screenBroke()
  return (
    <main className={styles.broken}>
      <div role="alert">
        <h1 className={styles.fact}>{words.fact}</h1>
        <p>{words.more}</p>
      </div>
      <Button onPressed={onShownAgain}>{showAgainWord()}</Button>
    </main>
  )
}
