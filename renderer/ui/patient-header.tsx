import { type ReactNode, useContext, useRef } from 'react'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { daysBetween } from '../../shared/dates/plain-date.ts'
import type { Coverage } from '../../shared/model/coverage.ts'
import { UNKNOWN } from '../../shared/model/fact.ts'
import { type Patient, patientName } from '../../shared/model/patient.ts'
import { BENEFITS_OLD_AFTER_DAYS } from '../../shared/model/patient-filter.ts'
import { listDay } from '../../shared/text/screens-days.ts'
import { bornLine, headerWords } from '../../shared/text/screens-patients.ts'
import { classes } from './classes.ts'
import { Meter } from './meter.tsx'
import { PatientAlertsContext } from './patient-alerts.ts'
import styles from './patient-header.module.css'
import { ToPatientContext } from './patient-links.ts'
import { StatePill } from './state-pill.tsx'
import { useToday } from './today.tsx'
import { useKeys } from './use-keys.tsx'

export interface PatientHeaderProps {
  readonly patient: Patient
  /** All of them, in any order; the first in order is the primary one. */
  readonly coverages: readonly Coverage[]
  /** Further facts at the right of the meters: balance, plan. Made with `HeaderFact`. */
  readonly facts?: ReactNode
  /** Buttons at the right edge. */
  readonly actions?: ReactNode
  /** The yearly meters stand beside the coverage unless other facts need their room. */
  readonly hasMeters?: boolean
  /** The person is what the screen is about; there is no record bar with a title of its own. */
  readonly isTitle?: boolean
}

/**
 * Who the screen is about: name, birth date, primary coverage with its check, the yearly meters. Each leads to where it
 * stands; Alt+0 focuses the first.
 */
export function PatientHeader(props: PatientHeaderProps): ReactNode {
  const { patient } = props
  const today = useToday()
  const Alerts = useContext(PatientAlertsContext)
  const toPatient = useContext(ToPatientContext)
  const toCoverage = () => toPatient(patient.id, 'coverage')
  const header = useRef<HTMLElement>(null)
  const primary = props.coverages.toSorted((a, b) => a.order - b.order)[0]
  useKeys([
    {
      keys: 'Alt+0',
      does: null,
      run: () => (header.current?.querySelector<HTMLElement>('button') ?? header.current)?.focus(),
    },
  ])
  return (
    <section ref={header} data-private="" className={styles.header} aria-label={headerWords.label} tabIndex={-1}>
      <div className={styles.part}>
        <div className={styles.name}>
          {props.isTitle ? (
            <h1 className={styles.words} title={patientName(patient)}>
              {patientName(patient)}
            </h1>
          ) : (
            <HeaderLink isName title={patientName(patient)} onPressed={() => toPatient(patient.id, 'summary')}>
              {patientName(patient)}
            </HeaderLink>
          )}
          <StatePill tone="line">{patient.language.toUpperCase()}</StatePill>
          {Alerts === null ? null : <Alerts patientId={patient.id} />}
        </div>
        <small className={styles.small}>
          {bornLine(patient.bornOn, today)}
          {patient.account ? (
            <>
              {` · ${headerWords.account} `}
              <span className={styles.code}>{patient.account}</span>
            </>
          ) : null}
        </small>
      </div>
      <span className={styles.line} />
      <div className={styles.part}>
        <small className={styles.small}>{headerWords.primary}</small>
        <span className={styles.value}>
          <HeaderLink title={primary?.plan.planName} onPressed={toCoverage}>
            {primary?.plan.planName ?? headerWords.noCoverage}
          </HeaderLink>
          {primary ? <CheckState coverage={primary} today={today} /> : null}
        </span>
      </div>
      {primary && props.hasMeters !== false ? <Meters coverage={primary} onPressed={toCoverage} /> : null}
      {props.facts ? <span className={styles.line} /> : null}
      {props.facts}
      <span className={styles.grow} />
      {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
    </section>
  )
}

export interface HeaderFactProps {
  readonly name: string
  readonly children: ReactNode
  /** Leads to where it stands. */
  readonly onPressed: () => void
}

/** A small name over a value, in the header. */
export function HeaderFact({ name, children, onPressed }: HeaderFactProps): ReactNode {
  return (
    <button type="button" className={classes(styles.part, styles.fact, styles.whole)} onClick={onPressed}>
      <small className={styles.small} data-word="">
        {name}
      </small>
      <span className={styles.value}>{children}</span>
    </button>
  )
}

interface HeaderLinkProps {
  readonly title: string | undefined
  readonly isName?: boolean
  readonly children: ReactNode
  readonly onPressed: () => void
}

function HeaderLink({ title, isName = false, children, onPressed }: HeaderLinkProps): ReactNode {
  return (
    <button type="button" className={classes(styles.link, isName && styles.nameLink)} title={title} onClick={onPressed}>
      {children}
    </button>
  )
}

function CheckState({ coverage, today }: { readonly coverage: Coverage; readonly today: PlainDate }): ReactNode {
  const { asOf } = coverage.source
  if (coverage.effectiveTo !== null && coverage.effectiveTo < today)
    return <StatePill tone="bad">{headerWords.ended(listDay(coverage.effectiveTo, today))}</StatePill>
  const isOld = daysBetween(asOf, today) > BENEFITS_OLD_AFTER_DAYS
  return (
    <StatePill tone={isOld ? 'warn' : 'ok'} isChecked={!isOld}>
      {headerWords.checked(listDay(asOf, today))}
    </StatePill>
  )
}

interface MetersProps {
  readonly coverage: Coverage
  readonly onPressed: () => void
}

function Meters({ coverage, onPressed }: MetersProps): ReactNode {
  const limits = coverage.plan.tiers.find((tier) => tier.tier === coverage.clinicTier)
  if (!limits) return null
  const met = coverage.accumulators.find((one) => one.scope === 'member' && one.tier === coverage.clinicTier)
  return (
    <>
      <button type="button" className={styles.whole} onClick={onPressed}>
        <Meter label={headerWords.deductible} met={met?.deductibleMet ?? UNKNOWN} limit={limits.deductibleIndividual} />
      </button>
      <button type="button" className={classes(styles.whole, styles.second)} onClick={onPressed}>
        <Meter label={headerWords.oop} met={met?.oopMet ?? UNKNOWN} limit={limits.oopIndividual} />
      </button>
    </>
  )
}
