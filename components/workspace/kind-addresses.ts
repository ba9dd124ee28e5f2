/** Under which word of an address the workspace keeps the entries of a kind. */
import type { Kind } from '@/db/vocabulary'

const kinds: Record<string, Kind> = {
  agreements: 'agreement',
  parties: 'party',
  bodies: 'body',
  memberships: 'membership',
  invitations: 'admission',
  ports: 'port',
  plans: 'plan',
  series: 'series',
  meetings: 'meeting',
  decisions: 'decision',
  actions: 'action',
  issues: 'issue',
  projects: 'project',
}

/** The kind that an address names; null where it names none. */
export function kindAt(word: string): Kind | null {
  return Object.hasOwn(kinds, word) ? kinds[word]! : null
}
