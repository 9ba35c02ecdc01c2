import { EventEmitter } from 'node:events'
import type { PowerMonitor } from 'electron'
import { recordListeners } from './run.ts'

type OurMonitor = Pick<PowerMonitor, 'getSystemIdleState' | 'getSystemIdleTime' | 'isOnBatteryPower' | 'onBatteryPower'>

class StandInPowerMonitor extends EventEmitter implements OurMonitor {
  readonly onBatteryPower = false
  #idleSeconds = 0
  #isLocked = false

  constructor() {
    super()
    recordListeners('powerMonitor', this)
    this.on('lock-screen', () => {
      this.#isLocked = true
    })
    this.on('unlock-screen', () => {
      this.#isLocked = false
    })
  }

  getSystemIdleState(idleThreshold: number): 'active' | 'idle' | 'locked' | 'unknown' {
    if (this.#isLocked) return 'locked'
    return this.#idleSeconds >= idleThreshold ? 'idle' : 'active'
  }

  getSystemIdleTime(): number {
    return this.#idleSeconds
  }

  isOnBatteryPower(): boolean {
    return this.onBatteryPower
  }

  setIdleSeconds(seconds: number): void {
    this.#idleSeconds = seconds
  }
}

export const powerMonitor = new StandInPowerMonitor()
