import { useState } from 'react'
import { useDo } from './query.tsx'

/** What became of a form that was left half-way while its record was saved. */
export interface Decided<Text> {
  /** `undefined` until somebody decided; null begins from what was saved. */
  readonly text: Text | null | undefined
  readonly onMine: (text: Text) => void
  /** What was typed waits in the tray for 30 days. */
  readonly onMerged: (text: Text) => void
  readonly onTheirs: () => void
}

/** Asks nothing where the record was not saved meanwhile: then the form goes on from `typed`. */
export function useDecided<Text>(key: string, typed: Text | null, isAsked: boolean): Decided<Text> {
  const [decided, setDecided] = useState<Text | null | undefined>(isAsked ? undefined : typed)
  const throwing = useDo('tray.discard', ['draft', 'tray'])
  async function insteadOf(text: Text | null): Promise<void> {
    const answer = await throwing.run({ key })
    if (answer.ok) setDecided(text)
  }
  return {
    text: decided,
    onMine: setDecided,
    onMerged: (text) => void insteadOf(text),
    onTheirs: () => void insteadOf(null),
  }
}
