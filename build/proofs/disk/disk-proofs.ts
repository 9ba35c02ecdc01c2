import { killDuringPayment } from '../kill-during-payment.ts'
import type { Outcome, Proof } from '../proof.ts'
import { bitFlips } from './bit-flips.ts'
import { failingDisk } from './failing-disk.ts'
import { killedUpdates } from './killed-updates.ts'
import { powerCuts } from './power-cuts.ts'
import { WORKS } from './work-left.ts'

const MOST_CALLS = 200
/** Two for each work; all four ways to fail come up between them. */
const SHORT_CALLS = [3, 8]

export const diskProofs: readonly Proof[] = [
  {
    name: 'kills',
    promise: 'a desk that is killed while it posts, backs up and tidies its log loses no payment that was promised',
    run: (length) => proveKills(length === 'full' ? 300 : 10),
  },
  {
    name: 'power-cuts',
    promise: 'a power cut at any moment loses no payment that was promised; the weaker setting does (control)',
    run: (length) => (length === 'full' ? provePowerCuts(1_000, 250) : provePowerCuts(12, 24)),
  },
  {
    name: 'failing-disk',
    promise: 'a write or flush that fails leaves a payment, import, update or backup done or not begun, in plain words',
    run: async (length) =>
      proveFailingDisk(length === 'full' ? Array.from({ length: MOST_CALLS }, (_, index) => index + 1) : SHORT_CALLS),
  },
  {
    name: 'bit-flips',
    promise: 'a changed bit or a cut-off end of the database or of a backup is noticed when it is opened',
    run: (length) => (length === 'full' ? bitFlips(1_000, 20) : bitFlips(80, 10)),
  },
  {
    name: 'killed-updates',
    promise: 'an update of the database that is killed leaves the old one or the new one, whole',
    run: (length) => killedUpdates(length === 'full' ? 30 : 4),
  },
]

async function proveKills(kills: number): Promise<Outcome> {
  const report = await killDuringPayment(kills)
  const failed = [
    ...report.lost.map((number) => `lost ${number}`),
    ...report.half.map((number) => `half ${number}`),
    ...report.faults,
    ...(report.insidePayment > kills / 4 ? [] : ['too few kills fell into a payment to prove anything']),
    ...(report.backups > 0 ? [] : ['no backup was made between the kills']),
  ]
  const { insidePayment, backups, acknowledged } = report
  const remarks = [
    `${insidePayment} kills inside a payment, ${acknowledged} payments promised, ${backups} backups kept`,
  ]
  return { passed: kills - failed.length, failed, remarks }
}

async function provePowerCuts(cuts: number, payments: number): Promise<Outcome> {
  const full = await powerCuts({ cuts, payments, synchronous: 'FULL' })
  if ('missing' in full) return full
  const control = await powerCuts({ cuts, payments, synchronous: 'NORMAL' })
  if ('missing' in control) return control
  const failed = [
    ...full.broken,
    ...control.broken.map((words) => `control: ${words}`),
    ...(full.payments === payments ? [] : [`${full.payments} of ${payments} payments were promised`]),
    ...(full.cutsThatLost === 0 ? [] : [`${full.cutsThatLost} of ${full.cuts} cuts lost a promised payment`]),
    ...(control.cutsThatLost > 0 ? [] : ['the control lost nothing, so that the proof proves nothing']),
  ]
  const remarks = [
    `FULL: ${full.cuts} cuts during ${full.payments} payments, ${full.cutsThatLost} lost a promised payment`,
    `NORMAL (control): ${control.cuts} cuts, ${control.cutsThatLost} lost, up to ${control.mostLostAtOnce} payments`,
  ]
  return { passed: full.cuts - full.cutsThatLost, failed, remarks }
}

async function proveFailingDisk(calls: readonly number[]): Promise<Outcome> {
  let passed = 0
  const failed: string[] = []
  const remarks: string[] = []
  for (const [turn, work] of WORKS.entries()) {
    const report = await failingDisk(work, calls, turn * calls.length)
    if ('missing' in report) return report
    passed += report.runs - report.wrong.length
    failed.push(...report.wrong, ...(report.refused > 0 ? [] : [`${work}: no call failed, so that nothing is proven`]))
    remarks.push(`${work}: ${report.runs} runs, ${report.met} met the failing call, ${report.refused} were refused`)
  }
  return { passed, failed, remarks }
}
