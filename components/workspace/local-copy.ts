/** What the server does not have yet, kept on this device. One draft of one person under one key. */
type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
export type LocalCopy<Values> = { values: Values; version: number }

// Raised when the shape changes: an older copy is then left alone rather than misread.
const shape = 1

/** `name` is what it is a draft of: a revision, an item of an agenda. */
export function localCopy<Values>(box: Box | null, personId: string, name: string) {
  const key = `entente.draft.${personId}.${name}`
  return {
    read(): LocalCopy<Values> | null {
      try {
        const found = JSON.parse(box?.getItem(key) ?? 'null')
        return found?.shape === shape ? { values: found.values, version: found.version } : null
      } catch {
        return null
      }
    },
    /** False when the device would not keep it: private window, storage full. */
    write(copy: LocalCopy<Values>): boolean {
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
