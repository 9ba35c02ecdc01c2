import { useState } from 'react'
import { parseMoney } from '../../../shared/money/parse-money.ts'
import { plainAmount, shownMoney } from '../../../shared/money/show.ts'
import { paletteWords } from '../../../shared/text/screens-shell.ts'
import { useCopying } from '../../lib/copying.tsx'
import { useToast } from '../../ui/toast.tsx'
import { typeInto } from '../../ui/type-into.ts'

/** What a typed `=12.50*3` comes to; null where it is no sum. */
export function sumOf(typed: string) {
  const reading = typed.startsWith('=') ? parseMoney(typed, { mayBeNegative: true }) : null
  return reading?.kind === 'amount' ? reading : null
}

/** Puts the sum into the field that one came from; from elsewhere it goes on the clipboard. Null where there is none. */
export function useSum(typed: string): (() => void) | null {
  // Read before the search box takes the focus.
  const [cameFrom] = useState(() => document.activeElement)
  const copy = useCopying()
  const toast = useToast()
  const sum = sumOf(typed)
  if (sum === null) return null
  return () => {
    if (takesText(cameFrom)) return typeInto(cameFrom, plainAmount(sum.value))
    const words = paletteWords.copied(shownMoney(sum.value))
    void copy(plainAmount(sum.value)).then((isCopied) => (isCopied ? toast({ words }) : undefined))
  }
}

function takesText(field: Element | null): field is HTMLInputElement {
  if (!(field instanceof HTMLInputElement) || !field.isConnected) return false
  return ['text', 'search'].includes(field.type) && !field.disabled && !field.readOnly
}
