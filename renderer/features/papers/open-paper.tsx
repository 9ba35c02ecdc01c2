import { type ReactNode, useState } from 'react'
import type { Paper } from '../../../shared/model/paper.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { useToday } from '../../ui/today.tsx'
import { SignedView } from './life/signed-view.tsx'
import { PaperActions } from './paper-actions.tsx'
import { PaperPreview } from './paper-preview.tsx'

/**
 * A paper of today is printed as the original; later ones as the stored copy, unless somebody picks the other. Its
 * signed pages are looked at in the same place.
 */
export function OpenPaper({ paper }: { readonly paper: Paper }): ReactNode {
  const today = useToday()
  const [copy, setCopy] = useState(() => dayOfIso(paper.issuedAt) !== today)
  const [signed, setSigned] = useState<string | null>(null)
  return (
    <>
      {signed === null ? (
        <PaperPreview key={copy ? 'copy' : 'original'} documentId={paper.id} copy={copy} shownTo={paper} />
      ) : (
        <SignedView key={signed} documentId={paper.id} eventId={signed} onClosed={() => setSigned(null)} />
      )}
      <PaperActions paper={paper} copy={copy} onCopyPicked={setCopy} onSignedPicked={setSigned} />
    </>
  )
}
