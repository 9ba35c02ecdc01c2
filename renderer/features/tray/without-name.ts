/** The title of a draft beside its patient's name, without the name: `Coverage of Sample Patient A` is `Coverage`. */
export function withoutName(title: string, patientName: string): string {
  if (patientName === '') return title
  const ending = [' of ', ' for ', ', '].map((link) => `${link}${patientName}`).find((end) => title.endsWith(end))
  const rest = ending === undefined ? title : title.slice(0, -ending.length)
  return rest === '' ? title : rest
}

/** A line under the heading of its group, without the words of the heading; empty where it has no others. */
export function withoutHeading(title: string, heading: string): string {
  if (title === heading) return ''
  return title.startsWith(`${heading}, `) ? title.slice(heading.length + 2) : title
}
