import type { KeyboardEvent, ReactNode } from 'react'
import { papersWords } from '../../../shared/text/screens-papers.ts'
import { useMayWork } from '../../lib/session.tsx'
import { SearchBar } from '../../ui/search-bar.tsx'
import { MakingButtons } from './making-buttons.tsx'
import { PaperParts } from './paper-parts.tsx'
import type { PapersOpen } from './use-papers-screen.ts'

/** The box that finds a paper, the parts of Documents, and what begins a paper. */
export function PapersBar({ screen }: { readonly screen: PapersOpen }): ReactNode {
  const { rows, cursor, part, typed, toSign, open, make, type, pick } = screen
  const mayWork = useMayWork()
  function onKey(event: KeyboardEvent): void {
    if (cursor.onMoveKey(event, true) || event.key !== 'Enter') return
    event.preventDefault()
    open(rows[cursor.at])
  }
  return (
    <SearchBar
      title={papersWords.title}
      label={papersWords.find}
      placeholder={papersWords.findHint}
      text={typed}
      onTyped={type}
      onKey={onKey}
      cursor={cursor}
      beside={<PaperParts part={part} toSign={toSign} onPicked={pick} />}
      actions={mayWork ? <MakingButtons onPicked={make} /> : null}
    />
  )
}
