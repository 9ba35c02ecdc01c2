import { cents } from '../money/cents.ts'
import { shownMoney } from '../money/show.ts'
import type { Problem } from './errors.ts'

type Chain = 'ledger' | 'auditTrail'

const CHAIN_NAMES: Readonly<Record<Chain, string>> = { ledger: 'the ledger', auditTrail: 'the audit trail' }

/** What people call the tables of the file. */
const TABLE_NAMES: Readonly<Record<string, string>> = {
  ledger_entries: 'the ledger',
  audit_trail: 'the audit trail',
  allocations: 'what payments paid',
  installments: 'payment schedules',
  receipts: 'receipts',
  reversals: 'reversals',
  plan_balances: 'plan balances',
  refunds: 'refunds',
  refund_parts: 'refunds',
  plans: 'payment plans',
  plan_versions: 'plan terms',
  plan_changes: 'plan changes',
  plan_signatures: 'signatures',
  papers: 'papers',
  paper_files: 'papers',
}

const WAITS =
  'Money on this plan is refused until it is cleared up; all other plans go on. Compare the plan with its receipts and the last backup, and show this list to whoever looks after Candor.'
const GOES_ON =
  'Nothing was changed by this look, and posting goes on. Compare with the last backup, and show this list to whoever looks after Candor.'
const RESTORE =
  'Nothing was changed by this look. Open a backup from before it beside this clinic, and take from it what is missing.'

/** What stands in an entry is not what its seal was made of. */
export function editedEntry(at: { readonly chain: Chain; readonly seq: number; readonly plan: string }): Problem {
  return {
    fact: `Entry ${at.seq} of ${CHAIN_NAMES[at.chain]}${onPlan(at.plan)} was changed after it was written.`,
    more: at.plan === '' ? GOES_ON : WAITS,
  }
}

/** Entries are not there any more. */
export function removedEntries(at: {
  readonly chain: Chain
  readonly from: number
  readonly to: number
  readonly renumbered: boolean
}): Problem {
  const fact = at.renumbered
    ? `An entry of ${CHAIN_NAMES[at.chain]} before number ${at.from} was taken out, and the later ones were renumbered.`
    : `${entries(at.from, at.to)} of ${CHAIN_NAMES[at.chain]} ${at.from === at.to ? 'is' : 'are'} missing.`
  return { fact, more: RESTORE }
}

/** Entries stand in another order than they were written in. */
export function swappedEntries(at: { readonly chain: Chain; readonly seq: number; readonly plan: string }): Problem {
  return {
    fact: `Entry ${at.seq} of ${CHAIN_NAMES[at.chain]}${onPlan(at.plan)} was written at another place: entries were swapped.`,
    more: at.plan === '' ? GOES_ON : WAITS,
  }
}

/** The newest entries are gone: a backup or the file's own counter knows of them. */
export function cutTail(at: { readonly chain: Chain; readonly from: number; readonly to: number }): Problem {
  return {
    fact: `The newest entries of ${CHAIN_NAMES[at.chain]}, ${at.from} to ${at.to}, were cut off.`,
    more: RESTORE,
  }
}

/** The seal of an entry is not the one that a backup wrote down. */
export function rewrittenChain(at: { readonly chain: Chain; readonly seq: number }): Problem {
  return {
    fact: `Entry ${at.seq} of ${CHAIN_NAMES[at.chain]} does not carry the seal that a proven backup wrote down: the entries were written anew.`,
    more: RESTORE,
  }
}

/** A table, index or trigger of the file is not as Candor makes it. */
export function schemaPart(at: {
  readonly how: 'missing' | 'changed' | 'strange'
  readonly type: string
  readonly name: string
  readonly table: string
}): Problem {
  const of = TABLE_NAMES[at.table] ?? at.table
  const words = at.type === 'trigger' ? `The guard “${at.name}” of ${of}` : `The ${at.type} “${at.name}” of ${of}`
  const facts = {
    missing: `${words} was taken out of the file.`,
    changed: `${words} was changed.`,
    strange: `${words} was not made by Candor.`,
  }
  return {
    fact: facts[at.how],
    more: 'Entries could be changed without it, so the file is not opened for work. It was left as it is: restore the last backup from before, with your administrator.',
  }
}

