import IconFlask from '@tabler/icons-react/dist/esm/icons/IconFlask.mjs'
import type { ReactNode } from 'react'
import { sampleWords } from '../../../shared/text/screens-sample.ts'
import { useAsk } from '../../lib/query.tsx'
import { useSampleSwitch } from '../../lib/use-sample.ts'
import { useKeys } from '../../ui/use-keys.tsx'
import styles from './sample-line.module.css'

/** Around and above every screen of the sample clinic: that nothing is real, and the way out. */
export function SampleLine(): ReactNode {
  const { data } = useAsk('app.status', {})
  const leave = useSampleSwitch('sample.leave')
  const isOn = data?.isSample === true
  const run = (): void => void (leave.isBusy ? undefined : leave.run({}))
  useKeys([{ keys: 'Alt+Y', does: null, isOn, run }])
  if (!isOn) return null
  return (
    <>
      <div className={styles.frame} aria-hidden="true" />
      <div className={styles.line} role="status">
        <IconFlask size={16} stroke={1.75} aria-hidden="true" />
        <b>{sampleWords.line}</b>
        <button type="button" className={styles.leave} disabled={leave.isBusy} onClick={run}>
          {sampleWords.leave} Alt Y
        </button>
      </div>
    </>
  )
}
