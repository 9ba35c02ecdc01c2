import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { BenefitPlan } from '../../../../shared/model/benefit-plan.ts'
import { addColumnWords, boxWords } from '../../../../shared/text/estimate-dialogs.ts'
import { offerWords } from '../../../../shared/text/estimate-offers.ts'
import { useAsk } from '../../../lib/query.tsx'
import { Box } from '../../../ui/box.tsx'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import type { ColumnOffer } from '../state/column-offers.ts'
import styles from './add-column.module.css'

export interface AddColumnProps {
  readonly offers: readonly ColumnOffer[]
  readonly onOffer: (offer: ColumnOffer) => void
  readonly onPlan: (plan: BenefitPlan) => void
  /** Opens the list of plan templates. */
  readonly onTemplate: () => void
  readonly onClosed: () => void
}

const GROUPS = ['clinic', 'plan', 'whatIf'] as const

/** Columns that may be added, each by one key: the clinic's prices and help, insurance, and what-ifs. */
export function AddColumn({ offers, onOffer, onPlan, onTemplate, onClosed }: AddColumnProps): ReactNode {
  const plans = useAsk('benefitPlan.find', { text: '' })
  const [planId, setPlanId] = useState<string | null>(null)
  const found = plans.data ?? []
  const picked = found.find((one) => one.plan.id === planId)?.plan
  return (
    <Box
      title={addColumnWords.title}
      width="wide"
      onClosed={onClosed}
      actions={
        <>
          <Button onPressed={onClosed}>{boxWords.cancel}</Button>
          {picked ? (
            <Button kind="primary" onPressed={() => onPlan(picked)}>
              {addColumnWords.add}
            </Button>
          ) : null}
        </>
      }
    >
      <OfferKeys offers={offers} onOffer={onOffer} onTemplate={onTemplate} />
      <div key={offers.length} ref={focusFirst} className={styles.groups} {...{ onKeyDown: moveFocus }}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} offers={offers} onOffer={onOffer}>
            {group === 'plan' ? <Line hotkey="T" {...offerWords.template} onPressed={onTemplate} /> : null}
          </Group>
        ))}
      </div>
      {found.length > 0 ? (
        <PickField
          label={addColumnWords.anyPlan}
          hint={addColumnWords.anyPlanHint}
          choices={found.map(({ plan, patientCount }) => ({
            value: plan.id,
            label: plan.planName,
            note: `${plan.payerName}, ${addColumnWords.patients(patientCount)}`,
          }))}
          value={planId}
          onPicked={setPlanId}
        />
      ) : null}
    </Box>
  )
}

/** The one key of each line; it stands inside of the box, so that the board's letters rest. */
function OfferKeys({ offers, onOffer, onTemplate }: Pick<AddColumnProps, 'offers' | 'onOffer' | 'onTemplate'>): null {
  useKeys([
    ...offers
      .filter((offer) => offer.hotkey !== '')
      .map((offer) => ({ keys: offer.hotkey, does: null, run: () => onOffer(offer) })),
    { keys: 'T', does: null, run: onTemplate },
  ])
  return null
}

interface GroupProps extends Pick<AddColumnProps, 'offers' | 'onOffer'> {
  readonly group: ColumnOffer['group']
  readonly children: ReactNode
}

function Group({ group, offers, onOffer, children }: GroupProps): ReactNode {
  const own = offers.filter((offer) => offer.group === group)
  if (own.length === 0 && group !== 'plan') return null
  return (
    <section aria-label={offerWords.groups[group]} className={styles.group}>
      <h3>{offerWords.groups[group]}</h3>
      {own.map((offer) => (
        <Line
          key={offer.key}
          hotkey={offer.hotkey}
          name={offer.label}
          note={offer.note}
          onPressed={() => onOffer(offer)}
        />
      ))}
      {children}
    </section>
  )
}

interface LineProps {
  readonly hotkey: string
  readonly name: string
  readonly note: string
  readonly onPressed: () => void
}

function Line({ hotkey, name, note, onPressed }: LineProps): ReactNode {
  return (
    <button type="button" className={styles.line} onClick={onPressed} aria-keyshortcuts={hotkey || undefined}>
      {hotkey === '' ? <i /> : <Kbd>{hotkey}</Kbd>}
      <span>
        {name}
        {note === '' ? null : <small>{note}</small>}
      </span>
    </button>
  )
}

/** The list takes the focus as soon as it has a line. */
function focusFirst(list: HTMLDivElement | null): void {
  if (!list?.contains(document.activeElement)) list?.querySelector('button')?.focus()
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const lines = [...event.currentTarget.querySelectorAll('button')]
  const next = lines[lines.findIndex((line) => line.matches(':focus')) + step]
  if (step === 0 || !next) return
  event.preventDefault()
  next.focus()
}
