import { type ReactNode, useCallback, useEffect } from 'react'
import type { Sent } from '../../../shared/contract/contract.ts'
import { type Copying, CopyingContext } from '../../lib/copying.tsx'
import type { Place } from '../../lib/place.ts'
import { useDo } from '../../lib/query.tsx'

const LONGEST = 100_000

/** Everything that is copied here goes through the trail: by a button, and by Ctrl+C on what is marked. */
export function CopyingProvider({
  place,
  children,
}: {
  readonly place: Place
  readonly children: ReactNode
}): ReactNode {
  const { run } = useDo('clipboard.copy')
  const copy = useCallback<Copying>(
    async (text) => (await run({ content: text.slice(0, LONGEST), ...copiedFrom(place) })).ok,
    [run, place],
  )
  useEffect(() => {
    const copied = (): void => {
      const text = markedText()
      if (text !== '') void copy(text)
    }
    document.addEventListener('copy', copied)
    document.addEventListener('cut', copied)
    return () => {
      document.removeEventListener('copy', copied)
      document.removeEventListener('cut', copied)
    }
  }, [copy])
  return <CopyingContext value={copy}>{children}</CopyingContext>
}

/** What is marked: in a field, else on the page. A secret is never copied. */
function markedText(): string {
  const field = document.activeElement
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  if (!isField) return document.getSelection()?.toString() ?? ''
  if (field.type === 'password') return ''
  const marked = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
  return marked === '' ? (document.getSelection()?.toString() ?? '') : marked
}

function copiedFrom(place: Place): Omit<Sent<'clipboard.copy'>, 'content'> {
  if ('planId' in place) return { from: 'plan', id: place.planId }
  if ('estimateId' in place && place.estimateId !== null) return { from: 'estimate', id: place.estimateId }
  if ('patientId' in place && place.patientId !== null) return { from: 'patient', id: place.patientId }
  return { from: 'screen', id: '' }
}
