import { useState } from 'react'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { mergedText, type PartedLine, partedLines, type VersionPart, wasSavedMeanwhile } from './both-versions.ts'
import { useCurrentDay } from './clock.ts'
import { momentText } from './moment-text.ts'
import { useDo } from './query.tsx'

/** A form that was left half-way, and its record as it is saved now. */
export interface Versions<Text> {
  /** The key of the draft. */
  readonly key: string
  readonly parts: readonly VersionPart<Text>[]
  /** Null where nothing was left half-way. */
  readonly draft: { readonly changedAt: string } | null
  readonly typed: Text | null
  /** Null for a new record. */
  readonly saved: Text | null
  /** In UTC; null for a new record. */
  readonly savedAt: string | null
}

/** Both versions as they are shown, and the ways to decide. */
export interface ShownVersions {
  readonly lines: readonly PartedLine[]
  readonly mineAt: string
  readonly theirsAt: string
  readonly onMerged: (taken: ReadonlySet<string>) => void
  readonly onTheirs: () => void
}

/**
 * What the form goes on from: what was typed, unless the record was saved meanwhile and says something else; then `both`
 * is shown until somebody decided. What is not taken waits in the tray for 30 days. Source: user journeys, section 7.
 */
export function useDecided<Text>(versions: Versions<Text>): {
  readonly text: Text | null
  readonly both: ShownVersions | null
} {
  const [{ key, parts, draft, typed, saved, savedAt }] = useState(versions)
  const [decided, setDecided] = useState<{ readonly text: Text | null } | null>(null)
  const throwing = useDo('tray.discard', ['draft', 'tray'])
  const today = useCurrentDay()
  if (decided !== null) return { text: decided.text, both: null }
  const parted = partedFrom({ parts, draft, typed, saved, savedAt }, today)
  if (parted === null || typed === null || saved === null) return { text: typed, both: null }
  async function insteadOf(text: Text | null): Promise<void> {
    const answer = await throwing.run({ key })
    if (answer.ok) setDecided({ text })
  }
  const both: ShownVersions = {
    ...parted,
    onMerged(taken) {
      if (taken.size === 0) setDecided({ text: typed })
      else void insteadOf(mergedText(parts, { mine: typed, theirs: saved }, taken))
    },
    onTheirs: () => void insteadOf(null),
  }
  return { text: null, both }
}

/** Where what was typed and what was saved after it part, and when each was; null where they do not. */
export function partedFrom<Text>(
  { parts, draft, typed, saved, savedAt }: Omit<Versions<Text>, 'key'>,
  today: PlainDate,
): Pick<ShownVersions, 'lines' | 'mineAt' | 'theirsAt'> | null {
  if (draft === null || typed === null || saved === null || !wasSavedMeanwhile(draft, savedAt)) return null
  const lines = partedLines(parts, typed, saved)
  if (lines.length === 0) return null
  return {
    lines,
    mineAt: momentText(draft.changedAt, today),
    theirsAt: momentText(savedAt ?? draft.changedAt, today),
  }
}
