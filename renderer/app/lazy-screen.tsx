import { type ComponentType, type ReactNode, use } from 'react'

type Load = () => Promise<unknown>

const loads: Load[] = []

/**
 * A screen whose program is fetched when it is first shown, or before that by `loadScreens`; once it is there it is
 * drawn at once. A fetch that failed is tried again at the next showing.
 */
export function lazyScreen<Props extends object>(bring: () => Promise<ComponentType<Props>>) {
  let here: ComponentType<Props> | null = null
  let coming: Promise<ComponentType<Props>> | null = null
  const load = (): Promise<ComponentType<Props>> => {
    coming ??= bring().then(
      (screen) => {
        here = screen
        return screen
      },
      (cause: unknown) => {
        coming = null
        throw cause
      },
    )
    return coming
  }
  loads.push(load)
  return function LazyScreen(props: Props): ReactNode {
    const Screen = here ?? use(load())
    return <Screen {...props} />
  }
}

/** Fetches every screen that is not there yet, one after another, so that the next one opens without a wait. */
export async function loadScreens(): Promise<void> {
  for (const load of loads) await load()
}
