/** A party answers an invitation and names its delegation without script; the secretariat settles it; the public sees offices. */
import { inDatabase } from './database'
import { inviteChifeng } from './entries'
import { expect, test } from './fixtures'
import { read, write } from './requests'
import { wordsOf } from './words'

const say = wordsOf('en')
const canary = 'Canary of a delegation'

/** The smallest whole PDF. */
const pdf = Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000053 00000 n 
0000000104 00000 n 
trailer<</Size 4/Root 1 0 R>>
startxref
168
%%EOF
`)

test('an invitation is answered, a delegation named and settled, and its offices are public', async ({
  signInAs,
}) => {
  const title = `Sample meeting with delegations ${crypto.randomUUID().slice(0, 8)}`
  const { slug, invitation } = await inviteChifeng({ title: { en: title } })
  const own = `/en/workspace/meetings/${slug}/delegation`
  const all = `/en/workspace/meetings/${slug}/delegations`

  const delegate = await signInAs('delegate.chifeng', { javaScriptEnabled: false })
  await delegate.goto('/en/workspace')
  await delegate.getByRole('link', { name: title }).click()
  await expect(delegate.getByRole('heading', { level: 1 })).toHaveText(say('delegations.title'))
  await delegate.getByLabel(say('delegations.answer.accepted'), { exact: true }).check()
  await delegate.getByLabel(say('delegations.answer.note')).fill(canary)
  await delegate.getByRole('button', { name: say('delegations.answer.send') }).click()
  await expect(delegate.getByRole('status')).toContainText(say('workspace.done.answered'))
  const name = async (role: string, person: string, office: string, consent: boolean) => {
    await delegate.goto(own)
    const add = delegate.getByText(say('delegations.people.add'), { exact: true })
    if (!(await delegate.getByRole('button', { name: say('delegations.people.addButton') }).isVisible()))
      await add.click()
    const form = delegate.locator('form', { hasText: say('delegations.people.addButton') })
    await form.getByLabel(say('delegations.people.role')).selectOption({ label: role })
    await form.getByLabel(say('delegations.people.name'), { exact: true }).fill(person)
    await form.getByLabel(say('delegations.people.office')).fill(office)
    if (consent) await form.getByLabel(say('delegations.people.consent')).check()
    await form.getByRole('button').click()
  }
  const [headWord, adviserWord] = [say('words.delegateRoles.head'), say('words.delegateRoles.adviser')]
  await name(headWord, canary, 'Deputy mayor', false)
  await name(headWord, 'Somebody else', 'Mayor', false)
  await expect(delegate.getByRole('alert')).toContainText(say('errors.refusals.second_head'))
  await name(adviserWord, 'Adviser who agrees', 'Director of the port office', true)
  await expect(delegate.locator('#people ~ ol > li')).toHaveCount(2)

  const head = await signInAs('head.chifeng', { javaScriptEnabled: false })
  await head.goto(own)
  await head
    .getByLabel(say('delegations.credentials.choose'))
    .setInputFiles({ name: 'note.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no paper') })
  await head.getByRole('button', { name: say('delegations.credentials.file') }).click()
  await expect(head.getByRole('alert')).toContainText(say('errors.refusals.file_refused'))
  await expect(head.getByText(say('delegations.credentials.none'))).toBeVisible()
  await head
    .getByLabel(say('delegations.credentials.choose'))
    .setInputFiles({ name: 'note.pdf', mimeType: 'application/pdf', buffer: pdf })
  await head.getByRole('button', { name: say('delegations.credentials.file') }).click()
  await expect(head.getByRole('status')).toContainText(say('workspace.done.filed'))

  const moderator = await signInAs('moderator', { javaScriptEnabled: false })
  await moderator.goto(own)
  await expect(moderator).toHaveURL(new RegExp(`${all}$`))
  const party = moderator.locator('li', { has: moderator.locator('#chifeng') })
  await expect(party).toContainText(canary)
  await party
    .getByRole('button', { name: say('delegations.credentials.acceptOf', { party: 'Chifeng' }) })
    .click()
  await expect(moderator.locator('li', { has: moderator.locator('#chifeng') })).toContainText(
    say('words.credentialsStates.accepted'),
  )

  const csv = await read(`/en/workspace/meetings/${slug}/delegations.csv`, 'moderator')
  expect(csv.text).toContain(`head,${canary},Deputy mayor,no`)
  for (const person of ['head.jinzhou', 'observer.tongliao', 'admin'] as const)
    for (const address of [
      own,
      `${own}?party=chifeng`,
      all,
      `/en/workspace/meetings/${slug}/delegations.csv`,
    ])
      expect([person, address, (await read(address, person)).status]).toEqual([person, address, 404])
  expect((await read(all, 'head.chifeng')).status).toBe(404)

  const page = await read(`/en/meetings/${slug}`)
  expect(page.text).toContain('Deputy mayor')
  expect(page.text).toContain('Adviser who agrees')
  expect(page.text).not.toContain(canary)
  const early = await write(`/api/invitations/${invitation}/present`, {}, { as: 'moderator' })
  expect(JSON.parse(early.text)).toMatchObject({ code: 'too_early' })
})

test('who of a large delegation is there is marked a delegation at a time', async ({ signInAs }) => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  const { slug, invitation } = await inviteChifeng({
    title: { en: `Sample meeting of many ${crypto.randomUUID().slice(0, 8)}` },
    ...{ starts: `${tomorrow}T09:00`, ends: `${tomorrow}T17:00`, zone: 'Asia/Shanghai' },
  })
  const people = async (from: number, to: number) =>
    inDatabase(
      (sql) => sql`insert into delegates (invitation_id, party_id, role, name, office, consent, position)
        select id, party_id, 'adviser', 'Sample Person ' || at, '', false, at from invitations, generate_series(${from}::int, ${to}::int) at
        where id = ${invitation}`,
    )
  await people(1, 100)
  const all = `/en/workspace/meetings/${slug}/delegations`
  const one = (person: string) => say('delegations.attendance.markOf', { name: person })
  const moderator = await signInAs('moderator', { javaScriptEnabled: false })
  await moderator.goto(all)
  await expect(moderator.getByRole('button', { name: one('Sample Person 100') })).toBeVisible()

  await people(101, 101)
  await moderator.goto(all)
  await expect(moderator.getByRole('button', { name: one('Sample Person 100') })).toHaveCount(0)
  await expect(moderator.getByRole('button', { name: one('Chifeng') })).toBeVisible()
  await moderator
    .getByRole('link', { name: say('delegations.attendance.each', { party: 'Chifeng' }) })
    .click()
  await moderator.getByRole('button', { name: one('Sample Person 101') }).click()
  const marked = moderator.getByRole('button', {
    name: say('delegations.attendance.unmarkOf', { name: 'Sample Person 101' }),
  })
  await expect(marked).toBeVisible()
  await expect(moderator.getByRole('button', { name: one('Chifeng') })).toHaveCount(0)
  await marked.click()
  await expect(moderator.getByRole('button', { name: one('Sample Person 101') })).toBeVisible()
})
