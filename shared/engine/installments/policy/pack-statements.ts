import type { PlainDate } from '../../../dates/plain-date.ts'
import { PACK_DUTIES } from '../../../model/policy-pack.ts'
import type { PackDuty, PackFact, PolicyPack } from '../../../rules/policy/policy-pack.ts'

/** What a pack states in words: the index of its rate, the income of its cap, its notices, and each of its duties. */
export const PACK_STATEMENTS = ['rateIndex', 'incomeBasis', 'holderNotice', 'cosignerNotice'] as const
export type PackStatement = (typeof PACK_STATEMENTS)[number] | PackDuty

/** A statement that the clinic changes; null takes it out. */
export interface StatementEdit {
  readonly statement: PackStatement
  readonly value: string | null
  /** Where it is written: a law, or the clinic's own decision. */
  readonly cite: string
  readonly from: PlainDate
}

/** One statement that an edition makes otherwise than the one before; null where it makes none. */
export interface ChangedStatement {
  readonly statement: PackStatement
  readonly before: string | null
  readonly after: string | null
}

const ALL: readonly PackStatement[] = [...PACK_STATEMENTS, ...PACK_DUTIES]

/** Values from the mildest to the strictest. Others cannot be ranked. */
const RANKS: Readonly<Record<string, number>> = { no: 0, yes: 1, forProfit: 1, always: 2 }

/**
 * What a pack states, as a word: an index in its own words, an income, `forProfit` or `always`, `yes` or `no`. A duty
 * that holds is `yes`. Null where the pack says nothing, and for the income while the pack caps no share of it.
 */
export function statementIn(pack: PolicyPack, statement: PackStatement): Omit<PackFact<string>, 'verified'> | null {
  switch (statement) {
    case 'rateIndex':
    case 'holderNotice':
      return pack[statement]
    case 'incomeBasis':
      return pack.incomeCap && { value: pack.incomeCap.value.basis, cite: pack.incomeCap.cite }
    case 'cosignerNotice':
      return pack.cosignerNotice && { value: pack.cosignerNotice.value ? 'yes' : 'no', cite: pack.cosignerNotice.cite }
    default: {
      const duty = pack.duties.find(({ value }) => value === statement)
      return duty ? { value: 'yes', cite: duty.cite } : null
    }
  }
}

/**
 * Is a statement milder than before? A duty or notice that is taken out is, and so is everything that cannot be ranked:
 * another index or income has to be confirmed before interest and fees follow from it.
 */
export function isMilder(before: string | null, after: string | null): boolean {
  if (before === after || before === null) return false
  const [was, is] = [RANKS[before], after === null ? 0 : RANKS[after]]
  return was === undefined || is === undefined || is < was
}

/**
 * The next edition of a pack with one statement changed from a day on. Values that the statement does not know change
 * nothing in it. A milder one takes the confirmation away. Source: payment plan specification, section 13.3.
 */
export function packStating(pack: PolicyPack, edit: StatementEdit, edition: number): PolicyPack {
  const before = statementIn(pack, edit.statement)?.value ?? null
  const confirmed = isMilder(before, edit.value) ? { reviewedOn: null, reviewedBy: null } : {}
  return { ...pack, ...stated(pack, edit), ...confirmed, edition, effectiveFrom: edit.from, effectiveTo: null }
}

function stated(pack: PolicyPack, { statement, value, cite }: StatementEdit): Partial<PolicyPack> {
  const fact = <V>(known: V) => ({ value: known, cite, verified: false })
  switch (statement) {
    case 'rateIndex':
      return { rateIndex: value === null ? null : fact(value) }
    case 'incomeBasis':
      return pack.incomeCap && isBasis(value) ? { incomeCap: fact({ ...pack.incomeCap.value, basis: value }) } : {}
    case 'holderNotice':
      return { holderNotice: value === 'always' || value === 'forProfit' ? fact(value) : null }
    case 'cosignerNotice':
      return { cosignerNotice: value === null ? null : fact(value === 'yes') }
    default: {
      const others = pack.duties.filter((duty) => duty.value !== statement)
      return { duties: value === 'yes' ? [...others, fact(statement)] : others }
    }
  }
}

function isBasis(value: string | null): value is NonNullable<PolicyPack['incomeCap']>['value']['basis'] {
  return value === 'grossMonthly' || value === 'householdAdjusted' || value === 'afterEssentials'
}

/** Which statements in words an edition makes otherwise than the one before it. */
export function changedStatements(before: PolicyPack, after: PolicyPack): readonly ChangedStatement[] {
  return ALL.flatMap((statement): readonly ChangedStatement[] => {
    const [was, is] = [statementIn(before, statement)?.value ?? null, statementIn(after, statement)?.value ?? null]
    return was === is ? [] : [{ statement, before: was, after: is }]
  })
}
