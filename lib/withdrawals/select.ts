/** The one query that shows withdrawals, for whoever asks: over the register's tables, or over its public views. */
import { type SQL, sql } from 'drizzle-orm'

/** `from`: `register.` for the public's views, nothing for those who are signed in. Of `withdrawals w`. */
export function withdrawalQuery(from: 'register.' | '', more: SQL = sql``): SQL {
  const table = (name: string) => sql.raw(`${from}${name}`)
  return sql`select w.slug, m.slug as membership, w.date::text as date, w.effect::text as effect, w.reason,
      w.taken_back::text as "takenBack", jsonb_build_object('slug', p.slug, 'name', p.name) as party,
      jsonb_build_object('slug', b.slug, 'name', b.name) as body${more}
    from ${table('withdrawals')} w join ${table('memberships')} m on m.id = w.membership_id
    join ${table('parties')} p on p.id = w.party_id join ${table('bodies')} b on b.id = w.body_id`
}
