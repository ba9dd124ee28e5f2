/** What a partner reads before it gives its view of an update. */
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { acting } from '@/lib/entries/queries'
import { type Actor, isDelegation, mayGiveView } from '@/lib/policy'
import { updatesQuery } from './select'
import type { ProjectUpdate } from './view'

export type Viewing = {
  project: { slug: string; title: Multilingual }
  update: ProjectUpdate
  /** What the actor's party said of it before; null: nothing. */
  own: ProjectUpdate['views'][number] | null
}

/** An update of a project of which the actor's party is a partner; null where there is none at this address. */
export function findViewing(actor: Actor, slug: string): Promise<Viewing | null> {
  if (!isDelegation(actor)) return Promise.resolve(null)
  return asActor(acting(actor), async (tx) => {
    const [about] = (await tx.execute(sql`
      select p.slug, p.title, array(select x.party_id::text from project_partners x where x.project_id = p.id) as partners,
        (select y.slug from parties y where y.id = ${actor.post!.partyId}) as self
      from updates u join projects p on p.id = u.project_id where u.slug = ${slug}`)) as unknown as {
      slug: string
      title: Multilingual
      partners: string[]
      self: string
    }[]
    if (!about || !mayGiveView(actor, about.partners)) return null
    const [update] = (await tx.execute(
      sql`${updatesQuery('')} where u.slug = ${slug}`,
    )) as unknown as ProjectUpdate[]
    const own = update!.views.find(({ party }) => party.slug === about.self) ?? null
    return { project: { slug: about.slug, title: about.title }, update: update!, own }
  })
}
