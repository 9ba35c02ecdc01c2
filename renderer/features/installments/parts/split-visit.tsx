import { type ReactNode, useState } from 'react'
import { mostWithoutDisclosureFor } from '../../../../shared/engine/installments/offer-counts.ts'
import { rhythmWords } from '../../../../shared/text/plan-screen.ts'
import { Button } from '../../../ui/button.tsx'
import { PercentField } from '../../../ui/percent-field.tsx'
import { CodeField } from '../../../ui/text-field.tsx'
import { splitVisit } from '../state/rhythm-form.ts'
import type { Design } from '../state/use-design.ts'
import styles from './rhythm-fields.module.css'

export interface SplitVisitProps {
  readonly design: Design
  readonly onDone: () => void
}

const FIRST_SHARE = '25%'

/** One visit as a small plan: a share today and the rest in weekly parts, as many as need no disclosure to begin with. */
export function SplitVisit({ design, onDone }: SplitVisitProps): ReactNode {
  const { agreedOn, rules } = design
  const fewest = mostWithoutDisclosureFor(agreedOn, rules.clinic.countsDownPayment) ?? 3
  const [share, setShare] = useState(FIRST_SHARE)
  const [parts, setParts] = useState(String(fewest))
  const split = splitVisit(share, parts, agreedOn)
  return (
    <div className={styles.visit}>
      <PercentField label={rhythmWords.share} text={share} onTyped={setShare} isMeaningHidden autoFocus />
      <CodeField
        label={rhythmWords.parts}
        text={parts}
        onTyped={setParts}
        fault={split === null ? rhythmWords.wholeParts : null}
      />
      <Button
        disabled={split === null}
        onPressed={() => {
          if (split === null) return
          design.change(rhythmWords.visit, split)
          onDone()
        }}
      >
        {rhythmWords.use}
      </Button>
    </div>
  )
}
