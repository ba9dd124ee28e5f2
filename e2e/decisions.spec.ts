/** From a meeting to what became of it: a vote added up, a text under silence, a duty reported on, an issue settled. */
import { idOfParty } from './database'
import { publishShort } from './entries'
import { expect, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('en')
const label = (field: string) => say(`agreement.fields.${field}`)

/** A meeting of our own, to which Chifeng and Jinzhou are invited: of no body, so each has one vote. */
async function ownMeeting(title: string, given: Record<string, string> = {}) {
  return publishShort('meeting', {
    ...{ kind: 'port_meeting', state: 'held', date: '2026-05-14', visibility: 'public', 'title.en': title },
    [`invited.${await idOfParty('chifeng')}`]: 'on',
    [`invited.${await idOfParty('jinzhou')}`]: 'on',
    ...given,
  })
}

test('a decision is put to the vote, added up in words, and gives rise to a duty that is reported on', async ({
  page,
  signInAs,
}) => {
  const meeting = await ownMeeting('Sample meeting with a vote')
  const moderator = await signInAs('moderator', { javaScriptEnabled: false })
  await moderator.goto(`/en/workspace/decisions/new?meeting=${meeting.slug}`)
  await expect(moderator.getByLabel(label('meeting'), { exact: true })).toHaveValue(meeting.id)
  await moderator
    .getByRole('group', { name: label('title'), exact: true })
    .getByLabel('English')
    .fill('Sample longer hours')
  await moderator.getByLabel(label('procedure')).selectOption({ label: say('words.decisionProcedures.vote') })
  await moderator.getByRole('button', { name: say('forms.save') }).click()
  await expect(moderator.getByRole('alert')).toContainText(say('errors.issues.decision.majority'))
  await moderator.getByLabel(label('majority')).selectOption({ label: say('words.majorities.absolute') })
  for (const [party, ballot] of [
    ['Chifeng · Inner Mongolia · 150400', 'for'],
    ['Jinzhou · Liaoning · 210700', 'for'],
  ] as const) {
    const empty = moderator.getByRole('group', { name: new RegExp(`^${label('ballots')}, \\d+$`) }).last()
    await empty.getByLabel(say('forms.parts.party')).selectOption({ label: party })
    await empty.getByLabel(say('forms.parts.ballot')).selectOption({ label: say(`words.ballots.${ballot}`) })
    await moderator.getByRole('button', { name: say('forms.save') }).click()
    const edit = moderator.getByRole('link', { name: say('workspace.status.edit') })
    if (await edit.count()) await edit.click()
  }
  const revisionId = /[0-9a-f-]{36}/.exec(moderator.url())![0]
  await moderator.goto(`/en/workspace/revisions/${revisionId}`)
  await moderator.getByRole('button', { name: say('workspace.check.submit') }).click()
  const second = await signInAs('moderator2', { javaScriptEnabled: false })
  await second.goto(`/en/review/${revisionId}`)
  await expect(second.getByText('Chifeng (For)')).toBeVisible()
  await second.getByRole('button', { name: say('review.decision.publish') }).click()
  await expect(second.getByText(say('workspace.done.publish'))).toBeVisible()

  await page.goto(`/en/meetings/${meeting.slug}`)
  await page.getByRole('link', { name: 'Sample longer hours' }).click()
  await expect(page.getByText('2 for, 0 against, 0 abstained, 0 absent: 2 votes in all.')).toBeVisible()
  await expect(page.getByText('An absolute majority is more than half of all votes: 2 of 2.')).toBeVisible()
  await expect(page.getByText(say('words.decisionStates.adopted'), { exact: true })).toBeVisible()
  const decision = new URL(page.url()).pathname.split('/').at(-1)!

  const action = await publishShort('action', {
    ...{ meeting: meeting.id, 'title.en': 'Sample timetable to be drawn up', due: '2026-06' },
    ...{ owner: await idOfParty('chifeng'), post: 'delegate' },
  })
  await page.goto('/en/actions?owner=chifeng&state=overdue')
  await expect(page.getByRole('link', { name: 'Sample timetable to be drawn up' })).toBeVisible()

  const delegate = await signInAs('delegate.chifeng', { javaScriptEnabled: false })
  await delegate.goto('/en/workspace')
  await delegate.getByRole('link', { name: 'Report: Sample timetable to be drawn up' }).click()
  await delegate.getByLabel(say('actions.state')).selectOption({ label: say('words.actionStates.done') })
  await delegate.getByLabel(say('actions.words')).fill('It hangs in the hall.')
  await delegate.getByRole('button', { name: say('actions.sendToHead') }).click()
  await expect(delegate.getByText(say('workspace.done.report-sent'))).toBeVisible()

  const head = await signInAs('head.chifeng', { javaScriptEnabled: false })
  await head.goto('/en/workspace')
  await head
    .getByRole('listitem')
    .filter({ hasText: say('words.kinds.action_report') })
    .filter({ hasText: 'Sample timetable to be drawn up' })
    .getByRole('link')
    .click()
  await expect(head.getByText('It hangs in the hall.')).toBeVisible()
  await head.getByRole('button', { name: say('workspace.status.endorse') }).click()

  await page.goto(`/en/actions/${action.slug}`)
  await expect(page.getByText('It hangs in the hall.')).toBeVisible()
  await expect(page.getByText(say('words.actionStates.done'), { exact: true }).first()).toBeVisible()
  await page.goto(`/en/decisions/${decision}`)
  await expect(page.getByRole('link', { name: 'Sample meeting with a vote' }).first()).toBeVisible()
})

test('a head objects to a text under silence, and it is not adopted', async ({ page, signInAs }) => {
  const meeting = await ownMeeting('Sample meeting with silence')
  const { slug } = await publishShort('decision', {
    ...{ meeting: meeting.id, 'title.en': 'Sample text that one objects to' },
    ...{ procedure: 'silence', deadline: '2099-12-31' },
  })
  await page.goto(`/en/decisions/${slug}`)
  await expect(page.getByText(say('words.decisionStates.proposed'), { exact: true })).toBeVisible()
  const head = await signInAs('head.jinzhou', { javaScriptEnabled: false })
  await head.goto('/en/workspace')
  await head.getByRole('link', { name: 'Sample text that one objects to' }).click()
  await head.getByLabel(say('decisions.reason')).fill('The port is closed then.')
  await head.getByLabel(say('decisions.confirm')).check()
  await head.getByRole('button', { name: say('decisions.object') }).click()
  await expect(head.getByText(say('workspace.done.objection'))).toBeVisible()
  await page.reload()
  await expect(page.getByText('The port is closed then.')).toBeVisible()
  await expect(page.getByText(say('words.decisionStates.objected'), { exact: true })).toBeVisible()
})

test('an issue comes back at the next meeting until a side says that it is settled', async ({
  page,
  signInAs,
}) => {
  const series = await publishShort('series', { 'name.en': 'Sample port meetings of a journey' })
  const held = await ownMeeting('Sample port meeting of May', { series: series.id })
  const next = await ownMeeting('Sample port meeting of next year', {
    ...{ series: series.id, state: 'planned', date: '2099-05' },
  })
  const issue = await publishShort('issue', {
    ...{ meeting: held.id, subject: 'railway', 'title.en': 'Sample question of night trains' },
    ...{ raisedBy: await idOfParty('chifeng'), asked: await idOfParty('jinzhou') },
  })
  const left = page.getByRole('link', { name: 'Sample question of night trains' })
  await page.goto(`/en/meetings/${next.slug}`)
  await expect(left).toBeVisible()

  const head = await signInAs('head.jinzhou', { javaScriptEnabled: false })
  await head.goto(`/en/workspace/issues/${issue.slug}/answer`)
  await head.getByLabel(say('issues.words')).first().fill('Two a week from June on.')
  await head.getByRole('button', { name: say('issues.do.answered') }).click()
  await expect(head.getByText(say('workspace.done.issue-answered'))).toBeVisible()
  await page.goto(`/en/issues/${issue.slug}`)
  await expect(page.getByText('Two a week from June on.')).toBeVisible()

  const other = await signInAs('head.chifeng', { javaScriptEnabled: false })
  await other.goto(`/en/workspace/issues/${issue.slug}/answer`)
  await expect(other.getByRole('button', { name: say('issues.do.answered') })).toHaveCount(0)
  await other.getByRole('button', { name: say('issues.do.settled') }).click()
  await expect(other.getByText(say('workspace.done.issue-settled'))).toBeVisible()
  await page.goto(`/en/meetings/${next.slug}`)
  await expect(left).toHaveCount(0)
  await page.goto(`/en/series/sample-port-meetings-of-a-journey`)
  await expect(page.getByText(say('words.issueStates.settled'), { exact: true }).last()).toBeVisible()
})

test('the handover sheet says all that a delegation owes', async ({ signInAs }) => {
  const meeting = await ownMeeting('Sample meeting before a handover')
  await publishShort('action', {
    ...{ meeting: meeting.id, 'title.en': 'Sample duty to hand over', due: '2099-06' },
    ...{ owner: await idOfParty('jinzhou'), post: 'head' },
  })
  const head = await signInAs('head.jinzhou', { javaScriptEnabled: false })
  await head.goto('/en/workspace')
  await head.getByRole('link', { name: say('workspace.home.handover') }).click()
  await expect(head.getByRole('heading', { level: 1 })).toHaveText('Handover sheet: Jinzhou')
  await expect(head.getByText('Sample duty to hand over')).toBeVisible()
})
