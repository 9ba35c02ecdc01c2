const NUMBER = /^\+?1?\D*(\d{3})\D*(\d{3})\D*(\d{4})\D*?(?:(?:x|ext\.?|extension)\D*(\d{1,6}))?$/i

/**
 * A phone number in the one form of the clinic: (555) 010-0142, with `ext. 12` kept. Any punctuation goes in. What is
 * no US number stays as typed: it was typed for a reason.
 */
export function tidyPhone(text: string): string {
  const match = NUMBER.exec(text.trim())
  if (!match) return text.trim()
  const [, area, exchange, line, extension] = match
  return `(${area}) ${exchange}-${line}${extension ? ` ext. ${extension}` : ''}`
}
