/** What the database itself lets the three roles of the product do, whatever its code says. */
import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { correct, draft, save } from '@/lib/entries/commands'
import { as, corrected, drafted, move, published, revisionsOf } from '@/lib/entries/testing'
import { beginSession } from '@/lib/people/sessions'
import { clientAt } from '@/lib/people/testing'
import type { Actor } from '@/lib/policy'
import { asActor, atSignInDoor, connect } from './client'
import { actOf, actorOf, agreementContent } from './factories'
import { testDatabase } from './testing'

const database = testDatabase()
const canary = 'Canary of a text nobody may see'
/** Of everything that the public must not find: what it is of, and its ids. */
const hidden: string[] = []
let publicSql: postgres.Sql
let appSql: postgres.Sql
let delegate: Actor
let head: Actor
let stranger: Actor
let moderator: Actor
let chifeng: string
let jinzhou: string

beforeAll(async () => {
  const { owner } = database
  publicSql = connect(database.publicUrl, 1).sql
  appSql = connect(database.appUrl, 1).sql
  const secret = { title: { en: canary }, note: { zh: canary }, summary: { ru: canary } }
  const note = { en: canary }
  const draft_ = await drafted(owner, secret)
  hidden.push(draft_.entryId, draft_.revisionId, ...draft_.companions)
  ;({ delegate, head, stranger, moderator, chifeng, jinzhou } = draft_)

  // A correction of a public text.
  const there = await corrected(owner)
  await as(head, (tx) =>
    save(head, tx, {
      ...there,
      revisionId: there.revisionId,
      content: agreementContent([chifeng, jinzhou], secret),
      companions: [],
      changeNote: canary,
    }),
  )
  await move(head, 'submit', { ...there, version: 2 })
  await move(moderator, 'sendBack', { ...there, version: 3 }, canary)
  hidden.push(there.revisionId)

  // Published, but not for the public; with acts, subjects, relations to public texts and a second revision.
  const open = await published(owner, { title: { en: 'A public text that a members’ text supersedes' } })
  for (const visibility of ['members', 'parties']) {
    const relations = [{ kind: 'supersedes', agreement: open.entryId }]
    const closed = await published(owner, { ...secret, visibility, relations, expires: '2099-12-31' }, [
      actOf(chifeng, { note }),
    ])
    const again = await as(head, (tx) => correct(head, tx, { entryId: closed.entryId, basedOn: 1 }))
    await move(head, 'submit', again)
    await move(moderator, 'publish', { ...again, version: 2 })
    hidden.push(closed.entryId, ...closed.companions, again.revisionId)
  }

  // Was public once and is no longer; was not public and is now.
  for (const [from, to] of [
    ['public', 'parties'],
    ['parties', 'public'],
  ]) {
    const given = from === 'public' ? { title: { en: `${canary}, now` } } : secret
    const turned = await published(owner, { ...given, visibility: from })
    const again = await as(head, (tx) => correct(head, tx, { entryId: turned.entryId, basedOn: 1 }))
    const content = agreementContent([chifeng, jinzhou], {
      visibility: to,
      title: to === 'public' ? { en: 'Opened by now' } : { en: canary },
    })
    await as(head, (tx) => save(head, tx, { ...again, content, companions: [], changeNote: '' }))
    await move(head, 'submit', { ...again, version: 2 })
    await move(moderator, 'publish', { ...again, version: 3 })
    if (to !== 'public') hidden.push(turned.entryId, ...turned.companions)
  }
})
afterAll(async () => {
  await Promise.all([publicSql.end(), appSql.end()])
})

const denied = expect.objectContaining({ code: '42501' })
const refusedBy = (sql: postgres.Sql, statement: string) =>
  expect(sql.unsafe(statement), statement).rejects.toEqual(denied)

const listed = async (kind: 'tables' | 'views') => {
  const rows = await database.owner.execute<{ name: string }>(
    kind === 'tables'
      ? `select tablename as name from pg_tables where schemaname = 'public' order by 1`
      : `select viewname as name from pg_views where schemaname = 'register' order by 1`,
  )
  return rows.map((row) => row.name)
}

