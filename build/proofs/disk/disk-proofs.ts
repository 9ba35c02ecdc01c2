import type { Outcome, Proof } from '../proof.ts'
import { failingDisk, WORKS } from './failing-disk.ts'
import { powerCuts } from './power-cuts.ts'

const MOST_CALLS = 200
const SHORT_CALLS = [1, 2, 3, 6, 11, 24]

export const diskProofs: readonly Proof[] = [
  {
    name: 'power-cuts',
    promise: 'a power cut at any moment loses no payment that was promised; the weaker setting does (control)',
    run: async (length) => provePowerCuts(length === 'full' ? 1_000 : 45, length === 'full' ? 250 : 30),
  },
  {
    name: 'failing-disk',
    promise: 'a write or flush that fails leaves a payment, import, update or backup done or not begun, in plain words',
    run: async (length) =>
      proveFailingDisk(length === 'full' ? Array.from({ length: MOST_CALLS }, (_, index) => index + 1) : SHORT_CALLS),
  },
]

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
  for (const work of WORKS) {
    const report = await failingDisk(work, calls)
    if ('missing' in report) return report
    passed += report.runs - report.wrong.length
    failed.push(...report.wrong, ...(report.refused > 0 ? [] : [`${work}: no call failed, so that nothing is proven`]))
    remarks.push(`${work}: ${report.runs} runs, ${report.met} met the failing call, ${report.refused} were refused`)
  }
  return { passed, failed, remarks }
}
