import { Component, type ReactNode } from 'react'
import { BrokenScreen } from './broken-screen.tsx'

interface ErrorBoundaryProps {
  /** Hears of what broke the screen. */
  readonly onBroken: (error: unknown) => void
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  readonly isBroken: boolean
}

/** What nobody caught: the window says so and can be shown again. What was typed is in the drafts. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { isBroken: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { isBroken: true }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onBroken(error)
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children
    return <BrokenScreen onShownAgain={() => this.setState({ isBroken: false })} />
  }
}