describe('the public role', () => {
  it('reads no table, not even the register’s own', async () => {
    const tables = await listed('tables')
    expect(tables).toEqual(
      expect.arrayContaining([
        'revisions',
        'people',
        'credentials',
        'sessions',
        'event_log',
        'entries',
        'agreements',
      ]),
    )
    for (const table of tables) {
      await refusedBy(publicSql, `select 1 from public.${table}`)
      await refusedBy(publicSql, `select count(*) from public."${table}"`)
    }
    await refusedBy(publicSql, 'select * from drizzle.__drizzle_migrations')
    await refusedBy(publicSql, `select public.next_revision_number('${hidden[0]}')`)
    await refusedBy(publicSql, 'select public.acting_role()')
  })

  it('writes nothing, even where it lifts its own read-only setting', async () => {
    for (const view of await listed('views')) {
      for (const statement of [
        `delete from register.${view}`,
        `insert into register.${view} default values`,
        `update register.${view} set ${view === 'state' ? 'version = 1' : 'number = 1'}`,
      ]) {
        await expect(publicSql.unsafe(statement), statement).rejects.toMatchObject({
          code: expect.stringMatching(/^(42501|25006|42703|55000)$/),
        })
      }
      await expect(
        publicSql.begin(async (sql) => {
          await sql.unsafe('set transaction read write')
          await sql.unsafe(`delete from register.${view}`)
        }),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|55000)$/) })
    }
    for (const statement of [
      'create table register.mine (id int)',
      'create table public.mine (id int)',
      'create schema mine',
      'create role mine',
      `alter role entente_public superuser`,
      'set role entente_app',
      `copy (select 1) to program 'true'`,
      `select pg_read_file('PG_VERSION')`,
    ]) {
      await expect(
        publicSql.begin(async (sql) => {
          await sql.unsafe('set transaction read write')
          await sql.unsafe(statement)
        }),
        statement,
      ).rejects.toEqual(denied)
    }
  })

  it('finds no draft, no reason and no text that is not public in any view', async () => {
    const views = await listed('views')
    expect(views).toHaveLength(50)
    const personal = await database.owner.execute<{ text: string }>(
      `select email as text from people union select name from people union select id::text from people
       union select id::text from posts`,
    )
    const secrets = [canary, ...hidden, ...personal.map((row) => row.text)]
    for (const view of views) {
      const rows = await publicSql.unsafe(`select v::text as row from register.${view} v`)
      const whole = rows.map((row) => row.row).join('\n')
      for (const secret of secrets)
        expect([view, secret, whole.includes(secret)]).toEqual([view, secret, false])
    }
    // What was looked for is there, for those who may see it.
    const [there] = await database.owner.execute<{ n: number }>(
      `select count(*)::int as n from agreements where agreements::text like '%${canary}%'`,
    )
    expect(there!.n).toBe(3)
  })

  it('cannot tell by a public text that one which is not public supersedes it', async () => {
    const [row] = await publicSql`
      select status, standing from register.agreements where title->>'en' like 'A public text that%'`
    expect(row).toMatchObject({ status: 'signed', standing: { supersededBy: null } })
  })

  it('sees of a revision just that it was public, and whose office drafted it', async () => {
    const rows = await publicSql`
      select number, current, author_role, author_party_id, by_import from register.revisions
      where content->'title'->>'en' in ('Opened by now', ${canary})`
    expect(rows).toEqual([
      { number: 2, current: true, author_role: 'head', author_party_id: chifeng, by_import: false },
    ])
  })
})

