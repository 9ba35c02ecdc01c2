import { watchPermissions } from './permission-calls.ts'
import { openWorldBridge } from './world-bridge.ts'

/** What the page's world tells the preload's world about, for main to hear. */
export type Report =
  | { readonly kind: 'open'; readonly url: string; readonly frameName: string; readonly features: string }
  | { readonly kind: 'bounds'; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/**
 * Runs in the page's own world before any script of the page. Puts there what the preload exposes, asks main before
 * devices and the like are used, and opens no window by itself. Its text goes into pages.
 */
export function startMainWorld(secret: string): void {
  if (globalThis.top !== globalThis.self) return
  let askPermission: ((permission: string) => Promise<boolean>) | null = null

  const bridge = openWorldBridge(secret, 'main', 'preload', (message, { unpack }) => {
    const value = unpack(message.text)
    if (message.kind === 'report') askPermission = value as (permission: string) => Promise<boolean>
    if (message.kind !== 'expose' || message.key === undefined) return
    Object.defineProperty(globalThis, message.key, { value: deepFreeze(value), enumerable: true })
  })
  const report = (report: Report): void => bridge.send({ kind: 'report', text: bridge.pack(report) })

  watchPermissions((permission) => askPermission?.(permission) ?? Promise.resolve(false))
  globalThis.open = (url, frameName, features) => {
    const full = new URL(String(url ?? 'about:blank'), location.href).href
    report({ kind: 'open', url: full, frameName: frameName ?? '', features: features ?? '' })
    return null
  }
  const tellBounds = (): void =>
    report({ kind: 'bounds', x: screenX, y: screenY, width: outerWidth, height: outerHeight })
  globalThis.addEventListener('resize', tellBounds)
}

export function deepFreeze(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) deepFreeze(inner)
  }
  return value
}
