/** Switches for every browser of ours: it does nothing on its own. */
const QUIET_SWITCHES: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disk-cache-size=1',
]

/** No name of a computer leads anywhere. */
export const HEADLESS_SWITCHES: readonly string[] = [
  ...QUIET_SWITCHES,
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-gpu',
  '--font-render-hinting=none',
]

/** The same by a proxy that is not there, this computer's own names included: the other way puts a warning on the window. */
export const WINDOW_SWITCHES: readonly string[] = [
  ...QUIET_SWITCHES,
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
]
