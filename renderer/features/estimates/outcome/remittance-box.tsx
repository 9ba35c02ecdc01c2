import { type ReactNode, useState } from 'react'
import type { EstimateOutcome } from '../../../../shared/contract/estimate.ts'
import type { ClaimOutcome } from '../../../../shared/interop/x12/line-outcome.ts'
import { outcomeWords } from '../../../../shared/text/screens-outcome.ts'
import { remittanceWords as words } from '../../../../shared/text/screens-remittance.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { FormBox } from '../../../ui/form-box.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { shownCents } from '../../../ui/shown.ts'
import styles from './outcome.module.css'
import { matchedLines } from './remittance-claims.ts'

export interface RemittanceBoxProps {
  readonly claims: readonly ClaimOutcome[]
  readonly outcome: EstimateOutcome
  readonly onTaken: (claim: ClaimOutcome) => void
  readonly onClosed: () => void
}

const HEADS = [
  words.service,
  outcomeWords.billed,
  outcomeWords.allowed,
  outcomeWords.planPaid,
  outcomeWords.patientOwes,
] as const

/** What a claim of a remittance would put into the fields, before anything is taken. */
export function RemittanceBox({ claims, outcome, onTaken, onClosed }: RemittanceBoxProps): ReactNode {
  const [picked, setPicked] = useState(0)
  const claim = claims[picked]
  if (claim === undefined) return null
  const lines = matchedLines(claim, outcome)
  const found = lines.filter(({ lineId }) => lineId !== null).length
  return (
    <FormBox
      title={words.title}
      does={words.take}
      leaves={words.leave}
      width="wide"
      onFinished={() => onTaken(claim)}
      onClosed={onClosed}
    >
      <PickField
        label={words.claim}
        choices={claims.map((one, at) => ({ value: String(at), label: nameOf(one) }))}
        value={String(picked)}
        autoFocus
        onPicked={(at) => setPicked(Number(at))}
      />
      <CheckLine
        strength={found === lines.length ? 'fine' : 'check'}
        fact={words.matched(found, lines.length)}
        {...(found === lines.length ? {} : { consequence: words.rest })}
      />
      {claim.isSound ? null : <CheckLine strength="check" fact={words.notSound} />}
      {claim.notYet !== null && claim.notYet > 0 ? (
        <CheckLine strength="check" fact={words.notYet(claim.notYet)} />
      ) : null}
      <table className={styles.grid}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ outcome: line }) => (
            <tr key={line.line}>
              <th scope="row" className={styles.service}>
                <code>{line.code.text || line.code.code}</code>
              </th>
              {[line.billed, line.allowed.amount, line.paid, line.patientOwes].map((amount, at) => (
                <td key={HEADS[at + 1] ?? at} className={styles.amount}>
                  <FigureAmount at="cell" of={shownCents(amount)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FormBox>
  )
}

function nameOf({ claim, paid }: ClaimOutcome): string {
  const patient = claim.patient
  return words.claimOf(claim.account, patient === null ? '' : `${patient.name.first} ${patient.name.last}`.trim(), paid)
}