describe('the public views', () => {
  it('have these columns, and showing more is a change to this list', async () => {
    const rows = await publicSql<{ line: string }[]>`
      select table_name || ': ' || string_agg(column_name || ' ' || udt_name, ', ' order by ordinal_position) as line
      from information_schema.columns where table_schema = 'register' group by table_name order by table_name`
    expect(`\n${rows.map((row) => row.line).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      action_dues: action_id uuid, number int4, due text, published_at timestamptz
      action_reports: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, action_id uuid, party_id uuid, state text, words jsonb, date date
      actions: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, meeting_id uuid, decision_id uuid, ordinal int4, title jsonb, text jsonb, owner_id uuid, post text, due text, due_from date, due_to date, state text, note jsonb
      acts: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, agreement_id uuid, party_id uuid, act text, date text, date_from date, date_to date, effect text, effect_from date, effect_to date, sources jsonb, note jsonb, manner text, place jsonb, capacity jsonb, predecessor_id uuid, about_id uuid, opposes bool, articles _text, text jsonb, recorded_by_id uuid, by_import bool, signer jsonb, powers text
      admission_decisions: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, admission_id uuid, outcome text, meeting jsonb, date text, began text, sources jsonb, note jsonb
      admission_steps: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, admission_id uuid, party_id uuid, step text, date date, reason text
      admissions: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, way text, body_id uuid, party_id uuid, class text, proposed_by_id uuid, date text, reasons jsonb
      agendas: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, meeting_id uuid, items jsonb, internal int4
      agreement_parties: agreement_id uuid, party_id uuid, role text, position int4, visibility text
      agreement_relations: agreement_id uuid, kind text, target_id uuid
      agreement_subjects: agreement_id uuid, subject text, visibility text
      agreement_texts: agreement_id uuid, position int4, language text, authority text, prevailing bool, sha256 text, name text, made_from text, stale bool, kind text, size int4, reading text, pages int4
      agreements: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, type text, title jsonb, summary jsonb, original_language text, adopted text, adopted_from date, adopted_to date, year int4, place jsonb, body_id uuid, meeting jsonb, term_count int4, term_unit text, expires text, expires_from date, expires_to date, force_clause jsonb, visibility text, sources jsonb, note jsonb, answering_id uuid, status text, standing jsonb, standing_due date, changed_at timestamptz, choices text, title_en text, title_zh text, title_mn text, title_ru text, document tsvector, duration jsonb, witnesses jsonb
      answers: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, act_id uuid, act_revision int4, answer text, reason jsonb
      bodies: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, kind text, name jsonb, part_of_id uuid, formed text, formed_from date, formed_to date, area jsonb, population jsonb, scope jsonb, sources jsonb, note jsonb, ended text, ended_from date, ended_to date, follows_id uuid, classes _text
      deadlines: agreement_id uuid, kind text, date text, date_from date, date_to date, visibility text
      decision_effects: decision_id uuid, kind text, entry_id uuid
      decision_objections: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, decision_id uuid, party_id uuid, date date, reason text
      decisions: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, meeting_id uuid, ordinal int4, title jsonb, text jsonb, procedure text, majority text, fraction text, weights jsonb, entitled jsonb, ballots jsonb, deadline date, sources jsonb, note jsonb
      facet_choices: facet text, value text, code int4
      file_pictures: sha256 text, sizes jsonb
      file_texts: sha256 text, text text
      files: sha256 text, kind text, size int4, name text, current bool
      issue_answers: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, issue_id uuid, party_id uuid, step text, words jsonb, date date
      issues: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, meeting_id uuid, series_id uuid, subject text, raised_by_id uuid, asked_id uuid, title jsonb, text jsonb, date text, date_from date, date_to date
      meeting_delegations: meeting_id uuid, party_id uuid, attended bool, role text, office text, name text, position int4
      meeting_parties: meeting_id uuid, party_id uuid, role text, position int4, visibility text
      meetings: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, kind text, title jsonb, state text, series_id uuid, ordinal int4, body_id uuid, date text, date_from date, date_to date, starts text, ends text, zone text, starts_at timestamptz, ends_at timestamptz, place jsonb, sites jsonb, chair jsonb, guests jsonb, interpretation _text, visibility text, results jsonb, exhibitors jsonb, sources jsonb, note jsonb, instrument_ids _uuid, places text
      memberships: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, body_id uuid, party_id uuid, class text, began text, began_from date, began_to date, basis text, proposed_by_ids _uuid, ended text, ended_from date, ended_to date, sources jsonb, note jsonb
      minutes: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, meeting_id uuid, texts jsonb, authentic _text, signed_by jsonb, last_day date
      notifications: year int4, number int4, issued_at timestamptz, kind text, entry_id uuid, revision int4, agreement_id uuid, party_id uuid, party_ids _uuid, act text, date text, effect text, by_import bool
      objections: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, rectification_id uuid, party_id uuid, date date, reason text
      parties: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, kind text, name jsonb, country text, province jsonb, code text, latitude float8, longitude float8, ports jsonb, sources jsonb, note jsonb, former_names jsonb, body_id uuid, focal_post jsonb, iso_code text, wikidata text
      plans: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, title jsonb, party_id uuid, issuer jsonb, period text, period_from date, period_to date, scope jsonb, endorses jsonb, sources jsonb, note jsonb
      ports: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, kind text, name jsonb, party_id uuid, locode text, figures jsonb, sources jsonb, note jsonb
      project_basis: project_id uuid, position int4, visibility text, kind text, entry_id uuid, article text
      project_changes: number int4, version int4
      project_milestones: project_id uuid, position int4, visibility text, title jsonb, begins text, due text, due_to date, done text, done_from date, evidence jsonb, url text
      project_partners: project_id uuid, position int4, visibility text, party_id uuid, role text
      project_steps: project_id uuid, position int4, visibility text, stage text, date text, since date, until date, reason jsonb
      projects: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, title jsonb, summary jsonb, kind text, sector text, lead_id uuid, body_id uuid, intention_id uuid, announced int4, stage text, shape text, places jsonb, planned_start text, planned_start_to date, planned_end text, planned_end_to date, actual_start text, actual_start_from date, actual_end text, actual_end_from date, announced_in int4, sums jsonb, indicators jsonb, visibility text, exchange text, sources jsonb, note jsonb, duplicate_of_id uuid, documents jsonb
      rectifications: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, agreement_id uuid, language text, place text, wrong text, corrected text, reason text, notified date, last_day date
      revisions: entry_id uuid, kind text, number int4, based_on int4, current bool, content jsonb, change_note text, published_at timestamptz, by_import bool, author_role text, author_party_id uuid
      series: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, name jsonb, body_id uuid, interval jsonb, rotation_ids _uuid, sources jsonb, note jsonb
      settings: name text, value jsonb
      state: version int4, changed_at timestamptz
      update_views: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, update_id uuid, party_id uuid, stance text, words jsonb, date date
      updates: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, project_id uuid, party_id uuid, covers text, covers_from date, covers_to date, health text, progress int4, happened jsonb, blocks jsonb, blocked_by_id uuid, next_step jsonb, next_due text, spent float8, currency text, evidence jsonb, date date, until date, visibility text
      waiting: decided int4, median float8
      withdrawals: id uuid, slug text, number int4, revision int4, first_published_at timestamptz, published_at timestamptz, membership_id uuid, party_id uuid, body_id uuid, date date, effect date, reason text, taken_back date
      "
    `)
  })
})

