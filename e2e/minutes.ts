/** Minutes on their way, brought there by the product's own addresses; only the passing of days is made up. */
import { inDatabase } from './database'
import { move, publishMeeting } from './entries'
import { write } from './requests'

type Circulated = { meeting: string; id: string; slug: string }

/** The minutes of a meeting of their own, held by Chifeng with Jinzhou, circulated to both. */
export async function circulateMinutes(texts: Record<string, string>): Promise<Circulated> {
  const meeting = await publishMeeting({
    state: 'held',
    starts: '2024-05-28T09:00',
    ends: '2024-05-28T17:00',
  })
  const begun = await write('/api/minutes', { meeting: meeting.id }, { as: 'moderator' })
  const { entryId, revisionId, version } = JSON.parse(begun.text)
  const fields = Object.entries(texts).flatMap(([language, text]) => [
    [`content.texts.${language}`, text],
    [`content.authentic.${language}`, 'on'],
  ])
  const saved = await write(
    `/api/minutes/drafts/${revisionId}`,
    { ...Object.fromEntries(fields), version, 'content.days': '14', 'content.signedBy.zh': '秘书长' },
    { as: 'moderator' },
  )
  if (saved.status !== 200) throw new Error(`not saved: ${saved.text}`)
  await move({ revisionId }, ['moderator', 'submit'], ['moderator2', 'publish'])
  return inDatabase(async (sql) => {
    const [row] = await sql`select slug from minutes where id = ${entryId}`
    return { meeting: meeting.slug, id: entryId, slug: row!.slug }
  })
}

/** Lets the days for corrections pass, and the register notice it as the worker would. */
export function letDaysPass(minutesId: string): Promise<void> {
  return inDatabase(async (sql) => {
    await sql`update minutes set last_day = (now() at time zone 'UTC')::date - 1 where id = ${minutesId}`
    await sql`update register_state set version = version + 1`
  })
}
