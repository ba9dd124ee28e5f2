/** Who holds a post now. */
import { sql } from 'drizzle-orm'

/** Of a post `o`: whoever speaks for a party today. */
export const holdsPost = sql`o.role in ('delegate', 'head') and o.held_from <= now() and (o.held_until is null or o.held_until > now())`
