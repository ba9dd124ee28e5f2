import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { OwedPart } from '@/components/actions/owed-part'
import { AdmissionsToAnswer } from '@/components/admissions/to-answer'
import { NewsList } from '@/components/body-news/news-list'
import { LadderList } from '@/components/clearance/ladder-list'
import { UpcomingPart } from '@/components/deadlines/upcoming-part'
import { DecisionsToAnswer } from '@/components/decisions/to-answer'
import { InvitationsToAnswer, SettleList } from '@/components/delegations/to-answer'
import { StartOthers } from '@/components/forms/start-others'
import { IssuesToAnswer } from '@/components/issues/to-answer'
import { Page } from '@/components/layout/page'
import { OwnCalendar } from '@/components/meetings/own-calendar'
import { MinutesToAnswer } from '@/components/minutes/to-answer'
import { RectificationsToAnswer } from '@/components/rectifications/to-answer'
import { Button } from '@/components/ui/button'
import { Foreign } from '@/components/ui/foreign'
import { OpenRequests } from '@/components/updates/open-requests'
import { OwedUpdates } from '@/components/updates/owed-updates'
import { OwnMails } from '@/components/updates/own-mails'
import { UpdatesToView } from '@/components/updates/to-view'
import { ActsToAnswer } from '@/components/workspace/acts-to-answer'
import { ClosedList } from '@/components/workspace/closed-list'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { grouped, parts } from '@/components/workspace/work-groups'
import { WorkPart } from '@/components/workspace/work-part'
import { listOwed } from '@/lib/actions/queries'
import { listAdmissionsToAnswer } from '@/lib/admissions/queries'
import { listUnanswered } from '@/lib/agreements/answering'
import { listClosed } from '@/lib/agreements/closed'
import { listUpcoming } from '@/lib/agreements/upcoming'
import { requireActor } from '@/lib/auth'
import { listNews } from '@/lib/body-news/queries'
import { findOwnToken } from '@/lib/calendars/queries'
import { listLadders } from '@/lib/clearance/queries'
import { today } from '@/lib/dates'
import { listDecisionsToAnswer } from '@/lib/decisions/queries'
import { listInvitationsOwing, listToSettle } from '@/lib/delegations/queries'
import { listQueue, listWork } from '@/lib/entries/queries'
import { listIssuesToAnswer } from '@/lib/issues/queries'
import { listCirculated } from '@/lib/minutes/queries'
import { textFor } from '@/lib/multilingual'
import { isDelegation, mayStart } from '@/lib/policy'
import { listOwedUpdates, listToView } from '@/lib/projects/owed'
import { listOpenRequests } from '@/lib/projects/requests'
import { listToAnswer } from '@/lib/rectifications/queries'
import { siteAddress } from '@/lib/registry/address'
import { listEnded } from '@/lib/subscriptions/ended'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('workspace.home')
  return { title: t('title'), robots: { index: false } }
}

export default async function WorkspacePage({ searchParams }: Props) {
  const locale = await getLocale()
  const { actor, posts } = await requireActor(locale)
  const t = await getTranslations('workspace')
  const given = await searchParams
  const work = [...(await listQueue(actor)), ...(await listWork(actor))]
  const groups = grouped(work)
  const unanswered = await listUnanswered(actor)
  const toAdmit = await listAdmissionsToAnswer(actor)
  const invitations = await listInvitationsOwing(actor)
  const [owed, toDecide, issues] = [
    await listOwed(actor),
    await listDecisionsToAnswer(actor),
    await listIssuesToAnswer(actor),
  ]
  const [updates, requests] = [await listOwedUpdates(actor), await listOpenRequests(actor)]
  const due = parts.yours.reduce(
    (count, name) => count + (groups.get(name)?.length ?? 0),
    [unanswered, toAdmit, owed, updates, requests, toDecide, issues, invitations].flat().length,
  )
  const role = actor.post?.role
  const partyName = posts.find(({ id }) => id === actor.post?.id)?.partyName
  const party = partyName && textFor(partyName, locale)
  const mayDraft = mayStart(actor, 'agreement')
  const own = await findOwnToken(actor)

  const aside =
    role === 'observer' || role === 'administrator' ? t(`home.${role}`) : role ? null : t('home.noPost')
  const part = (name: keyof typeof parts, isElsewhere = false) => (
    <WorkPart
      empty={isElsewhere ? null : t(`empty.${name}`)}
      groups={parts[name].map((group) => ({ name: group, items: groups.get(group) ?? [] }))}
      id={name}
      title={t(`parts.${name}`)}
    />
  )
  return (
    <Page
      lead={
        <>
          {party && (
            <p>{t.rich('home.for', { party: () => <Foreign lang={party.lang}>{party.text}</Foreign> })}</p>
          )}
          {role === 'moderator' && <p>{t('home.forSecretariat')}</p>}
          {aside ? <p>{aside}</p> : <p>{t('home.lead', { count: due })}</p>}
        </>
      }
      title={t('home.title')}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      {mayDraft && (
        <>
          <form action="/api/entries" className="mt-6" method="post">
            <input name="kind" type="hidden" value="agreement" />
            <input name="locale" type="hidden" value={locale} />
            <Button type="submit">{t('home.start')}</Button>
          </form>
          <p className="mt-2 max-w-read text-ink-2">
            {t('home.startHint')} <a href={`/${locale}/agreements`}>{t('home.toRegister')}</a>
          </p>
          {role === 'moderator' && (
            <p className="mt-2">
              <a className="inline-flex min-h-10 items-center" href={`/${locale}/workspace/portfolio`}>
                {t('home.portfolio')}
              </a>
            </p>
          )}
          <StartOthers mayStart={(kind) => mayStart(actor, kind)} />
          {isDelegation(actor) && (
            <p className="mt-2">
              <a className="inline-flex min-h-10 items-center" href={`/${locale}/workspace/handover`}>
                {t('home.handover')}
              </a>
            </p>
          )}
          {role === 'head' && (
            <p className="mt-2">
              <a className="inline-flex min-h-10 items-center" href={`/${locale}/workspace/people`}>
                {t('home.people')}
              </a>
            </p>
          )}
        </>
      )}
      <OwedPart actions={owed} today={today()} />
      <OwedUpdates updates={updates} />
      <OpenRequests requests={requests} />
      {mayDraft && part('yours', due > 0)}
      <ActsToAnswer acts={unanswered} />
      <InvitationsToAnswer invitations={invitations} />
      <AdmissionsToAnswer admissions={toAdmit} />
      <NewsList news={await listNews(actor)} />
      <DecisionsToAnswer decisions={toDecide} />
      <IssuesToAnswer issues={issues} />
      <MinutesToAnswer minutes={await listCirculated(actor)} />
      <UpdatesToView updates={await listToView(actor)} />
      <RectificationsToAnswer rectifications={await listToAnswer(actor)} />
      <SettleList meetings={await listToSettle(actor)} />
      <UpcomingPart rows={await listUpcoming(actor)} secretariat={role === 'moderator'} />
      {mayDraft && part('waiting')}
      {mayDraft && part('decided')}
      <LadderList ladders={await listLadders(actor)} />
      <ClosedList agreements={await listClosed(actor)} />
      <p className="mt-9">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/workspace/roles`}>
          {t('home.roles')}
        </a>
      </p>
      <OwnMails ended={await listEnded(actor)} />
      <OwnCalendar address={own && siteAddress(`/calendars/${own}.ics`)} />
    </Page>
  )
}
