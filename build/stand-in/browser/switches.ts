/** Switches for every browser of ours: it may reach nothing, and does nothing on its own. */
export const QUIET_SWITCHES: readonly string[] = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
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

export const HEADLESS_SWITCHES: readonly string[] = [...QUIET_SWITCHES, '--disable-gpu', '--font-render-hinting=none']
