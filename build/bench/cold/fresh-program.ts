import { argv, cpuUsage } from 'node:process'

/** A new program that does one job once: loads the bundle named, runs its `draw`, and prints the CPU milliseconds. */
const { draw }: { readonly draw: () => Promise<number> } = await import(argv[2] ?? '')
const before = cpuUsage()
const bytes = await draw()
const { user, system } = cpuUsage(before)
if (bytes === 0) throw new Error('a candidate gave nothing, so nothing was measured')
console.log((user + system) / 1_000)
