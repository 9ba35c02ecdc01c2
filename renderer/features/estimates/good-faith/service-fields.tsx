import type { ReactNode } from 'react'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { moneyFactOf, textOfMoneyFact } from '../../../lib/fact-text.ts'
import { useSession } from '../../../lib/session.tsx'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { type Shown, shownFigure, UNKNOWN_SHOWN } from '../../../ui/shown.ts'
import { CodeField, TextField } from '../../../ui/text-field.tsx'
import { useToday } from '../../../ui/today.tsx'
import { chargeTyped, lineChanged } from '../state/edits.ts'
import { codesOf } from '../state/line-form.ts'
import type { Workspace } from '../state/use-workspace.ts'
import styles from './good-faith.module.css'
import { shownColumn } from './needs.ts'
import { useEach, useLeft } from './use-left.ts'

const HEADS = [words.service, words.code, words.diagnoses, words.charge, words.expected]
const MOST_CODES = 12

/** The services with words, codes and charges, each a row of fields. */
export function ServiceFields({ work }: { readonly work: Workspace }): ReactNode {
  const { lines } = work.draft.question
  const answers = shownColumn(work)?.answer?.lines ?? []
  return (
    <section className={styles.group}>
      <h2>{words.services}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" className={isAmount(head) ? styles.amountHead : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => {
            const owes = answers.find(({ lineId }) => lineId === line.id)?.parts.patientOwes
            return (
              <ServiceRow
                key={line.id}
                work={work}
                line={line}
                at={at + 1}
                expected={owes ? shownFigure(owes) : UNKNOWN_SHOWN}
              />
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function isAmount(head: string): boolean {
  return head === words.charge || head === words.expected
}

interface ServiceRowProps {
  readonly work: Workspace
  readonly line: ServiceLine
  readonly at: number
  readonly expected: Shown
}

function ServiceRow({ work, line, at, expected }: ServiceRowProps): ReactNode {
  const today = useToday()
  const { person } = useSession()
  const change = (part: Partial<ServiceLine>): void =>
    work.type(words.words(at), (now) => lineChanged(now, line.id, part))
  const service = useEach(line.words, (text) => change({ words: text }))
  const code = useEach(line.code, (text) => change({ code: text }))
  const diagnoses = useEach(line.diagnosisCodes.join(' '), (text) =>
    change({ diagnosisCodes: codesOf(text, MOST_CODES) }),
  )
  const charge = useLeft(textOfCharge(line), (text) => {
    const fact = moneyFactOf(text)
    if (fact === null || fact.kind === 'none' || fact.kind === 'assumed') return
    const source = { kind: 'byHand', reason: words.chargeReason, by: person.name, on: today } as const
    work.edit(words.charge, (now) => chargeTyped(now, line.id, fact, source))
  })
  const field = (column: string) => ({
    label: words.ofLine(column, at),
    isLabelHidden: true,
    disabled: !work.mayEdit,
  })
  return (
    <tr data-field-row="">
      <td data-place={`serviceWords:${line.id}`}>
        <TextField {...field(words.service)} {...service} longest={120} />
      </td>
      <td className={styles.code} data-place={`serviceCodes:${line.id}`}>
        <CodeField {...field(words.code)} {...code} longest={40} />
      </td>
      <td className={styles.codes} data-place={`diagnosisCodes:${line.id}`}>
        <CodeField {...field(words.diagnoses)} {...diagnoses} />
      </td>
      <td className={styles.amount} data-place={`charges:${line.id}`}>
        <MoneyField {...field(words.charge)} {...charge} isMeaningHidden mayBeUnknown />
      </td>
      <td className={styles.amount}>
        <FigureAmount at="cell" of={expected} />
      </td>
    </tr>
  )
}

function textOfCharge({ charge }: ServiceLine): string {
  return charge.kind === 'known' || charge.kind === 'assumed'
    ? textOfMoneyFact({ kind: 'known', value: charge.value })
    : '?'
}
