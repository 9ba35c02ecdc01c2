import { useState } from 'react'
import { pastedLineWords, pasteWords } from '../../../../shared/text/paste.ts'
import { useSession } from '../../../lib/session.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useToday } from '../../../ui/today.tsx'
import { type FoundService, foundService, type LineBoxDeeds } from '../parts/use-line-box.ts'
import { type PastedService, pastedServices } from './pasted-lines.ts'

/** A pasted row, and what the price list knows of it. */
export interface PastedLine {
  readonly row: PastedService
  /** Null where the row cannot be taken. */
  readonly found: FoundService | null
}

export interface PastedLines {
  /** What waits to be looked at; null where nothing does. */
  readonly rows: readonly PastedLine[] | null
  /** Reads a pasted block. A plain column of listed codes is added at once, and given back. */
  readonly read: (text: string) => Promise<readonly FoundService[]>
  /** Adds what was understood, in one step. */
  readonly take: () => void
  readonly leave: () => void
}

interface PastedLinesOf extends Pick<LineBoxDeeds, 'find' | 'onAdded'> {
  /** So many lines can still be added. */
  readonly room: number
  /** The strip is gone, the focus needs a place. */
  readonly onLeft: () => void
}

/** A pasted list of services between reading and taking. Nothing is added before it is taken. */
export function usePastedLines({ find, onAdded, onLeft, room }: PastedLinesOf): PastedLines {
  const [rows, setRows] = useState<readonly PastedLine[] | null>(null)
  const { person } = useSession()
  const today = useToday()
  const toast = useToast()
  const source = { kind: 'byHand', reason: pastedLineWords.reason, by: person.name, on: today } as const
  async function lineOf(row: PastedService): Promise<PastedLine> {
    if (row.typed === null) return { row, found: null }
    const found = await foundService(find, row.typed)
    const listed = found.hit?.fee.charge ?? null
    const isListed = row.charge?.kind === 'known' && listed !== null && row.charge.value === listed * row.typed.units
    const words = row.words === '' || found.hit !== null ? {} : { words: row.words }
    const charge = row.charge === null || isListed ? {} : { charge: row.charge, chargeSource: source }
    return { row, found: { ...found, own: { ...words, ...charge } } }
  }
  function leave(): void {
    setRows(null)
    onLeft()
  }
  return {
    rows,
    leave,
    async read(text) {
      const read = withinRoom(pastedServices(text), room)
      if (read.length === 0) return []
      const lines = await Promise.all(read.map(lineOf))
      const found = lines.flatMap((line) => line.found ?? [])
      if (lines.every(isPlainCode)) {
        onAdded(found)
        return found
      }
      setRows(lines)
      return []
    },
    take() {
      const found = (rows ?? []).flatMap((line) => line.found ?? [])
      if (found.length === 0) return
      onAdded(found)
      toast({ words: pasteWords.taken(found.length, (rows ?? []).length - found.length) })
      leave()
    },
  }
}

/** A code alone in its row, and listed: what a person types does not need to be looked at either. */
function isPlainCode({ row, found }: PastedLine): boolean {
  const isAlone = row.cells.filter((cell) => cell !== '').length === 1
  return isAlone && found !== null && found.hit !== null && /\d/.test(found.typed.text) && !/\s/.test(found.typed.text)
}

/** Rows that find no room any more say so. */
function withinRoom(read: readonly PastedService[], room: number): readonly PastedService[] {
  let left = room
  return read.map((row) => {
    if (row.fault !== null) return row
    left -= 1
    return left >= 0 ? row : { ...row, typed: null, fault: pastedLineWords.tooMany(500) }
  })
}
