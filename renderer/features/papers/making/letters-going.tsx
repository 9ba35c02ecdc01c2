import type { ReactNode } from 'react'
import { printCentreWords as words } from '../../../../shared/text/screens-print-centre.ts'
import { OneJob } from '../printing/one-job.tsx'
import { RowGoing } from '../printing/row-going.tsx'
import type { useLetters } from './use-letters.ts'

/** How far the letters of the day are: issued and saved one by one, which stops between two; printed as one job. */
export function LettersGoing({ work }: { readonly work: ReturnType<typeof useLetters> }): ReactNode {
  const { step, row, printing } = work
  switch (step) {
    case null:
      return null
    case 'issuing':
      return <RowGoing run={row} does={words.issuing} stopping={words.issuingStops} />
    case 'printing':
      return <OneJob papers={printing} />
    case 'charting':
      return <RowGoing run={row} does={words.charting} stopping={words.chartingStops} />
  }
}
