import type { ReactNode } from 'react'
import type { PaperKind } from '../../../../shared/model/paper.ts'
import { printingWords as words } from '../../../../shared/text/screens-printing.ts'
import { problemOf } from '../../../lib/problem.ts'
import { Banner } from '../../../ui/banner.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { useChoosePrinter, usePrinters } from '../api/printing.ts'

/** The computer's own viewer, which asks for a printer each time. */
const VIEWER = ''

/** The printer of a kind of paper: picked once and remembered. One that is gone stays named. */
export function PrinterPick({ kind }: { readonly kind: PaperKind }): ReactNode {
  const printers = usePrinters()
  const choose = useChoosePrinter()
  const { printers: known = [], chosen = [] } = printers.data ?? {}
  const own = chosen.find((each) => each.kind === kind)?.printer ?? VIEWER
  const isGone = own !== VIEWER && !known.some(({ name }) => name === own)
  const choices = [
    { value: VIEWER, label: words.viewer },
    ...known.map(({ name, shownName }) => ({ value: name, label: shownName })),
    ...(isGone ? [{ value: own, label: words.gone(own) }] : []),
  ]
  return (
    <>
      {choose.problem ? <Banner tone="bad" {...problemOf(choose.problem)} /> : null}
      <PickField
        label={words.printer}
        hint={words.printerHint}
        choices={choices}
        value={own}
        onPicked={(printer) => void choose.run({ kind, printer: printer === VIEWER ? null : printer })}
      />
    </>
  )
}
