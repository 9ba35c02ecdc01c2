/** What the window's preferences must be, written out literally in the recorded call. */
export const WEB_PREFERENCES: Readonly<Record<string, unknown>> = {
  session: '[session(ui)]',
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  experimentalFeatures: false,
  allowRunningInsecureContent: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableBlinkFeatures: '',
  disableBlinkFeatures: 'Auxclick',
}

/** The only switches that the windows' browser is started with. */
export const SWITCHES: readonly (readonly unknown[])[] = [
  ['js-flags', '--min-semi-space-size=64 --max-semi-space-size=64'],
]

/** Every directive of the content policy, in any order, and no other. */
export const CONTENT_POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}

export const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
}

export const PRIVILEGES: Readonly<Record<string, boolean>> = {
  standard: true,
  secure: true,
  supportFetchAPI: false,
  corsEnabled: false,
}

export const PERMISSIONS: readonly string[] = [
  'media',
  'geolocation',
  'notifications',
  'midi',
  'midiSysex',
  'pointerLock',
  'fullscreen',
  'openExternal',
  'clipboard-read',
  'display-capture',
  'hid',
  'serial',
  'usb',
]

export const TRAVERSALS: readonly string[] = [
  'app://ui/../main/index.js',
  'app://ui/%2e%2e/main/index.js',
  'app://ui/%252e%252e/main/index.js',
  'app://ui/..%2fmain%2findex.js',
  'app://ui/..%5cmain%5cindex.js',
  'app://ui/..\\main\\index.js',
  'app://ui/assets/../../main/index.js',
  'app://ui/index.html%00.js',
  'app://ui//etc/passwd',
  'app://ui/C:/Windows/win.ini',
  'app://ui/file:///etc/passwd',
  'app://ui/.git/config.js',
  'app://ui/index.html/../../keyslots.json',
  `app://ui/${'a'.repeat(5_000)}.js`,
  'app://ui/candor.db',
  'app://ui/index.html.',
  'app://ui/assets/one/two/three.js',
]

export const FOREIGN: readonly string[] = [
  'https://example.com/',
  'http://127.0.0.1:8080/',
  'ws://example.com/',
  'file:///etc/passwd',
  'app://other/index.html',
  'app://ui.example/index.html',
]

/** Requests that no schema knows; each must come back as an answer, never as an error. */
export const JUNK: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  Number.NaN,
  1e308,
  '',
  'text',
  true,
  [],
  [[]],
  { a: 1 },
  { patientId: "'; DROP TABLE patients; --" },
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  new Date(0),
  new Map([['a', 1]]),
]

/** Parts of Electron that main may name. Anything else has to be decided on first. */
export const ELECTRON_NAMES: readonly string[] = [
  'app',
  'BrowserWindow',
  'clipboard',
  'dialog',
  'ipcMain',
  'Menu',
  'powerMonitor',
  'protocol',
  'safeStorage',
  'screen',
  'session',
  'shell',
  'utilityProcess',
]

/** Parts of Node that reach beyond this computer, or start other programs. */
export const NODE_FORBIDDEN: readonly string[] = [
  'node:net',
  'node:tls',
  'node:dgram',
  'node:dns',
  'node:http',
  'node:https',
  'node:http2',
  'node:inspector',
  'node:child_process',
  'node:cluster',
  'node:repl',
  'node:vm',
]
