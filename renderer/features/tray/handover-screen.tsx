import type { ReactNode } from 'react'
import type { Tray, TrayPerson } from '../../../shared/model/tray.ts'
import type { WorkList } from '../../../shared/model/work.ts'
import { handoverWords } from '../../../shared/text/tray.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useAsk } from '../../lib/query.tsx'
import { useMayWork } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/form.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useTray } from './api/tray.ts'
import type { ProposedGroup, ProposedLine } from './handover-lines.ts'
import styles from './tray.module.css'
import { type Handover, useHandover } from './use-handover.ts'
import { withoutHeading, withoutName } from './without-name.ts'

const NO_WORK: Pick<WorkList, 'groups'> = { groups: [] }
const FREE_LINES = [1, 2, 3] as const

/** J11: the sheet at the end of a shift makes itself; the person unticks, adds three lines, and hands over. */
export function HandoverScreen(): ReactNode {
  const tray = useTray().data
  const mayWork = useMayWork()
  const work = useAsk('today.list', {}, mayWork)
  const isReady = tray !== undefined && (!mayWork || !work.isPending)
  return (
    <ShellPage label={handoverWords.title} bar={<RecordBar title={handoverWords.title} />}>
      {isReady ? <Sheet tray={tray} work={work.data ?? NO_WORK} /> : null}
    </ShellPage>
  )
}

function Sheet({ tray, work }: { readonly tray: Tray; readonly work: Pick<WorkList, 'groups'> }): ReactNode {
  const sheet = useHandover(tray, work)
  const print = () => void sheet.print()
  useKeys([{ ...APP_KEYS.print, does: handoverWords.print, isOn: !sheet.isBusy, run: print }])
  return (
    <Form
      label={handoverWords.title}
      className={styles.page}
      onFinished={() => void sheet.handOver()}
      does={handoverWords.key}
    >
      <div className={styles.lines}>
        <p className={styles.lead}>{handoverWords.lead}</p>
        {sheet.groups.map((group) => (
          <Group key={group.group} group={group} sheet={sheet} />
        ))}
      </div>
      <Aside sheet={sheet} people={tray.people} />
    </Form>
  )
}

function Group({ group, sheet }: { readonly group: ProposedGroup; readonly sheet: Handover }): ReactNode {
  const title = handoverWords.groups[group.group]
  return (
    <section className={styles.group} aria-label={title}>
      <h2>
        {title}
        <span>{group.lines.length}</span>
      </h2>
      {group.lines.length === 0 ? <p className={styles.none}>{handoverWords.none}</p> : null}
      {group.lines.map((line) => (
        <TickField
          key={line.key}
          label={labelOf(line, title)}
          isTicked={!sheet.text.kept.includes(line.key)}
          onTicked={(isOn) => sheet.tick(line.key, isOn)}
        />
      ))}
    </section>
  )
}

function Aside({ sheet, people }: { readonly sheet: Handover; readonly people: readonly TrayPerson[] }): ReactNode {
  return (
    <div className={styles.aside}>
      <h2>{handoverWords.freeTitle}</h2>
      {FREE_LINES.map((number) => (
        <TextField
          key={number}
          label={handoverWords.free(number)}
          text={sheet.text[`free${number}`]}
          onTyped={(typed) => sheet.change({ [`free${number}`]: typed })}
          longest={160}
          autoFocus={number === 1}
        />
      ))}
      <PickField
        label={handoverWords.to}
        choices={[
          { value: 'next' as const, label: handoverWords.next },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={sheet.to}
        onPicked={sheet.give}
        required
      />
      {sheet.problem ? <Banner tone="bad" {...sheet.problem} /> : null}
      {sheet.count === 0 ? <p className={styles.none}>{handoverWords.nothing}</p> : null}
      <Button
        kind="primary"
        keys="Ctrl ↵"
        submits
        onPressed={() => undefined}
        disabled={sheet.isBusy || sheet.count === 0}
      >
        {handoverWords.save(sheet.count)}
      </Button>
      <Button keys={APP_KEYS.print.shown} onPressed={() => void sheet.print()} disabled={sheet.isBusy}>
        {handoverWords.print}
      </Button>
    </div>
  )
}

/** Whom a line is about and what it is; neither the name nor the heading above it is said twice. */
function labelOf({ title, patientName }: ProposedLine, heading: string): string {
  const what = withoutHeading(withoutName(title, patientName), heading)
  return [patientName, what].filter((part) => part !== '').join(', ') || title
}
