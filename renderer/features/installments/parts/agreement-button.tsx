import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs'
import type { ReactNode } from 'react'
import type { Paper } from '../../../../shared/model/paper.ts'
import { planWords } from '../../../../shared/text/plan-record.ts'
import { paperKindWord } from '../../../../shared/text/screens-records.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { Button } from '../../../ui/button.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { newestAgreement } from '../state/plan-bar-words.ts'

/** Opens the agreement of the terms that hold, ready to print; nothing where there is none. */
export function AgreementButton({ papers }: { readonly papers: readonly Paper[] }): ReactNode {
  const { go } = useNavigation()
  const agreement = newestAgreement(papers)
  const open = () => agreement && go({ to: 'papers', documentId: agreement.id })
  useKeys([
    { ...APP_KEYS.print, does: null, says: planWords.toPrint, isOn: agreement !== undefined, run: () => open() },
  ])
  if (agreement === undefined) return null
  return (
    <Button
      size="small"
      icon={<IconFileText size={16} stroke={1.75} aria-hidden="true" />}
      keys={APP_KEYS.print.shown}
      onPressed={() => open()}
    >
      {paperKindWord(agreement.kind)}
    </Button>
  )
}
