/**
 * Loads the founding records once, as published revisions of the import. What the source does not say stays empty;
 * a signature is recorded only where the source gives its date.
 */
import type { Database, Tx } from '@/db/client'
import { entries } from '@/db/schema/entries'
import type { Kind } from '@/db/vocabulary'
import { noDuration } from '@/lib/agreements/duration'
import { emptyActContent, noForceClause } from '@/lib/agreements/schema'
import { importEntry } from '@/lib/entries/import'
import {
  basisOf,
  bodyKindOf,
  figureOf,
  provinces,
  readRows,
  several,
  studySections,
  subjectOf,
  texts,
  wordFor,
} from './records'

const changeNote = 'founding records'

/** Does nothing where the register holds anything already. Returns how many entries were loaded. */
export function importFoundingRecords(owner: Database): Promise<number> {
  return owner.transaction(async (tx) => {
    const [any] = await tx.select({ id: entries.id }).from(entries).limit(1)
    if (any) return 0
    const load = new Loading(tx)
    await loadParties(load)
    await loadBodies(load)
    await loadMemberships(load)
    await loadAgreements(load)
    return load.count
  })
}

/** The entries loaded so far, by the id they have in the files. */
class Loading {
  count = 0
  private readonly ids = new Map<string, string>()
  constructor(private readonly tx: Tx) {}

  async add(kind: Kind, slug: string | undefined, content: unknown): Promise<string> {
    const id = await importEntry(this.tx, { kind, slug, content, changeNote })
    if (slug) this.ids.set(`${kind} ${slug}`, id)
    this.count += 1
    return id
  }

  idOf(kind: Kind, slug: string): string {
    const id = this.ids.get(`${kind} ${slug}`)
    if (!id) throw new Error(`the founding records name a ${kind} they do not hold: ${slug}`)
    return id
  }
}

async function loadParties(load: Loading) {
  for (const row of readRows('members.csv')) {
    await load.add('party', row.id, {
      kind: row.kind,
      name: texts({ en: row.name_en, zh: row.name_zh, mn: row.name_mn, ru: row.name_ru }),
      country: row.country,
      province: row.province_en ? wordFor(provinces, row.province_en) : {},
      code: row.admin_code_gb2260,
      latitude: row.lat ? Number(row.lat) : null,
      longitude: row.lon ? Number(row.lon) : null,
      ports: texts({ en: row.seaport_or_land_port }),
      formerNames: [],
      sources: [],
      note: {},
    })
  }
}

async function loadBodies(load: Loading) {
  for (const row of readRows('bodies.csv')) {
    await load.add('body', row.id, {
      kind: wordFor(bodyKindOf, row.kind!),
      name: texts({ en: row.name_en, zh: row.name_zh }),
      partOf: row.part_of ? load.idOf('body', row.part_of) : null,
      formed: row.formed,
      ended: '',
      follows: null,
      classes: [],
      area: figureOf(row.area_km2!),
      population: figureOf(row.population!),
      scope: texts({ en: row.scope_en }),
      sources: studySections(row.source!),
      note: texts({ en: row.note }),
    })
  }
}

async function loadMemberships(load: Loading) {
  for (const row of readRows('memberships.csv')) {
    await load.add('membership', undefined, {
      body: load.idOf('body', row.body!),
      party: load.idOf('party', row.member!),
      class: 'member',
      began: row.from,
      basis: wordFor(basisOf, row.basis!),
      proposedBy: several(row.proposed_by!).map((party) => load.idOf('party', party)),
      ended: '',
      sources: studySections(row.source!),
      note: texts({ en: row.note }),
    })
  }
}

async function loadAgreements(load: Loading) {
  const meetings = new Map(readRows('meetings.csv').map((row) => [row.id, row]))
  for (const row of readRows('agreements.csv')) {
    const parties = several(row.parties!).map((party) => load.idOf('party', party))
    const meeting = meetings.get(row.adopted_at)
    const sources = studySections(row.source!)
    const agreement = await load.add('agreement', row.id, {
      type: row.type,
      title: texts({ en: row.title_en, zh: row.title_zh }),
      summary: {},
      originalLanguage: null,
      adopted: row.date_signed,
      place: texts({ en: row.place }),
      body: row.body ? load.idOf('body', row.body) : null,
      witnesses: {},
      meeting: texts({ en: meeting?.name_en, zh: meeting?.name_zh }),
      subjects: several(row.subjects!).map((subject) => wordFor(subjectOf, subject)),
      term: null,
      expires: '',
      duration: noDuration,
      forceClause: noForceClause,
      texts: [],
      parties: parties.map((party) => ({ party, role: 'signatory' })),
      relations: [],
      sources,
      note: texts({ en: row.note }),
      visibility: 'public',
    })
    for (const party of row.date_signed ? parties : []) {
      await load.add('act', undefined, {
        ...emptyActContent,
        agreement,
        party,
        act: 'signed',
        date: row.date_signed,
        sources,
      })
    }
  }
}
