import type { ReactNode } from 'react'
import type { Multilingual } from '@/db/schema/content'
import type { Role } from '@/db/vocabulary'
import { AccountStrip } from './account-strip'
import { ViewingBanner } from './viewing-banner'

type Props = {
  person: {
    actor: { post: { id: string } | null }
    name: string
    sample: boolean
    posts: { id: string; role: Role; partyName: Multilingual | null }[]
    viewing: { role: Role; until: Date } | null
  } | null
  address: string
  children: ReactNode
}

/** What surrounds a page for people who are signed in. It protects nothing: each page asks for itself. */
export function SignedInFrame({ person, address, children }: Props) {
  return (
    <>
      {person?.viewing && <ViewingBanner {...person.viewing} />}
      {person && (
        <AccountStrip
          acting={person.actor.post?.id ?? null}
          address={address}
          name={person.name}
          posts={person.posts.map(({ id, role, partyName }) => ({ id, role, partyName }))}
          sample={person.sample}
          viewing={person.viewing !== null}
        />
      )}
      {children}
    </>
  )
}
