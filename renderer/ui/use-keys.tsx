import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { createKeyStore, type KeyAct, type KeyLayer, type KeyStore, type KeyUse, type LiveKey } from './keys.ts'

const KeyContext = createContext<KeyStore | null>(null)
let lastId = 0

/** The layer of the keys bound inside: a sheet or a box says so for all that it holds. */
export const KeyLayerContext = createContext<KeyLayer>('page')

/** Listens to the keyboard once, for all screens. */
export function KeyProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [store] = useState(createKeyStore)
  useEffect(() => {
    window.addEventListener('keydown', store.press)
    return () => window.removeEventListener('keydown', store.press)
  }, [store])
  return <KeyContext value={store}>{children}</KeyContext>
}

/**
 * Binds keys while the component is there. The nearest layer wins; single letters act only outside of text fields.
 * The bottom line and the help show the ones with words. Bound before the picture is painted: what a person reads on a
 * button acts from the moment that it can be read.
 */
export function useKeys(uses: readonly KeyUse[], chosen?: KeyLayer): void {
  const around = useContext(KeyLayerContext)
  const layer = chosen ?? around
  const store = useContext(KeyContext)
  const id = useRef(0)
  useLayoutEffect(() => {
    if (id.current === 0) id.current = ++lastId
    return () => store?.remove(id.current)
  }, [store])
  useLayoutEffect(() => {
    store?.put(id.current, layer, uses)
  })
}

/** What can be done on the screen beneath a box, as it was when the box opened. */
export function useScreenActs(): readonly KeyAct[] {
  const store = useContext(KeyContext)
  const [acts] = useState(() => store?.acts() ?? [])
  return acts
}

const NO_KEYS: readonly LiveKey[] = []
const noSubscription = () => () => {}

/** The keys that work right now, the nearest layer first. */
export function useLiveKeys(): readonly LiveKey[] {
  const store = useContext(KeyContext)
  return useSyncExternalStore(store?.subscribe ?? noSubscription, store?.live ?? (() => NO_KEYS))
}
