import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import type { Configuration } from 'electron-builder'
import { root } from './checks/sources.ts'
import { writeNativeModuleList } from './native-modules.ts'

/** The nine switches of the shipped program; all of them are decided here, and a new one fails the test until it is. */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} as const

export const installerSettings: Configuration = {
  appId: 'org.candor.workstation',
  productName: 'Candor',
  directories: { output: 'dist', buildResources: 'build/icons' },
  // The window's PDF reader brings a native canvas for Node, which the window never loads.
  files: ['build/out/**/*', 'package.json', '!**/node_modules/@napi-rs/**/*'],
  asar: true,
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  publish: null,
  win: { target: ['nsis'] },
  mac: { target: ['dmg'], category: 'public.app-category.finance' },
  linux: { target: ['AppImage'], category: 'Office', executableName: 'candor' },
  nsis: { oneClick: false, perMachine: false, deleteAppDataOnUninstall: false },
  beforePack: async () => writeNativeModuleList(root, join(root, 'build/out/native-modules.json')),
  afterPack: ({ appOutDir, packager, electronPlatformName }) =>
    setFuses(programIn(appOutDir, packager.appInfo.productFilename, electronPlatformName)),
}

/** Sets all switches in a packed program; throws when it has one that nobody decided on. */
export async function setFuses(program: string): Promise<void> {
  const isOnMac = process.platform === 'darwin'
  await flipFuses(program, { ...fuses, resetAdHocDarwinSignature: isOnMac })
}

function programIn(folder: string, name: string, platform: string): string {
  if (platform === 'darwin' || platform === 'mas') return join(folder, `${name}.app`)
  return join(folder, platform === 'win32' ? `${name}.exe` : name.toLowerCase())
}
