/** Time as the vault needs it; handed in, so that tests can move it. */
export interface VaultClock {
  /** The clock on the wall, in milliseconds since 1970. Anybody may set it. */
  wallMs(): number
  /** Milliseconds since the computer started: nobody sets it, and a restart begins it anew. */
  sinceBootMs(): number
}