describe('the app’s role', () => {
  const counts = async (run: (statement: string) => Promise<postgres.RowList<postgres.Row[]>>) => {
    const found: Record<string, number> = {}
    for (const [name, from] of Object.entries({
      drafts: `revisions where status not in ('published', 'superseded')`,
      people: 'people',
      credentials: 'credentials',
      sessions: 'sessions',
      log: 'event_log',
    })) {
      const [row] = await run(`select count(*)::int as n from ${from}`)
      found[name] = row!.n
    }
    return found
  }
  const inTransaction = (person: string, post: string, door = '') =>
    appSql.begin(async (sql) => {
      await sql`select set_config('app.person_id', ${person}, true), set_config('app.post_id', ${post}, true),
        set_config('app.door', ${door}, true)`
      return counts((statement) => sql.unsafe(statement))
    })
  const nothing = { drafts: 0, people: 0, credentials: 0, sessions: 0, log: 0 }

  it('without an actor sees nothing private', async () => {
    expect(await counts((statement) => appSql.unsafe(statement))).toEqual(nothing)
    expect(await inTransaction('', '')).toEqual(nothing)
    await expect(inTransaction('x', 'y')).rejects.toMatchObject({ code: '22P02' })
  })

  it('forgets the actor when the transaction ends', async () => {
    expect((await inTransaction(delegate.personId, delegate.post!.id)).drafts).toBeGreaterThan(0)
    expect(await counts((statement) => appSql.unsafe(statement))).toEqual(nothing)
  })

  it('as a delegate sees the own party’s drafts and people, as one of another party none of them', async () => {
    await atSignInDoor((tx) => beginSession(tx, delegate.personId, clientAt('')))
    const own = await inTransaction(delegate.personId, delegate.post!.id)
    expect(own).toMatchObject({ people: 2, credentials: 0, sessions: 0 })
    expect(own.drafts).toBe((await revisionsOf(database.owner, hidden[0]!)).length + 2 + 1)
    const other = await inTransaction(stranger.personId, stranger.post!.id)
    expect(other).toEqual({ ...nothing, people: 2 })
  })

  it('as an observer, by another’s post or by one that has ended, sees no private work', async () => {
    const { owner } = database
    const observer = await actorOf(owner, 'observer.tongliao')
    await owner.execute(
      `insert into posts (id, person_id, role, party_id, held_until) values
        ('22222222-2222-4222-8222-222222222222', '${observer.personId}', 'head', '${chifeng}', now() - interval '1 minute'),
        ('33333333-3333-4333-8333-333333333333', '${observer.personId}', 'observer', '${chifeng}', null)`,
    )
    const own = { ...nothing, people: 1 }
    for (const post of [
      observer.post.id,
      head.post!.id,
      moderator.post!.id,
      '22222222-2222-4222-8222-222222222222',
      '33333333-3333-4333-8333-333333333333',
      '44444444-4444-4444-8444-444444444444',
    ])
      expect(await inTransaction(observer.personId, post)).toEqual(own)
  })

  it('reads passwords and sessions at the sign-in door alone', async () => {
    for (const email of ['delegate.chifeng', 'moderator', 'admin']) {
      const actor = await actorOf(database.owner, email)
      const seen = await inTransaction(actor.personId, actor.post.id)
      expect(seen).toMatchObject({ credentials: 0, sessions: 0 })
    }
    const door = await inTransaction('', '', 'sign-in')
    expect(door).toEqual({ drafts: 0, people: 8, credentials: 8, sessions: 1, log: 0 })
  })

  it('drafts for no other party, and puts nothing under another’s name', async () => {
    const content = agreementContent([jinzhou])
    const forged: Actor = { ...delegate, post: { ...delegate.post!, partyId: jinzhou } }
    await expect(
      as(forged, (tx) => draft(forged, tx, { kind: 'agreement', content, companions: [] })),
    ).rejects.toMatchObject({ cause: denied })
  })

  it('takes nothing back: it deletes no revision, entry, person or line of the log', async () => {
    for (const statement of [
      'delete from clearances',
      'delete from invitations',
      'delete from revisions',
      'delete from entries',
      'delete from people',
      'update people set email = email',
      `insert into people (name, email, language) values ('x', 'x@example.org', 'en')`,
      'update posts set role = role',
      `insert into posts (person_id, role) values ('${delegate.personId}', 'administrator')`,
      'delete from sessions',
      'delete from credentials',
      'update event_log set name = name',
      'delete from event_log',
      'truncate event_log',
      'truncate agreements',
      'create table mine (id int)',
      'alter table revisions disable row level security',
      'drop policy published on revisions',
      'alter table revisions disable trigger all',
      'set role entente',
      'set role entente_worker',
      'select from jobs',
      'update jobs set done_at = now()',
      'delete from jobs',
      `insert into jobs (kind) values ('standings') returning id`,
      `set session_replication_role = 'replica'`,
      'set row_security = off; select * from revisions',
    ])
      await refusedBy(appSql, statement)
    await appSql.unsafe('reset row_security')
  })

  it('changes a password, and what stands beside it, at the sign-in door alone', async () => {
    const { owner } = database
    const { personId } = await actorOf(owner, 'head.chifeng')
    await owner.execute(`
      insert into factors values ('${personId}', 'sealed', 1);
      insert into recovery_codes values ('${personId}', 'hash');
      insert into enrolments values ('${personId}', 'sealed', now());
      insert into passkeys (person_id, name, credential_id, public_key, counter, transports)
        values ('${personId}', 'Phone', 'id', 'key', 0, '{}');
      insert into resets (person_id, asked_at) values ('${personId}', now())`)
    const { sql: workerSql } = connect(database.workerUrl, 1)
    for (const table of ['credentials', 'factors', 'passkeys', 'recovery_codes', 'enrolments', 'resets'])
      for (const raw of [appSql, workerSql]) {
        expect([table, await raw.unsafe(`select * from ${table}`)]).toEqual([table, []])
        const { count } = await raw.unsafe(`update ${table} set person_id = '${delegate.personId}'`)
        expect([table, count]).toEqual([table, 0])
      }
    await expect(
      appSql.unsafe(`insert into factors values ('${delegate.personId}', 'mine', 0)`),
    ).rejects.toEqual(denied)
    await workerSql`select set_config('app.door', 'sign-in', false)`
    expect(await workerSql`select * from factors`).toHaveLength(0)
    await workerSql.end()
  })
})

