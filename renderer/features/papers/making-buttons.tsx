import type { ReactNode } from 'react'
import { lookWords } from '../../../shared/text/screens-paper-settings.ts'
import { printCentreWords } from '../../../shared/text/screens-print-centre.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Button } from '../../ui/button.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import type { Made } from './making/made.ts'

/** The buttons of the bar that begin a paper or change how all of them look. */
export function MakingButtons({ onPicked }: { readonly onPicked: (making: Made) => void }): ReactNode {
  useKeys([{ ...APP_KEYS.insert, does: printCentreWords.newPaper, run: () => onPicked('paper') }])
  const { person } = useSession()
  return (
    <>
      {hasRole(person, ['administrator']) ? (
        <Button onPressed={() => onPicked('look')}>{lookWords.button}</Button>
      ) : null}
      <Button keys={APP_KEYS.insert.shown} onPressed={() => onPicked('paper')}>
        {printCentreWords.newPaper}
      </Button>
    </>
  )
}
