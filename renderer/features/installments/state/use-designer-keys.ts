import { type RefObject, useEffect, useRef } from 'react'
import { designerKeys, designerWords } from '../../../../shared/text/plan-screen.ts'
import { signingWords } from '../../../../shared/text/plan-signing.ts'
import { useKeptOpen } from '../../../lib/kept-views.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { useKeys } from '../../../ui/use-keys.tsx'
import { useStepKeys } from '../../../ui/use-step-keys.ts'
import { takeFewer } from './four-or-fewer.ts'
import { MOST_SIGNERS, moreSigners } from './signing-form.ts'
import type { Design } from './use-design.ts'

export interface DesignerKeysOf {
  readonly design: Design
  readonly amountBox: RefObject<HTMLInputElement | null>
  readonly countBox: RefObject<HTMLInputElement | null>
  readonly endBox: RefObject<HTMLInputElement | null>
  readonly onCreate: () => void
}

/** What is open in the designer; it comes back as it was left. */
export interface DesignerPanels {
  /** The months where the window is low. */
  readonly showsMonths: boolean
  /** Ways to pay side by side. */
  readonly showsWays: boolean
  readonly setShowsWays: (isOpen: boolean) => void
}

/** The keys of the designer. It opens with the number of payments ready for typing, once the amount is known. */
export function useDesignerKeys({ design, amountBox, countBox, endBox, onCreate }: DesignerKeysOf): DesignerPanels {
  const [showsMonths, setShowsMonths] = useKeptOpen('months')
  const [showsWays, setShowsWays] = useKeptOpen('ways')
  useStepKeys(design)
  const isKnown = useRef(design.view.reading.owed !== null)
  useEffect(() => {
    if (isKnown.current) countBox.current?.focus()
  }, [countBox])
  const ladder = () => document.querySelector<HTMLElement>('[data-ladder]')?.focus()
  useKeys([
    { keys: 'Alt+L', shown: '↑ ↓', does: designerKeys.splits, run: ladder },
    { keys: 'Alt+A', does: designerKeys.each, run: () => amountBox.current?.focus() },
    { keys: 'Alt+N', does: designerKeys.number, run: () => countBox.current?.focus() },
    { keys: 'Alt+E', does: designerWords.ends, run: () => endBox.current?.focus() },
    { keys: 'Alt+F', does: null, run: () => takeFewer(design) },
    { keys: 'Alt+G', does: null, run: () => addSigner(design) },
    { keys: 'Alt+W', does: designerKeys.ways, run: () => setShowsWays(true) },
    { keys: 'K', does: designerWords.showMonths, run: () => setShowsMonths(!showsMonths) },
    { ...APP_KEYS.finish, does: null, run: onCreate },
  ])
  return { showsMonths, showsWays, setShowsWays }
}

/** One more person signs, as long as the page has room for them. */
function addSigner({ form, change }: Design): void {
  if (form.signers.length < MOST_SIGNERS) change(signingWords.others, { signers: moreSigners(form.signers) })
}
