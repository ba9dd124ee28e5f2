/** The adopted minutes of public meetings; what is still circulated is the parties' alone. */

import { sql } from 'drizzle-orm'
import { textLanguages } from '@/db/vocabulary'
import { daysAfter } from '@/lib/dates'
import { textHash } from '@/lib/minutes/hash'
import type { MinutesRow } from '@/lib/minutes/view'
import { isoTime } from './agreement-summary'
import { read } from './read'
import { atVersion } from './version'

export type AdoptedMinutes = MinutesRow & {
  /** ISO: the day since when they are adopted. */
  adopted: string
  /** SHA-256 of each text, by its language. */
  hashes: Partial<Record<(typeof textLanguages)[number], string>>
}

/** The minutes of the meeting at this permanent address; null where there are none, or they are not adopted. */
export function findMinutes(version: number, meetingSlug: string): Promise<AdoptedMinutes | null> {
  return atVersion(version, `minutes of ${meetingSlug}`, async () => {
    const [row] = await read<MinutesRow>(sql`
      select m.slug, m.number, m.revision, m.texts, m.authentic, m.signed_by as "signedBy",
        m.last_day::text as "lastDay", m.published_at as "publishedAt",
        jsonb_build_object('slug', g.slug, 'number', g.number, 'title', g.title) as meeting
      from register.minutes m join register.meetings g on g.id = m.meeting_id where g.slug = ${meetingSlug}`)
    if (!row) return null
    const hashes = textLanguages.flatMap((language) => {
      const text = row.texts[language]
      return text ? [[language, textHash(text)]] : []
    })
    return {
      ...row,
      publishedAt: isoTime(row.publishedAt),
      adopted: daysAfter(row.lastDay, 1),
      hashes: Object.fromEntries(hashes),
    }
  })
}
