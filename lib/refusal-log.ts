/** What the policy refuses to somebody signed in is noted, outside of the deed that left nothing. */
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import { Refusal, type RefusalCode } from './errors'
import { mayTry } from './people/tries'
import type { Actor } from './policy'

/** Of all refusals those that say: not you. What is missing and what is not to be known of is one of these. */
const noted: RefusalCode[] = ['forbidden', 'not_found', 'own_work', 'own_post', 'own_account', 'not_invited']
/** Of one person in an hour, so that nobody can fill the log. */
const most = 60

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** Does the work; what is refused in it is noted, and refused all the same. */
export async function notingRefusals<T>(
  actor: Actor,
  request: { method: string; url: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && noted.includes(error.code)) await note(actor, request, error.code)
    throw error
  }
}

async function note(actor: Actor, { method, url }: { method: string; url: string }, code: RefusalCode) {
  const { personId, post } = actor
  if (!(await mayTry([{ key: `refusals ${personId}`, most, minutes: 60 }]))) return
  const { pathname } = new URL(url)
  const subject = uuid.exec(pathname)?.[0] ?? null
  await asActor({ personId, postId: post?.id ?? null }, (tx) =>
    tx.execute(sql`select note_refusal(${`${method} ${named(pathname)}`}, ${subject}, ${code})`),
  )
}

/** An address without what stands in it for one thing alone. */
function named(pathname: string): string {
  return pathname
    .split('/')
    .map((part) => (part === '' || /^[a-z0-9-]{1,30}$/.test(part) ? part : '[id]'))
    .join('/')
    .slice(0, 200)
}
