import type { Protocol } from 'electron'
import { app } from './app.ts'
import { StandInWindow } from './browser-window.ts'
import { clipboard } from './clipboard.ts'
import { dialog } from './dialog.ts'
import { screen } from './displays.ts'
import { ipcMain } from './ipc-main.ts'
import { StandInMenu } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { powerMonitor } from './power-monitor.ts'
import { registerSchemesAsPrivileged, type StandInProtocol } from './protocol.ts'
import { safeStorage } from './safe-storage.ts'
import { session, sessionOf } from './session.ts'
import { shell } from './shell.ts'
import { StandInUtility } from './utility-fork.ts'

/** The default session's protocol, and the one call that belongs to no session. */
const protocol = {
  registerSchemesAsPrivileged,
  handle: (...args: Parameters<StandInProtocol['handle']>) => sessionOf('').protocol.handle(...args),
  unhandle: (scheme: string) => sessionOf('').protocol.unhandle(scheme),
  isProtocolHandled: (scheme: string) => sessionOf('').protocol.isProtocolHandled(scheme),
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>

/** What `import … from 'electron'` gives in main. A name that Electron does not have is no name of ours. */
export const electronModule = {
  app,
  BrowserWindow: StandInWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu: StandInMenu,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess: { fork: StandInUtility.fork } satisfies Pick<typeof Electron.UtilityProcess, 'fork'>,
} satisfies { readonly [Name in keyof typeof Electron.CrossProcessExports]?: unknown }
