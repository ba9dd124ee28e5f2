/** The parties that are known beforehand, with their names and codes, in the order of db/seed. */
import type { Multilingual } from '@/db/schema/content'
import { provinces, readRows, texts, wordFor } from './records'

export type KnownParty = { slug: string; content: { name: Multilingual; [field: string]: unknown } }

export function knownParties(): KnownParty[] {
  return readRows('members.csv').map((row) => ({
    slug: row.id!,
    content: {
      kind: row.kind,
      name: texts({ en: row.name_en, zh: row.name_zh, mn: row.name_mn, ru: row.name_ru }),
      country: row.country,
      province: row.province_en ? wordFor(provinces, row.province_en) : {},
      code: row.admin_code_gb2260,
      latitude: row.lat ? Number(row.lat) : null,
      longitude: row.lon ? Number(row.lon) : null,
      ports: texts({ en: row.seaport_or_land_port }),
      formerNames: [],
      body: null,
      focalPost: {},
      isoCode: '',
      wikidata: '',
      sources: [],
      note: {},
    },
  }))
}
