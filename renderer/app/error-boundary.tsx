import { Component, type ReactNode } from 'react'
import { screenBroke, showAgainWord } from '../../shared/text/screens-shell.ts'
import { Button } from '../ui/button.tsx'
import styles from './error-boundary.module.css'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly isBroken: boolean
}

/** What nobody caught: the screen says so and can be shown again. What was typed is in the drafts. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { isBroken: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { isBroken: true }
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    const words = screenBroke()
    return (
      <div className={styles.broken} role="alert">
        <h1 className={styles.fact}>{words.fact}</h1>
        <p>{words.more}</p>
        <Button onPressed={() => this.setState({ isBroken: false })}>{showAgainWord()}</Button>
      </div>
    )
  }
}
