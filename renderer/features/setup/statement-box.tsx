import { type ReactNode, useState } from 'react'
import {
  isMilder,
  PACK_STATEMENTS,
  type PackStatement,
  packStating,
  statementIn,
} from '../../../shared/engine/installments/policy/pack-statements.ts'
import { PACK_DUTIES } from '../../../shared/model/policy-pack.ts'
import type { PolicyPack } from '../../../shared/rules/policy/policy-pack.ts'
import { limitWords } from '../../../shared/text/screens-plan-limits.ts'
import { statementChoices, statementName, statementWords } from '../../../shared/text/screens-plan-statements.ts'
import { Banner } from '../../ui/banner.tsx'
import { FormBox } from '../../ui/form-box.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToday } from '../../ui/today.tsx'
import { EditionFields, editionOf } from './edition-fields.tsx'
import { useKeptEdition } from './kept-edition.ts'
import styles from './setup-screen.module.css'
import { useKeepEdition } from './use-keep-edition.ts'

export interface StatementBoxProps {
  readonly pack: PolicyPack
  /** Null where a further one is added. */
  readonly statement: PackStatement | null
  readonly edition: number
  readonly onClosed: () => void
}

/** Says in words what a pack asks for, or takes it out: the next edition of the pack, with source, day and reason. */
export function StatementBox({ pack, statement, edition, onClosed }: StatementBoxProps): ReactNode {
  const today = useToday()
  const said = statement === null ? null : statementIn(pack, statement)
  const [which, setWhich] = useState<PackStatement>(statement ?? firstOpen(pack))
  const [typed, setTyped] = useState<string | null>(said?.value ?? null)
  const part = `statement.${statement ?? 'new'}`
  const kept = useKeptEdition({ packId: pack.id, part, title: statementWords.box, cite: said?.cite ?? '' })
  const keep = useKeepEdition(limitWords.saved, () => void kept.finish().then(onClosed))
  const value = sayingOf(which, typed)
  const before = statementIn(pack, which)?.value ?? null
  async function finish(): Promise<void> {
    const whole = editionOf(kept.text, today)
    if (whole === null || value === before) return
    const edit = { statement: which, value, cite: whole.cite.trim(), from: whole.day }
    await keep.run(packStating(pack, edit, edition), whole.reason.trim())
  }
  return (
    <FormBox
      title={statementWords.box}
      does={limitWords.save}
      leaves={keep.leave}
      isBusy={keep.isBusy}
      half={kept.half}
      width="wide"
      className={styles.boxForm}
      onFinished={() => void finish()}
      onClosed={onClosed}
    >
      {keep.problem ? <Banner tone="bad" fact={keep.problem.fact} more={keep.problem.more} /> : null}
      <PickField
        label={statementWords.statement}
        choices={choosable(pack).map((each) => ({ value: each, label: statementName(each) }))}
        value={which}
        onPicked={(picked) => {
          setWhich(picked)
          setTyped(statementIn(pack, picked)?.value ?? null)
        }}
        autoFocus
      />
      <ValueField which={which} typed={typed} onTyped={setTyped} />
      {isMilder(before, value) ? <p className={styles.boxNote}>{statementWords.milder}</p> : null}
      <EditionFields text={kept.text} onChanged={kept.change} />
    </FormBox>
  )
}

interface ValueFieldProps {
  readonly which: PackStatement
  readonly typed: string | null
  readonly onTyped: (value: string) => void
}

function ValueField({ which, typed, onTyped }: ValueFieldProps): ReactNode {
  if (which === 'rateIndex')
    return (
      <TextField
        label={statementWords.index}
        hint={statementWords.indexHint}
        text={typed ?? ''}
        onTyped={onTyped}
        longest={120}
      />
    )
  return (
    <PickField
      label={statementWords.value}
      choices={statementChoices(which)}
      value={typed}
      onPicked={onTyped}
      required
    />
  )
}

/** An empty index, and a notice or duty that is not asked for, are taken out. */
function sayingOf(which: PackStatement, typed: string | null): string | null {
  const value = typed?.trim() ?? ''
  return value === '' || (value === 'no' && which !== 'cosignerNotice') ? null : value
}

/** The income is asked for only where the pack caps a share of it. */
function choosable(pack: PolicyPack): readonly PackStatement[] {
  const inWords = PACK_STATEMENTS.filter((each) => each !== 'incomeBasis' || pack.incomeCap !== null)
  return [...inWords, ...PACK_DUTIES]
}

function firstOpen(pack: PolicyPack): PackStatement {
  return choosable(pack).find((each) => statementIn(pack, each) === null) ?? 'rateIndex'
}
