import type { Begun, BenchFile } from './bench-row.ts'

/** The program of one candidate: it runs as often as it is told and answers with the CPU milliseconds of one run. */
const [file = '', row = '', place = ''] = process.argv.slice(2)
const { rows }: BenchFile = await import(file)
const candidate = rows()[Number(row)]?.candidates[Number(place)]
if (!candidate) throw new Error(`no candidate ${place} of row ${row} in ${file}`)
const begun = await candidate.begin()

process.on('message', (runs: number) => {
  void cpuOfOne(begun, runs).then((milliseconds) => process.send?.(milliseconds))
})
process.once('disconnect', () => {
  void Promise.resolve(begun.end?.()).finally(() => process.exit())
})
process.send?.('ready')

async function cpuOfOne({ run, saysItself }: Begun, runs: number): Promise<number> {
  if (saysItself) return Number(await run())
  const before = process.cpuUsage()
  let kept: unknown
  for (let count = 0; count < runs; count += 1) {
    kept = run()
    if (kept instanceof Promise) kept = await kept
  }
  const { user, system } = process.cpuUsage(before)
  if (kept === undefined) throw new Error('a candidate gave nothing, so nothing was measured')
  return (user + system) / 1_000 / runs
}
