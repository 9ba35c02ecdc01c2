/** One deliberate weakening of the built main program, and the line of the audit that must name it. */
export interface Mutant {
  readonly name: string
  readonly from: string | RegExp
  readonly to: string
  readonly finds: RegExp
  /** Mutants of one run are applied to one copy together; each must still be named by its own line. */
  readonly run?: string
  /** Only an open session shows it. */
  readonly needsSession?: true
}

const preference = (name: string, from: string, to: string): Mutant => ({
  name: `webPreferences.${name} ${to}`,
  from: new RegExp(`\\b${name}: ${from.replaceAll('"', '["\']')}`),
  to: `${name}: ${to}`,
  finds: new RegExp(`^webPreferences ${name} is ${to.replaceAll('"', '')}$`),
  run: 'preferences',
})

const policy = (directive: string, from: string, to: string): Mutant => ({
  name: `${directive} ${to}`,
  from: `${directive} ${from}`,
  to: `${directive} ${to}`,
  finds: new RegExp(`^the page: the policy’s ${directive} is ${to.replace('*', '\\*')}$`),
  run: 'policy',
})

const navigation = (event: string): Mutant => ({
  name: `${event} goes through`,
  from: new RegExp(`\\.on\\(["']${event}["'][^\\n]*\\n`),
  to: ';\n',
  finds: new RegExp(`^${event} goes through$`),
  run: 'navigation',
})

const privilege = (name: string, from: boolean): Mutant => ({
  name: `the scheme’s ${name} ${!from}`,
  from: `${name}: ${from}`,
  to: `${name}: ${!from}`,
  finds: new RegExp(`^the privilege ${name} is ${!from}$`),
  run: 'privileges',
})

