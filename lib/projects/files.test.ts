/** Files that projects and updates name: sent with the form, and readable as they are. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectContent, updateContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { draft } from '@/lib/entries/commands'
import { importEntry } from '@/lib/entries/import'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { as, cast, refusalOf } from '@/lib/entries/testing'
import { findFile } from '@/lib/files/queries'
import { keptIn } from '@/lib/files/testing'
import { findPublicFile } from '@/lib/registry/files'

const database = testDatabase()
const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'entente-files-'))
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  people = await cast(database.owner)
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

const add = (kind: Kind, content: unknown) =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, changeNote: '' }))
/** Sent by the delegate of Chifeng. */
const sent = (words: string) => keptIn(folder, database.owner, Buffer.from(words), 'pdf')
const document = (file: string) => ({
  title: { en: 'Sample survey' },
  language: null,
  file,
  name: 'survey.pdf',
})

describe('a document of a project', () => {
  it('is public once the project is, and private before', async () => {
    const file = await sent('survey')
    expect(await findPublicFile(file)).toBeNull()
    expect(await findFile(people.stranger, file)).toBeNull()
    await add('project', projectContent(people.chifeng, { documents: [document(file)] }))
    expect(await findPublicFile(file)).toMatchObject({ sha256: file, name: 'survey.pdf' })
    await rebuildRegister(database.owner, () => {})
    expect(await findPublicFile(file)).toMatchObject({ name: 'survey.pdf' })
  })

  it('of a project for its parties is read by these, and by nobody else', async () => {
    const file = await sent('withheld')
    const partners = [{ party: people.jinzhou, role: 'funding' }]
    const given = { visibility: 'parties', partners, documents: [document(file)] }
    await add('project', projectContent(people.chifeng, given))
    expect(await findPublicFile(file)).toBeNull()
    expect(await findFile(people.stranger, file)).toMatchObject({ name: 'survey.pdf' })
    expect(await findFile(people.observer, file)).toBeNull()
    expect(await findFile(people.moderator, file)).toMatchObject({ sha256: file })
  })

  it('is named only by those who can read it', async () => {
    const file = await sent('secret')
    const { stranger, jinzhou } = people
    const content = projectContent(jinzhou, { documents: [document(file)] })
    const input = { kind: 'project' as const, content, companions: [] }
    const refused = await refusalOf(as(stranger, (tx) => draft(stranger, tx, input)))
    expect(refused.details.issues).toEqual([{ path: ['documents', 0, 'file'], code: 'texts.missing' }])
  })
})

describe('evidence of an update', () => {
  const evidence = (file: string) => [{ title: { en: 'Sample photograph' }, url: '', file, name: 'roof.jpg' }]

  it('is as public as the project', async () => {
    const [open, closed] = [await sent('open'), await sent('closed')]
    const project = await add('project', projectContent(people.chifeng))
    await add('update', updateContent(project, people.chifeng, { evidence: evidence(open) }))
    const withheld = await add('project', projectContent(people.chifeng, { visibility: 'parties' }))
    await add('update', updateContent(withheld, people.chifeng, { evidence: evidence(closed) }))
    expect(await findPublicFile(open)).toMatchObject({ name: 'roof.jpg' })
    expect(await findPublicFile(closed)).toBeNull()
    expect(await findFile(people.head, closed)).toMatchObject({ name: 'roof.jpg' })
    expect(await findFile(people.stranger, closed)).toBeNull()
  })
})
