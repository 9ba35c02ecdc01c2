import type { Session } from 'electron'

/** Threat: Electron grants by default. Camera, location, devices and the rest are refused on all three ways of asking. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
