/** Ports: the list, each with its figures, and those of one party. */
import { sql } from 'drizzle-orm'
import type { Multilingual, PortFigure, Source } from '@/db/schema/content'
import type { PortKind } from '@/db/vocabulary'
import { isoTime } from './agreement-summary'
import { directory, type PartyName } from './directory'
import { read } from './read'
import { atVersion } from './version'

export type Port = {
  slug: string
  number: number
  kind: PortKind
  name: Multilingual
  /** Whose port it is; null where that is not recorded. */
  party: PartyName | null
  /** UN/LOCODE; '' where it is not recorded. */
  locode: string
  figures: PortFigure[]
  sources: Source[]
  note: Multilingual
  /** ISO time. */
  publishedAt: string
}

/** All ports, in the order of their registration. */
export function listPorts(version: number): Promise<Port[]> {
  return atVersion(version, 'ports', async () => {
    const rows = await read<
      Omit<Port, 'party' | 'publishedAt'> & { party_id: string | null; published_at: string }
    >(
      sql`select slug, number, kind, name, party_id, locode, figures, sources, note, published_at
        from register.ports order by number`,
    )
    const { parties } = await directory(version)
    return rows.map(({ party_id, published_at, ...same }) => ({
      ...same,
      party: (party_id && parties.get(party_id)) || null,
      publishedAt: isoTime(published_at),
    }))
  })
}

/** The port at a permanent address; null where there is none. */
export async function findPort(version: number, slug: string): Promise<Port | null> {
  return (await listPorts(version)).find((port) => port.slug === slug) ?? null
}

/** The ports of the party at a permanent address. */
export async function listPortsOf(version: number, party: string): Promise<Port[]> {
  return (await listPorts(version)).filter((port) => port.party?.slug === party)
}
