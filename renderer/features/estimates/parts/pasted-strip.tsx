import type { ReactNode } from 'react'
import { cents } from '../../../../shared/money/cents.ts'
import { board } from '../../../../shared/text/estimate-screen.ts'
import { pastedLineWords as words } from '../../../../shared/text/paste.ts'
import { fullDay } from '../../../../shared/text/screens-days.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { type PastedRow, PasteStrip } from '../../../ui/paste-strip.tsx'
import { shownCents, shownFact } from '../../../ui/shown.ts'
import type { PastedLine, PastedLines } from '../state/use-pasted-lines.ts'

export interface PastedStripProps extends Omit<PastedLines, 'rows'> {
  readonly rows: readonly PastedLine[]
}

/** What a pasted list of services will become, line by line. */
export function PastedStrip({ rows, take, leave }: PastedStripProps): ReactNode {
  return <PasteStrip label={board.services} rows={rows.map(shownRow)} onTaken={take} onLeft={leave} />
}

function shownRow({ row, found }: PastedLine): PastedRow {
  const { number, cells, fault } = row
  if (found === null) return { number, cells, reading: null, fault }
  const endedOn = found.hit?.endedOn
  const note = found.hit === null ? noPrice(found) : endedOn === undefined ? null : words.ended(fullDay(endedOn))
  return { number, cells, reading: <Reading line={found} />, note, fault }
}

function noPrice({ own }: NonNullable<PastedLine['found']>): string {
  return own?.charge?.kind === 'known' ? words.notPriced : words.noPrice
}

/** The code, the words, the units and the charge that the line will have. */
function Reading({ line }: { readonly line: NonNullable<PastedLine['found']> }): ReactNode {
  const { typed, hit, own = {} } = line
  const code = [hit?.fee.code ?? typed.text, ...typed.modifiers].join('-')
  const listed = hit?.fee.charge ?? null
  const charge = own.charge ? shownFact(own.charge) : shownCents(listed === null ? null : cents(listed * typed.units))
  return (
    <>
      <b>{code}</b> {own.words ?? hit?.fee.words ?? ''} · {words.units(typed.units)} · {words.charge}{' '}
      <FigureAmount of={charge} />
    </>
  )
}
