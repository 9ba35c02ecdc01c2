/** One deliberate weakening of the built main program, and the start of the audit's line that must name it. */
export interface Mutant {
  readonly name: string
  readonly from: string | RegExp
  readonly to: string
}

const preference = (name: string, from: string, to: string): Mutant => ({
  name: `webPreferences.${name} ${to}`,
  from: new RegExp(`\\b${name}: ${from.replaceAll('"', '["\']')}`),
  to: `${name}: ${to}`,
})

/** Each replaces text of the built bundle; a mutant whose text is not found fails its test. */
export const mutants: readonly Mutant[] = [
  preference('sandbox', 'true', 'false'),
  preference('contextIsolation', 'true', 'false'),
  preference('webSecurity', 'true', 'false'),
  preference('nodeIntegration', 'false', 'true'),
  preference('nodeIntegrationInWorker', 'false', 'true'),
  preference('nodeIntegrationInSubFrames', 'false', 'true'),
  preference('webviewTag', 'false', 'true'),
  preference('experimentalFeatures', 'false', 'true'),
  preference('allowRunningInsecureContent', 'false', 'true'),
  preference('plugins', 'false', 'true'),
  preference('navigateOnDragDrop', 'false', 'true'),
  preference('spellcheck', 'false', 'true'),
  preference('disableBlinkFeatures', '"Auxclick"', '""'),
  { name: 'developer tools in the shipped app', from: /devTools: !\w+\.isPackaged/, to: 'devTools: true' },
  { name: 'no sandbox for all', from: /app\.enableSandbox\(\);?/, to: '' },
  { name: 'no single-instance lock', from: /!app\w*\.requestSingleInstanceLock\(\)/, to: 'false' },
  { name: 'a session that remembers', from: /fromPartition\(["']ui["']\)/, to: 'fromPartition("persist:ui")' },
  { name: 'a scheme that may fetch', from: /supportFetchAPI: false/, to: 'supportFetchAPI: true' },
  { name: 'inline script', from: /script-src 'self'/, to: "script-src 'self' 'unsafe-inline'" },
  { name: 'a policy without trusted types', from: /["']require-trusted-types-for 'script'["'],?/, to: '' },
  { name: 'sniffed types', from: /nosniff/, to: 'sniff' },
  { name: 'windows may open', from: /action: ["']deny["']/, to: 'action: "allow"' },
  { name: 'navigation goes through', from: /\.on\(["']will-navigate["'][^\n]*\n/, to: ';\n' },
  { name: 'redirects go through', from: /\.on\(["']will-redirect["'][^\n]*\n/, to: ';\n' },
  {
    name: 'permissions are granted',
    from: /setPermissionCheckHandler\(\(\) => false\)/,
    to: 'setPermissionCheckHandler(() => true)',
  },
  {
    name: 'devices are granted',
    from: /setDevicePermissionHandler\(\(\) => false\)/,
    to: 'setDevicePermissionHandler(() => true)',
  },
  { name: 'requests pass', from: /cancel: !\w+\.url\.startsWith\([^)]*\)/, to: 'cancel: false' },
  { name: 'any sender is answered', from: /if \(!isOurWindow\(\w+\.senderFrame\)\)/, to: 'if (false)' },
  { name: 'frames inside are answered', from: /\w+ === null \|\| \w+\.parent !== null/, to: 'false' },
  {
    name: 'any file is served',
    from: /if \(!PLAIN_PATH\.test\(\w+\) \|\| \w+ === (?:undefined|void 0)\)/,
    to: 'if (false)',
  },
]
