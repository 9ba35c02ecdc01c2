const SHOWN_ENDING = '.invalid'

/**
 * A stock Chromium refuses to go to a scheme of our own, so `app://ui/page` is shown at `https://ui.app.invalid/page`.
 * `.invalid` is reserved: no computer can ever have that name.
 */
export function shownAddress(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url)
  const [, scheme = '', host = '', rest = ''] = match ?? []
  if (match === null || ['http', 'https', 'ws', 'wss', 'file'].includes(scheme)) return url
  return `https://${host}.${scheme}${SHOWN_ENDING}${rest === '' ? '/' : rest}`
}

/** The way back: what main knows the address as. Foreign addresses stay as they are. */
export function ownAddress(url: string): string {
  const match = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.invalid(?::443)?(.*)$/i.exec(url)
  if (match === null) return url
  const [, host = '', scheme = '', rest = ''] = match
  return `${scheme}://${host}${rest}`
}

/** The same in the middle of a header, such as a content policy or an origin. */
export function ownHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return mapValues(headers, (value) => value.replace(/https:\/\/[^\s/;,]+\.invalid/g, ownAddress))
}

export function shownHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return mapValues(headers, (value) =>
    value.replace(/\b(?!https?:|wss?:)[a-z][a-z0-9+-]*:\/\/[^\s/;,]+/g, (own) => shownAddress(own).replace(/\/$/, '')),
  )
}

function mapValues(
  record: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
}
