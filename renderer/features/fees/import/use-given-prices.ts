import { useEffect, useEffectEvent } from 'react'
import { csvOfPaste } from '../../../../shared/interop/pasted-table.ts'
import { importWords } from '../../../../shared/text/screens-price-import.ts'
import { useToast } from '../../../ui/toast.tsx'

/** A price list that was dropped or pasted: what it is called, and its bytes. */
export interface GivenPrices {
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Larger files are chosen: then they are read where they lie. */
const LARGEST = 20_000_000

/**
 * Price files that are dropped anywhere on the screen, and tables that are pasted. Files of other kinds are left to the
 * window, which says where they belong; words that are no table are pasted where the focus is.
 */
export function useGivenPrices(isOn: boolean, onGiven: (given: GivenPrices) => void): void {
  const toast = useToast()
  const onDrop = useEffectEvent((event: DragEvent) => {
    const file = event.dataTransfer?.files[0]
    if (event.defaultPrevented || file === undefined || !isPriceFile(file.name)) return
    event.preventDefault()
    if (file.size > LARGEST) toast({ words: importWords.droppedTooLarge })
    else if (file.size === 0) toast({ words: importWords.droppedEmpty })
    else void givenOf(file).then(onGiven)
  })
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const table = csvOfPaste(event.clipboardData?.getData('text/plain') ?? '')
    if (event.defaultPrevented || table === null) return
    event.preventDefault()
    const bytes = bytesOf(table)
    if (bytes.length > LARGEST) toast({ words: importWords.droppedTooLarge })
    else onGiven({ fileName: importWords.pasted, bytes })
  })
  useEffect(() => {
    if (!isOn) return
    const drop = (event: DragEvent): void => onDrop(event)
    const paste = (event: ClipboardEvent): void => onPaste(event)
    window.addEventListener('drop', drop, { capture: true })
    window.addEventListener('paste', paste, { capture: true })
    return () => {
      window.removeEventListener('drop', drop, { capture: true })
      window.removeEventListener('paste', paste, { capture: true })
    }
  }, [isOn])
}

function isPriceFile(name: string): boolean {
  return /\.(?:csv|txt|tsv|tab|json|xlsx|xlsm)$/i.test(name)
}

/** Text with tabs between its cells is handed on with commas; everything else as it is. */
async function givenOf(file: File): Promise<GivenPrices> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const fileName = file.name.slice(0, 120)
  if (/\.(?:csv|json|xlsx|xlsm)$/i.test(file.name)) return { fileName, bytes }
  const text = textOf(bytes)
  const [head = ''] = text.split('\n', 1)
  const table = head.includes('\t') ? csvOfPaste(text) : null
  return { fileName, bytes: table === null ? bytes : bytesOf(table) }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
