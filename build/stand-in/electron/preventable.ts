/** The event object that Electron hands to listeners that may say no. */
export interface Preventable {
  readonly defaultPrevented: boolean
  preventDefault(): void
}

export function preventable<Details extends object>(details: Details): Details & Preventable {
  let prevented = false
  const event = {
    get defaultPrevented() {
      return prevented
    },
    preventDefault: () => {
      prevented = true
    },
  }
  return Object.defineProperties(event, Object.getOwnPropertyDescriptors(details)) as Details & Preventable
}
