import IconPrinter from '@tabler/icons-react/dist/esm/icons/IconPrinter.mjs'
import type { ReactNode } from 'react'
import type { WorkRow } from '../../../shared/model/work.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { Button } from '../../ui/button.tsx'
import type { Letter } from './use-letter.ts'

/** Prints the letter of a row; nothing where there is none. */
export function LetterButton({ letter, row }: { readonly letter: Letter; readonly row: WorkRow }): ReactNode {
  if (!letter.fits(row)) return null
  return (
    <Button
      keys={APP_KEYS.print.shown}
      icon={<IconPrinter size={16} stroke={1.75} aria-hidden="true" />}
      onPressed={() => letter.print(row)}
    >
      {todayWords.letter}
    </Button>
  )
}