describe('the worker’s role', () => {
  it('sees no draft, no password and no session, whatever it says of itself', async () => {
    const { sql } = connect(database.workerUrl, 1)
    const seen = async (person: string, post: string, door: string) =>
      sql.begin(async (tx) => {
        await tx`select set_config('app.person_id', ${person}, true), set_config('app.post_id', ${post}, true),
          set_config('app.door', ${door}, true)`
        const [row] = await tx`
          select (select count(*)::int from revisions where status not in ('published', 'superseded')) as drafts,
            (select count(*)::int from credentials) as credentials, (select count(*)::int from sessions) as sessions,
            (select count(*)::int from tries) as tries,
            (select count(*)::int from revisions where status = 'published') > 60 as published`
        return row
      })
    const none = { drafts: 0, credentials: 0, sessions: 0, tries: 0, published: true }
    for (const { personId, post } of [delegate, head, moderator]) {
      expect(await seen(personId, post!.id, '')).toEqual(none)
      expect(await seen(personId, post!.id, 'sign-in')).toEqual(none)
    }
    for (const statement of ['set role entente', 'create table mine (id int)', 'delete from event_log'])
      await refusedBy(sql, statement)
    await sql.end()
  })
})

describe('the roles', () => {
  it('own nothing, command nothing and belong to nobody, but for the worker, who belongs to the app', async () => {
    const rows = await database.owner.execute(`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
        (select count(*)::int from pg_class where relowner = r.oid) as owns,
        (select count(*)::int from pg_auth_members where member = r.oid) as belongs
      from pg_roles r where rolname in ('entente_app', 'entente_public', 'entente_worker') order by rolname`)
    const nothing = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolinherit: false,
      owns: 0,
      belongs: 0,
    }
    expect([...rows]).toEqual([
      { rolname: 'entente_app', ...nothing },
      { rolname: 'entente_public', ...nothing },
      { rolname: 'entente_worker', ...nothing, rolinherit: true, belongs: 1 },
    ])
  })

  it('are not the owner, who is no superuser either', async () => {
    const rows = await database.owner.execute(
      `select tableowner, rolsuper, rolbypassrls from pg_tables join pg_roles on rolname = tableowner
       where schemaname in ('public', 'register') group by 1, 2, 3`,
    )
    expect([...rows]).toEqual([{ tableowner: 'entente', rolsuper: false, rolbypassrls: false }])
  })

  it('may not even make temporary tables in a database of the product', async () => {
    // Asked of the template: a copy of a database does not inherit its rights.
    const rows = await database.owner.execute(`
      select r, has_database_privilege(r, 'entente', 'temporary') as temporary,
        has_database_privilege(r, 'entente', 'create') as create, has_database_privilege(r, 'entente', 'connect') as connect
      from unnest(array['entente_app', 'entente_public', 'entente_worker']) r order by r`)
    expect([...rows]).toEqual([
      { r: 'entente_app', temporary: false, create: false, connect: true },
      { r: 'entente_public', temporary: false, create: false, connect: true },
      { r: 'entente_worker', temporary: false, create: false, connect: true },
    ])
  })

  it('give up a statement that takes too long', async () => {
    const limits = await Promise.all(
      [appSql, publicSql].map(
        (
          sql,
        ) => sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
          current_setting('idle_in_transaction_session_timeout') as idle`,
      ),
    )
    for (const [row] of limits) expect(row).toEqual({ statement: '10s', lock: '5s', idle: '15s' })
  })
})

it('every private table is under forced row security, and no other table is', async () => {
  const rows = await database.owner.execute<{ relname: string }>(`
    select relname from pg_class join pg_namespace n on n.oid = relnamespace
    where nspname = 'public' and relkind = 'r' and relrowsecurity and relforcerowsecurity order by 1`)
  expect(rows.map((row) => row.relname)).toEqual([
    'account_invitations',
    'agenda_items',
    'bounces',
    'calendars',
    'clearances',
    'credentials',
    'delegates',
    'ended_mails',
    'enrolments',
    'event_log',
    'factors',
    'file_holders',
    'file_pictures',
    'file_texts',
    'files',
    'held_forms',
    'identities',
    'import_heads',
    'import_rows',
    'imports',
    'invitation_lists',
    'invitations',
    'name_aliases',
    'passkey_challenges',
    'passkeys',
    'people',
    'posts',
    'project_requests',
    'provider_requests',
    'recovery_codes',
    'refusals',
    'resets',
    'revisions',
    'sessions',
    'settings',
    'setup_codes',
    'subscriptions',
    'tries',
  ])
  const [half] = await database.owner.execute<{ n: number }>(
    `select count(*)::int as n from pg_class where relrowsecurity <> relforcerowsecurity`,
  )
  expect(half!.n).toBe(0)
})

it('asActor and the door are two: neither opens the other', async () => {
  const through = await asActor({ personId: delegate.personId, postId: delegate.post!.id }, (tx) =>
    tx.execute(`select count(*)::int as n from credentials`),
  )
  expect(through[0]).toEqual({ n: 0 })
  const door = await atSignInDoor((tx) =>
    tx.execute(`select count(*)::int as n from revisions where status = 'draft'`),
  )
  expect(door[0]).toEqual({ n: 0 })
})
