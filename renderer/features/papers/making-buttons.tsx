import type { ReactNode } from 'react'
import { lookWords } from '../../../shared/text/screens-paper-settings.ts'
import { printCentreWords } from '../../../shared/text/screens-print-centre.ts'
import { printingWords } from '../../../shared/text/screens-printing.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { usePrintQueue } from './api/printing.ts'
import type { Made } from './making/made.ts'

/** The buttons of the bar that begin a paper or the letters of today. */
export function MakingButtons({ onPicked }: { readonly onPicked: (making: Made) => void }): ReactNode {
  useKeys([{ ...APP_KEYS.insert, does: printCentreWords.newPaper, run: () => onPicked('paper') }])
  const { person } = useSession()
  const waiting = usePrintQueue().data?.length ?? 0
  return (
    <>
      {hasRole(person, ['administrator']) ? (
        <Button onPressed={() => onPicked('look')}>{lookWords.button}</Button>
      ) : null}
      <Button onPressed={() => onPicked('letters')}>{printCentreWords.letters}</Button>
      <Button onPressed={() => onPicked('queue')}>
        {waiting === 0 ? printingWords.queue : printingWords.queueOf(waiting)}
      </Button>
      <Button kind="primary" keys={APP_KEYS.insert.shown} onPressed={() => onPicked('paper')}>
        {printCentreWords.newPaper}
      </Button>
    </>
  )
}