/** Rows name records that are not there. */
export function lostReference(at: {
  readonly table: string
  readonly missingFrom: string
  readonly rows: number
}): Problem {
  const rows = at.rows === 1 ? '1 row' : `${at.rows} rows`
  return {
    fact: `${rows} of ${TABLE_NAMES[at.table] ?? at.table} ${at.rows === 1 ? 'speaks' : 'speak'} of something that is missing from ${TABLE_NAMES[at.missingFrom] ?? at.missingFrom}.`,
    more: RESTORE,
  }
}

type Rule =
  | 'installmentsEqualReceivable'
  | 'receivableNotNegative'
  | 'unappliedNotNegative'
  | 'installmentNotOverPaid'
  | 'allocationsEqualLedger'
  | 'feesEqualLedger'
  | 'feeNotOverPaid'
  | 'refundsEqualLedger'
  | 'balanceEqualsLedger'
  | 'receiptNotOverAllocated'

/** The sums of a plan do not agree; by how much, and which two. */
export function wrongSums(rule: Rule, plan: string, offBy: number): Problem {
  const amount = shownMoney(cents(Math.abs(offBy)))
  const than = `${amount} ${offBy > 0 ? 'more' : 'less'} than`
  const facts: Readonly<Record<Rule, string>> = {
    installmentsEqualReceivable: `The payments of plan ${plan} ask for ${than} the ledger says is owed.`,
    receivableNotNegative: `The ledger took ${amount} more off plan ${plan} than it ever owed.`,
    unappliedNotNegative: `The ledger paid out ${amount} more on plan ${plan} than came in.`,
    installmentNotOverPaid: `A payment of plan ${plan} is marked paid by ${amount} more than it asks for.`,
    allocationsEqualLedger: `What payments paid on plan ${plan} adds up to ${than} the ledger says.`,
    balanceEqualsLedger: `The balance kept for plan ${plan} is ${than} the ledger adds up to.`,
    feesEqualLedger: `The fees of plan ${plan} ask for ${than} the ledger says is owed for them.`,
    feeNotOverPaid: `A fee of plan ${plan} is marked paid or waived by ${amount} more than it asks for.`,
    refundsEqualLedger: `Refunds of plan ${plan} add up to ${than} the ledger says.`,
    receiptNotOverAllocated: `A receipt of plan ${plan} pays ${amount} more than it brought.`,
  }
  return { fact: facts[rule], more: WAITS }
}

/** Words of the screen that proves the ledger. */
export const ledgerWords = {
  title: 'Ledger check',
  checkNow: 'Check now',
  checking: 'Reading the ledger',
  whole: 'Unbroken',
  found: (count: number) => (count === 1 ? '1 finding' : `${count} findings`),
  checkedAt: (clock: string) => `read ${clock}`,
  wholeFact: (entryCount: number, planCount: number) =>
    `${counted(entryCount, 'entry', 'entries')} and ${counted(planCount, 'plan')} were read. Nothing was changed behind Candor’s back.`,
  wholeMore: 'Each entry carries the seal of the one before it, and the sums of every plan agree with the ledger.',
  foundFact: (entryCount: number, planCount: number) =>
    `${counted(entryCount, 'entry', 'entries')} and ${counted(planCount, 'plan')} were read.`,
  foundMore: 'What follows is not as the people of this clinic wrote it.',
  sinceEntry: (seq: number) => `Entries from ${seq} on; the ones before were proven with a backup.`,
  everything: 'Every entry from the first one on.',
  openPlan: 'Open plan',
  list: 'Findings',
  where: (at: number, all: number) => `Finding ${at} of ${all}`,
  move: 'Move',
} as const

/** The strip above every screen while something is wrong. */
export function ledgerAlarm(first: string, count: number, mayOpen: boolean): Problem {
  const others = count === 1 ? '' : ` ${count - 1} more ${count === 2 ? 'thing was' : 'things were'} found.`
  return { fact: first, more: mayOpen ? others.trim() : `${others} Tell a supervisor.`.trim() }
}

function onPlan(plan: string): string {
  return plan === '' ? '' : `, on plan ${plan},`
}

function entries(from: number, to: number): string {
  return from === to ? `Entry ${from}` : `Entries ${from} to ${to}`
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
