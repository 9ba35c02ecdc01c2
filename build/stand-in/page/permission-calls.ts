type AskPermission = (permission: string) => Promise<boolean>
type Call = (this: unknown, ...args: unknown[]) => unknown

/**
 * Puts main's permission handlers before the browser's own calls: denied is refused at once, granted goes on to the
 * browser. Electron's names of the permissions. Its text goes into pages.
 */
export function watchPermissions(ask: AskPermission): void {
  const scope = globalThis as unknown as Record<string, unknown>
  const calls: readonly (readonly [owner: string, call: string, permission: string])[] = [
    ['MediaDevices', 'getUserMedia', 'media'],
    ['MediaDevices', 'getDisplayMedia', 'display-capture'],
    ['Clipboard', 'read', 'clipboard-read'],
    ['Clipboard', 'readText', 'clipboard-read'],
    ['Clipboard', 'write', 'clipboard-sanitized-write'],
    ['Clipboard', 'writeText', 'clipboard-sanitized-write'],
    ['Element', 'requestFullscreen', 'fullscreen'],
    ['Element', 'requestPointerLock', 'pointerLock'],
    ['Navigator', 'requestMIDIAccess', 'midi'],
    ['StorageManager', 'persist', 'persistent-storage'],
    ['WakeLock', 'request', 'screen-wake-lock'],
    ['HID', 'requestDevice', 'hid'],
    ['Serial', 'requestPort', 'serial'],
    ['USB', 'requestDevice', 'usb'],
    ['Keyboard', 'lock', 'keyboardLock'],
  ]
  for (const [owner, name, permission] of calls) {
    const prototype = (scope[owner] as { prototype?: Record<string, unknown> } | undefined)?.prototype
    const original = prototype?.[name]
    if (prototype === undefined || typeof original !== 'function') continue
    prototype[name] = async function (this: unknown, ...args: unknown[]) {
      if (!(await ask(permission))) throw new DOMException('Permission denied', 'NotAllowedError')
      return Reflect.apply(original as Call, this, args)
    }
  }
  watchWindowCalls(ask)
}

/** The calls that answer in another way than by a promise of the thing. */
export function watchWindowCalls(ask: AskPermission): void {
  if (globalThis.Notification !== undefined) {
    globalThis.Notification.requestPermission = async () => ((await ask('notifications')) ? 'granted' : 'denied')
  }
  const { Geolocation } = globalThis
  if (Geolocation !== undefined) {
    const original = Geolocation.prototype.getCurrentPosition
    Geolocation.prototype.getCurrentPosition = function (done, failed, options) {
      void ask('geolocation').then((isGranted) => {
        if (isGranted) return original.call(this, done, failed, options)
        failed?.({ code: 1, message: 'User denied Geolocation' } as GeolocationPositionError)
      })
    }
  }
  const { Permissions } = globalThis
  if (Permissions !== undefined) {
    const original = Permissions.prototype.query
    Permissions.prototype.query = async function (wanted) {
      const status = await original.call(this, wanted)
      const state = (await ask(`check ${wanted.name}`)) ? 'granted' : 'denied'
      Object.defineProperty(status, 'state', { value: state })
      return status
    }
  }
}
