import type { ReactNode } from 'react'
import type { PaperKind } from '../../../../shared/model/paper.ts'
import { MOST_COPIES, mayHaveTwoSides, type PrintChoice, usualChoice } from '../../../../shared/model/printing.ts'
import { printingWords as words } from '../../../../shared/text/screens-printing.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { Segments } from '../../../ui/segments.tsx'
import { useChoosePrinter, usePrinters } from '../api/printing.ts'

/** The computer's own viewer, which asks for a printer each time. */
const VIEWER = ''

const COPIES = Array.from({ length: MOST_COPIES }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))

/** Printer, sides and copies of a kind of paper: picked once and remembered. A printer that is gone stays named. */
export function PrinterPick({ kind }: { readonly kind: PaperKind }): ReactNode {
  const printers = usePrinters()
  const choose = useChoosePrinter()
  const { printers: known = [], chosen = [] } = printers.data ?? {}
  const own: PrintChoice = chosen.find((each) => each.kind === kind) ?? usualChoice(kind)
  const isGone = own.printer !== VIEWER && !known.some(({ name }) => name === own.printer)
  const choices = [
    { value: VIEWER, label: words.viewer },
    ...known.map(({ name, shownName }) => ({ value: name, label: shownName })),
    ...(isGone ? [{ value: own.printer, label: words.gone(own.printer) }] : []),
  ]
  function onPicked(changes: Partial<PrintChoice>): void {
    const { printer, sides, copies } = { ...own, ...changes }
    void choose.run({ kind, printer, sides, copies })
  }
  return (
    <>
      {choose.problem ? <Banner tone="bad" {...problemOf(choose.problem)} /> : null}
      <PickField
        label={words.printer}
        hint={words.printerHint}
        choices={choices}
        value={own.printer}
        onPicked={(printer) => onPicked({ printer })}
      />
      {mayHaveTwoSides(kind) ? (
        <Segments
          label={words.sides}
          choices={words.sidesChoices}
          value={own.sides}
          onPicked={(sides) => onPicked({ sides })}
        />
      ) : null}
      {own.printer === VIEWER ? null : (
        <PickField
          label={words.copies}
          choices={COPIES}
          value={String(own.copies)}
          onPicked={(copies) => onPicked({ copies: Number(copies) })}
        />
      )}
    </>
  )
}
