import { type ReactNode, useState } from 'react'
import type { Paper } from '../../../shared/model/paper.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { useToday } from '../../ui/today.tsx'
import { SignOnPage } from './life/sign-on-page.tsx'
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
  const [beside, setBeside] = useState<Beside>(null)
  return (
    <>
      <Pages paper={paper} copy={copy} beside={beside} onClosed={() => setBeside(null)} />
      <PaperActions
        paper={paper}
        copy={copy}
        onCopyPicked={setCopy}
        onSignedPicked={(eventId) => setBeside({ eventId })}
        onSign={() => setBeside('sign')}
      />
    </>
  )
}

/** What stands in the place of the stored pages: a signed page of theirs, or the pages to be signed. */
type Beside = { readonly eventId: string } | 'sign' | null

interface PagesProps {
  readonly paper: Paper
  readonly copy: boolean
  readonly beside: Beside
  readonly onClosed: () => void
}

function Pages({ paper, copy, beside, onClosed }: PagesProps): ReactNode {
  if (beside === 'sign') return <SignOnPage paper={paper} onClosed={onClosed} />
  if (beside === null) {
    return <PaperPreview key={copy ? 'copy' : 'original'} documentId={paper.id} copy={copy} shownTo={paper} />
  }
  const { eventId } = beside
  return <SignedView key={eventId} documentId={paper.id} eventId={eventId} onClosed={onClosed} />
}
