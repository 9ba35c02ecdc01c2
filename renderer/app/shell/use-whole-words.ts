import { useEffect } from 'react'

/** Words that end in an ellipsis are told whole while the pointer rests on them, except on a screen turned to others. */
export function useWholeWords(): void {
  useEffect(() => {
    document.addEventListener('pointerover', tellWhole)
    return () => document.removeEventListener('pointerover', tellWhole)
  }, [])
}

/** A title that was given by hand stays; one that came from here goes when the words have room again. */
function tellWhole({ target }: Event): void {
  if (!(target instanceof HTMLElement)) return
  const isOurs = target.dataset.whole === ''
  if (target.title !== '' && !isOurs) return
  if (isCut(target) && document.documentElement.dataset.counter !== 'on') {
    target.title = target instanceof HTMLInputElement ? target.value : target.innerText
    target.dataset.whole = ''
  } else if (isOurs) {
    target.removeAttribute('title')
    delete target.dataset.whole
  }
}

function isCut(place: HTMLElement): boolean {
  return place.scrollWidth > place.clientWidth && getComputedStyle(place).textOverflow === 'ellipsis'
}
