/** What the server does not have yet, kept on this device. One draft of one person under one key. */
import type { FormValues } from './form-values'

type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
export type LocalCopy = { values: FormValues; version: number }

// Raised when the shape changes: an older copy is then left alone rather than misread.
const shape = 1

export function localCopy(box: Box | null, personId: string, revisionId: string) {
  const key = `entente.draft.${personId}.${revisionId}`
  return {
    read(): LocalCopy | null {
      try {
        const found = JSON.parse(box?.getItem(key) ?? 'null')
        return found?.shape === shape ? { values: found.values, version: found.version } : null
      } catch {
        return null
      }
    },
    /** False when the device would not keep it: private window, storage full. */
    write(copy: LocalCopy): boolean {
      try {
        box?.setItem(key, JSON.stringify({ shape, ...copy }))
        return box !== null
      } catch {
        return false
      }
    },
    drop() {
      try {
        box?.removeItem(key)
      } catch {
        // Nothing was kept either.
      }
    },
  }
}

/** The browser's store, or null where it is switched off. */
export function deviceStore(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
