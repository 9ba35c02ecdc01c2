import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { ForkOptions, UtilityProcess } from 'electron'
import { record } from './run.ts'

type OurUtility = Pick<UtilityProcess, 'kill' | 'pid' | 'postMessage' | 'stderr' | 'stdout'>

/** A program beside main, as Electron's utility process: here a Node program of its own. */
export class StandInUtility extends EventEmitter implements OurUtility {
  readonly #child: ChildProcess

  constructor(modulePath: string, args: readonly string[], options: ForkOptions) {
    super()
    const stdio = options.stdio === 'pipe' || options.stdio === 'ignore' ? options.stdio : 'inherit'
    this.#child = fork(join(import.meta.dirname, '..', 'utility-host.ts'), [modulePath, ...args], {
      execArgv: options.execArgv ?? [],
      env: { ...(options.env ?? process.env) },
      stdio: ['ignore', stdio, stdio, 'ipc'],
      serialization: 'advanced',
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    })
    this.#child.on('spawn', () => this.emit('spawn'))
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1))
  }

  static fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): UtilityProcess {
    record('utilityProcess.fork', modulePath, args, options)
    return new StandInUtility(modulePath, args, options) as unknown as UtilityProcess
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null ? this.#child.pid : undefined
  }

  get stdout(): ChildProcess['stdout'] {
    return this.#child.stdout
  }

  get stderr(): ChildProcess['stderr'] {
    return this.#child.stderr
  }

  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error('The stand-in transfers no ports to a utility program.')
    if (this.#child.connected) this.#child.send(message as object)
  }

  kill(): boolean {
    return this.#child.kill()
  }
}
