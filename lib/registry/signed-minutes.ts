/**
 * Minutes that their parties have signed: an agreement of the type minutes whose sources name them by their permanent address,
 * as the step from minutes to agreement writes it. Nothing else is stored of it, so both ways are read from that.
 */
import { sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import type { Rectification } from '@/lib/rectifications/view'
import { permanentAddress } from './address'
import type { Agreement, AgreementName } from './agreement'
import { listOf, read } from './read'
import { rectificationsOf } from './rectifications'
import { atVersion } from './version'

export type SignedMinutes = {
  slug: string
  meeting: { slug: string; number: number; title: Multilingual }
}

/** The adopted minutes of which an agreement was made, usually one. */
export async function minutesSignedAs(
  version: number,
  { type, sources }: Pick<Agreement, 'type' | 'sources'>,
): Promise<SignedMinutes[]> {
  const slugs = type === 'minutes' ? sources.flatMap(({ url }) => slugIn(url) ?? []) : []
  if (!slugs.length) return []
  return atVersion(version, `signed minutes ${slugs}`, () =>
    read<SignedMinutes>(sql`
      select m.slug, jsonb_build_object('slug', g.slug, 'number', g.number, 'title', g.title) as meeting
      from register.minutes m join register.meetings g on g.id = m.meeting_id
      where m.slug in (${listOf(slugs)}) order by m.number`),
  )
}

/** The agreements that were made of the adopted minutes of a meeting, usually one. */
export function signedMinutesOf(version: number, meeting: string): Promise<AgreementName[]> {
  return atVersion(version, `minutes signed at ${meeting}`, () =>
    read<AgreementName>(sql`
      select a.slug, a.number, a.title, a.original_language as "originalLanguage"
      from register.minutes m join register.meetings g on g.id = m.meeting_id and g.slug = ${meeting}
        join register.agreements a on a.type = 'minutes'
          and a.sources @> jsonb_build_array(jsonb_build_object('url', ${permanentAddress('minutes', '')}::text || m.slug))
      order by a.number`),
  )
}

/** The rectifications of their text, made in those agreements, the latest first. */
export async function rectificationsOfMinutes(version: number, meeting: string): Promise<Rectification[]> {
  const signed = await signedMinutesOf(version, meeting)
  return (await Promise.all(signed.map(({ slug }) => rectificationsOf(version, slug)))).flat()
}

/** The slug in the permanent address of minutes of this register; null in any other. */
function slugIn(url: string): string | null {
  const before = permanentAddress('minutes', '')
  return url.startsWith(before) ? url.slice(before.length) : null
}
