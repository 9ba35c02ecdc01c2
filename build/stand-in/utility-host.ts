import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'

/**
 * Runs one utility program in a Node program of its own and gives it `process.parentPort`, as Electron does.
 * `node utility-host.ts <module> [arguments]`
 */
class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

const [runner = '', , modulePath = '', ...args] = process.argv
const parentPort = new ParentPort()
Object.defineProperty(process, 'parentPort', { value: parentPort })
process.argv = [runner, modulePath, ...args]
process.on('message', (message) => parentPort.emit('message', { data: message, ports: [] }))
process.on('disconnect', () => process.exit(0))

await import(pathToFileURL(modulePath).href)
