import type { ReactNode } from 'react'
import { sampleWords } from '../../../shared/text/screens-sample.ts'
import { useAsk } from '../../lib/query.tsx'
import { useSampleSwitch } from '../../lib/use-sample.ts'
import { Button } from '../../ui/button.tsx'
import { useKeys } from '../../ui/use-keys.tsx'

/** The door to the sample clinic: made in a few seconds, in a folder of its own. */
export function SampleButton(): ReactNode {
  const { data } = useAsk('app.status', {})
  const isOn = data?.isSample !== true
  const open = useSampleSwitch('sample.open')
  const run = (): void => void (open.isBusy ? undefined : open.run({}))
  useKeys([{ keys: 'Alt+Y', does: sampleWords.open, isOn, run }])
  if (!isOn) return null
  return (
    <Button keys="Alt Y" disabled={open.isBusy} onPressed={run}>
      {open.isBusy ? sampleWords.opening : sampleWords.open}
    </Button>
  )
}
