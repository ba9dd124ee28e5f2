import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { MailStateTag } from '@/components/admin/mail-state'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { getMoments } from '@/components/workspace/moments'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { OwnWords } from '@/components/workspace/own-words'
import { requireActor } from '@/lib/auth'
import { findMail } from '@/lib/jobs/mails'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.mail')
  return { title: t('one'), robots: { index: false } }
}

/** One mail: what became of it, its words where they were kept, and another try where it was given up. */
export default async function OneMailPage({ params, searchParams }: Props) {
  const locale = await getLocale()
  const moment = await getMoments()
  const { actor } = await requireActor(locale)
  const mail = await findMail(actor, (await params).id)
  if (!mail) notFound()
  const given = await searchParams
  const [t, kinds] = [
    await getTranslations('operations.mail'),
    await getTranslations('operations.mail.kinds'),
  ]
  const when = (time: string) => <time dateTime={time}>{moment(new Date(time))}</time>
  const { id, kind, state, recipient, subject, queuedAt, doneAt, dueAt, attempts, lastError, text } = mail
  const [, code] = /^Undeliverable ?(.*)$/.exec(lastError ?? '') ?? []
  const undeliverable = code === undefined ? null : code ? t('refused', { code }) : t('refusedBefore')
  return (
    <Page
      above={<Breadcrumbs items={[{ href: `/${locale}/admin/mail`, text: t('title') }]} label={t('title')} />}
      lead={<MailStateTag state={state} />}
      title={subject ? <OwnWords>{subject}</OwnWords> : kinds(kind)}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <DescriptionList
        items={[
          { term: t('kind'), description: kinds(kind) },
          { term: t('to'), description: recipient ?? t('notYet') },
          { term: t('queued'), description: when(queuedAt) },
          ...(doneAt ? [{ term: t('done'), description: when(doneAt) }] : []),
          ...(state === 'waiting' ? [{ term: t('due'), description: when(dueAt) }] : []),
          { term: t('attempts'), description: String(attempts) },
          ...(lastError ? [{ term: t('lastError'), description: undeliverable ?? lastError }] : []),
        ]}
      />
      {state === 'failed' && (
        <form action={`/api/outbox/${id}/tries`} className="mt-6" method="post">
          <input name="locale" type="hidden" value={locale} />
          <Button type="submit">{t('tryAgain')}</Button>
        </form>
      )}
      {text && (
        <pre className="mt-6 whitespace-pre-wrap border-line border-t pt-4 font-sans">
          <OwnWords>{text}</OwnWords>
        </pre>
      )}
      {state === 'kept' && !text && <p className="mt-6 max-w-read">{t('withheld')}</p>}
    </Page>
  )
}
