import { type ReactNode, useState } from 'react'
import type { PlanHistory } from '../../../../shared/contract/plan-change-answers.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { HandOffGate } from '../../../../shared/engine/installments/hand-off-gate.ts'
import { gateSentence, gateState, pauseWords, standingWords } from '../../../../shared/text/hand-off.ts'
import { standingText } from '../../../../shared/text/plan-deeds.ts'
import { fullDay, listDay } from '../../../../shared/text/screens-days.ts'
import { CheckLine } from '../../../ui/check-line.tsx'
import { StatePill } from '../../../ui/state-pill.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import styles from './plan-side.module.css'

export interface StandingPanelProps {
  readonly history: PlanHistory
  readonly gate: HandOffGate | null
  readonly today: PlainDate
}

const TONES = {
  active: 'ok',
  late: 'bad',
  defaultNotice: 'bad',
  accelerated: 'bad',
  paidOff: 'ok',
  paused: 'warn',
} as const

/** How the plan stands by date and why, and every condition of the gate to outside collection with its day. */
export function StandingPanel({ history, gate, today }: StandingPanelProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const { standing, pauses } = history
  useKeys([{ keys: 'G', does: standingText.gate, isOn: gate !== null, run: () => setOpen(!isOpen) }])
  const running = pauses.filter(({ from, to }) => from <= today && (to === null || to >= today))
  return (
    <section className={styles.panel} aria-label={standingText.title}>
      <h2 className={styles.title}>
        {standingText.title}{' '}
        {standing.state === 'active' ? null : (
          <StatePill tone={TONES[standing.state]}>{standingWords[standing.state].en}</StatePill>
        )}
      </h2>
      <ul className={styles.facts}>
        {standing.state === 'active' ? <li>{standingText.nothingLate}</li> : null}
        {standing.late.length > 0 ? <li>{standingText.late(standing.late.map(String).join(', '))}</li> : null}
        {standing.noticeOn ? (
          <li>{`${standingWords.defaultNotice.en}, ${listDay(standing.noticeOn, today)}`}</li>
        ) : null}
        {standing.cureBy ? <li>{standingText.cureBy(standing.amountToCure, fullDay(standing.cureBy))}</li> : null}
        {running.map(({ from, to, reason }) => (
          <li key={from}>
            {standingText.paused(pauseWords[reason].en, to === null ? null : listDay(to, today))},{' '}
            {standingText.since(listDay(from, today))}
          </li>
        ))}
      </ul>
      {gate ? <Gate gate={gate} isOpen={isOpen} onToggled={() => setOpen(!isOpen)} /> : null}
    </section>
  )
}

interface GateProps {
  readonly gate: HandOffGate
  readonly isOpen: boolean
  readonly onToggled: () => void
}

function Gate({ gate, isOpen, onToggled }: GateProps): ReactNode {
  const unmet = gate.conditions.filter(({ state }) => state !== 'met').length
  return (
    <div>
      <button type="button" className={styles.gate} aria-expanded={isOpen} aria-keyshortcuts="G" onClick={onToggled}>
        <b>{standingText.gate}</b> {gate.mayHandOff ? standingText.gateOpen : standingText.gateShut(unmet)}
        <span className={styles.more}>{isOpen ? standingText.hide : standingText.show}</span>
      </button>
      {isOpen ? (
        <div className={styles.conditions}>
          {gate.conditions.map((line) => (
            <CheckLine
              key={`${line.code}-${String(line.facts.pack ?? '')}`}
              strength={line.state === 'met' ? 'fine' : line.state === 'notMet' ? 'cannot' : 'check'}
              fact={gateSentence(line, 'en')}
              consequence={`(${gateState(line, 'en')})`}
            />
          ))}
        </div>
      ) : null}
    </div>
  )
}
