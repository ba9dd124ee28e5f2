/** Passwords: argon2id with 64 MiB and three passes, at most two at a time, so that a flood cannot take the memory. */
import { hash, type Options, verify } from '@node-rs/argon2'

const cost: Options = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

/** The hash to store, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, cost))
}

// Compared against when there is no such person, so that the answer takes as long.
let decoy: Promise<string> | undefined

/** Whether the password is the stored one; takes the same time when nothing is stored (null). */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no one has this password')
  const target = stored ?? (await decoy)
  const matches = await inTurn(() => verify(target, password))
  return matches && stored !== null
}