const header = (name: string, from: string, to: string): Mutant => ({
  name: `the header ${name} ${to}`,
  from,
  to,
  finds: new RegExp(`^the page: the header ${name} is ${to}$`),
  run: 'headers',
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
  preference('enableBlinkFeatures', '""', '"Serial"'),
  {
    name: 'developer tools in the shipped app',
    from: /devTools: !(?:\w+\.)?isPackaged/,
    to: 'devTools: true',
    finds: /^webPreferences devTools is true$/,
  },
  {
    name: 'a preference that nobody decided on',
    from: 'sandbox: true,',
    to: 'sandbox: true, offscreen: true,',
    finds: /^webPreferences offscreen is true$/,
  },
  {
    name: 'no sandbox for all',
    from: /app\.enableSandbox\(\);?/,
    to: '',
    finds: /^app\.enableSandbox is not called$/,
  },
  {
    name: 'a switch that nobody decided on',
    from: /(app\.enableSandbox\(\);?)/,
    to: '$1 app.commandLine.appendSwitch("disable-web-security");',
    finds: /^the browser is started with other switches$/,
  },
  {
    name: 'no single-instance lock',
    from: /!app\w*\.requestSingleInstanceLock\(\)/,
    to: 'false',
    finds: /^no single-instance lock before the window$/,
  },
  {
    name: 'a session that remembers',
    from: /fromPartition\(["']ui["']\)/,
    to: 'fromPartition("persist:ui")',
    finds: /^the session is not the one that forgets$/,
  },
  {
    name: 'the menu of Electron',
    from: /Menu\.setApplicationMenu\(null\);?/,
    to: '',
    finds: /^the menu of Electron stays$/,
  },
  privilege('supportFetchAPI', false),
  privilege('corsEnabled', false),
  privilege('secure', true),
  policy('default-src', "'none'", "'self'"),
  policy('script-src', "'self'", "'self' 'unsafe-inline'"),
  policy('style-src', "'self'", "'self' 'unsafe-inline'"),
  policy('img-src', "'self' data:", '*'),
  policy('connect-src', "'none'", '*'),
  policy('frame-ancestors', "'none'", '*'),
  {
    name: 'a policy without trusted types',
    from: /["']require-trusted-types-for 'script'["'],?/,
    to: '',
    finds: /^the page: the policy’s require-trusted-types-for is undefined$/,
  },
  header('x-content-type-options', 'nosniff', 'sniff'),
  header('cache-control', 'no-store', 'private'),
  header('referrer-policy', 'no-referrer', 'origin'),
  {
    name: 'a refusal without a policy',
    from: /new Response\(null, \{\s*status,\s*headers: policyHeaders\(\)/,
    to: 'new Response(null, { status',
    finds: /^a refusal: the policy’s default-src is undefined$/,
  },
  {
    name: 'windows may open',
    from: /(setWindowOpenHandler\(\(\) => \(\{ action: )["']deny["']/,
    to: '$1"allow"',
    finds: /^window\.open opens$/,
  },
  navigation('will-navigate'),
  navigation('will-frame-navigate'),
  navigation('will-redirect'),
  navigation('will-attach-webview'),
  {
    name: 'permissions that are asked for are granted',
    from: /answer\(false\)/,
    to: 'answer(true)',
    finds: /^the permission request of media is granted$/,
    run: 'grants',
  },
  {
    name: 'permissions that are looked up are granted',
    from: /setPermissionCheckHandler\(\(\) => false\)/,
    to: 'setPermissionCheckHandler(() => true)',
    finds: /^the permission check of geolocation is granted$/,
    run: 'grants',
  },
  {
    name: 'devices are granted',
    from: /setDevicePermissionHandler\(\(\) => false\)/,
    to: 'setDevicePermissionHandler(() => true)',
    finds: /^the permission device of usb is granted$/,
    run: 'grants',
  },
  {
    name: 'requests pass',
    from: /cancel: !\w+\.url\.startsWith\([^)]*\)/,
    to: 'cancel: false',
    finds: /^the request https:\/\/example\.com\/ passes$/,
  },
  {
    name: 'requests to names like ours pass',
    from: /cancel: !\w+\.url\.startsWith\([^)]*\)/,
    to: 'cancel: !details.url.startsWith("app://ui")',
    finds: /^the request app:\/\/ui\.example\/index\.html passes$/,
  },
  {
    name: 'any sender is answered',
    from: /if \(!isOurWindow\(\w+\.senderFrame\)\)/,
    to: 'if (false)',
    finds: /^patient\.find answers another origin$/,
  },
  {
    name: 'frames inside are answered',
    from: / \|\| \w+\.parent !== null/,
    to: '',
    finds: /^patient\.find answers a frame inside$/,
  },
  {
    name: 'frames that are gone throw',
    from: /\w+ === null \|\| (\w+\.isDestroyed\(\))/,
    to: '$1',
    finds: /^patient\.find answers a frame that is gone$/,
  },
  {
    name: 'names like ours are answered',
    from: /return \w+\.url === "app:\/\/ui\/index\.html" \|\| \w+\.url\.startsWith\([^)]*\)/,
    to: 'return frame.url.startsWith("app://ui")',
    finds: /^patient\.find answers an origin like ours$/,
  },
  {
    name: 'locks are not asked',
    from: /if \(!isOpen\([^)]*\), lock\)\)/,
    to: 'if (false)',
    finds: /^clinic\.get while nobody is signed in is invalid$/,
  },
  {
    name: 'roles are not asked',
    from: /if \(!mayCall\([^)]*\)\)/,
    to: 'if (false)',
    finds: /^payment\.reverse with junk is invalid$/,
    run: 'router',
    needsSession: true,
  },
  {
    name: 'the pace is not asked',
    from: /if \(!\w+\.isInPace\([^)]*\)\)/,
    to: 'if (false)',
    finds: /^patient\.get has no limit of pace$/,
    run: 'router',
    needsSession: true,
  },
  {
    name: 'schemas are not asked',
    from: /if \(!(request\w*)\.success\) return invalid\([^)]*\)/,
    to: 'if (!$1.success) throw $1.error',
    finds: /^patient\.find throws on junk$/,
    needsSession: true,
  },
  {
    name: 'a channel beside the contract',
    from: /for \(const call of callNames\) ipcMain\.handle/,
    to: 'ipcMain.handle("files.read", () => "x"); for (const call of callNames) ipcMain.handle',
    finds: /^the channel files\.read is in no contract$/,
    run: 'channels',
  },
  {
    name: 'messages that wait for no answer',
    from: /for \(const call of callNames\) ipcMain\.handle/,
    to: 'ipcMain.on("write", () => undefined); for (const call of callNames) ipcMain.handle',
    finds: /^ipcMain listens to write$/,
    run: 'channels',
  },
  {
    name: 'other ways of asking for a page',
    from: /if \(\w+\.method !== "GET"\)/,
    to: 'if (false)',
    finds: /^the method POST is answered$/,
  },
  {
    name: 'any address is looked up',
    from: /return PLAIN_PATH\.test\(\w+\) && \w+ !== void 0/,
    to: 'return true',
    finds: /^the address app:\/\/ui\/\.\.%2fmain%2findex\.js is answered$/,
  },
]

/** Weakenings that are read in the bundle, without starting it. */
export const bundleMutants: readonly Mutant[] = [
  {
    name: 'crash reports',
    from: /import \{ BrowserWindow,/,
    to: 'import { crashReporter, BrowserWindow,',
    finds: /^main takes electron\.crashReporter$/,
  },
  {
    name: 'the network of Electron',
    from: /import \{ BrowserWindow,/,
    to: 'import { net, BrowserWindow,',
    finds: /^main takes electron\.net$/,
  },
  {
    name: 'all of Electron',
    from: /import \{ BrowserWindow,/,
    to: 'import electron from "electron";\nimport { BrowserWindow,',
    finds: /^main takes all of electron$/,
  },
  { name: 'sockets', from: /^/, to: 'import net from "node:net";\n', finds: /^main loads node:net$/ },
  { name: 'web requests', from: /^/, to: 'import https from "https";\n', finds: /^main loads https$/ },
  { name: 'other programs', from: /^/, to: 'import "node:child_process";\n', finds: /^main loads node:child_process$/ },
  { name: 'requests by fetch', from: /^/, to: 'await fetch("https://example.com/");\n', finds: /^main names fetch$/ },
  { name: 'evaluation', from: /^/, to: 'eval("1");\n', finds: /^main names eval$/ },
  {
    name: 'addresses handed to the browser',
    from: /^/,
    to: 'shell.openExternal("https://example.com/");\n',
    finds: /^main names openExternal$/,
  },
]
