import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Page, Section } from '@/components/layout/page'
import { DescriptionList } from '@/components/ui/description-list'
import { getMoments } from '@/components/workspace/moments'
import { requireActor } from '@/lib/auth'
import { readOperations } from '@/lib/operations'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations')
  return { title: t('title'), robots: { index: false } }
}

/** Whether everything runs, how much there is, and what waits. */
export default async function OperationsPage() {
  const locale = await getLocale()
  const moment = await getMoments()
  const { actor } = await requireActor(locale)
  const found = await readOperations(actor)
  if (!found) notFound()
  const [t, format] = [await getTranslations('operations'), await getFormatter()]
  const { version, database, queue, mail, storage, backup, restoreTest } = found
  const size = (bytes: number) => t('megabytes', { size: format.number(Math.ceil(bytes / 1e6)) })
  const when = (time: string | null) =>
    time ? <time dateTime={time}>{moment(new Date(time))}</time> : t('never')
  const mailLink = (search: string, text: string) => (
    <a className="inline-flex min-h-6 items-center" href={`/${locale}/admin/mail${search}`}>
      {text}
    </a>
  )
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <Section id="outbox" title={t('outbox.title')}>
        <DescriptionList
          items={[
            { term: t('outbox.waiting'), description: format.number(queue.waiting) },
            { term: t('outbox.oldest'), description: when(queue.oldestDue) },
            { term: t('outbox.failed'), description: format.number(queue.failed) },
            { term: t('outbox.lastDone'), description: when(queue.lastDone) },
          ]}
        />
      </Section>
      <Section id="mail" title={t('mail.title')}>
        <DescriptionList
          items={[
            { term: t('mail.server'), description: t(mail.server ? 'mail.sending' : 'mail.keeping') },
            { term: t('mail.lastSent'), description: when(mail.lastSent) },
            { term: t('mail.bounced'), description: format.number(mail.bounced) },
            { term: t('mail.givenUp'), description: mailLink('?state=failed', t('mail.see')) },
          ]}
        />
      </Section>
      <Section id="storage" title={t('storage.title')}>
        <DescriptionList
          items={[
            { term: t('storage.database'), description: size(database.bytes) },
            {
              term: t('storage.files'),
              description: t('storage.count', { count: storage.files, size: size(storage.bytes) }),
            },
            { term: t('storage.free'), description: size(storage.free) },
          ]}
        />
      </Section>
      <Section id="backup" title={t('backup.title')}>
        <DescriptionList
          items={[
            {
              term: t('backup.last'),
              description: backup
                ? t('backup.made', {
                    when: moment(new Date(backup.at)),
                    rows: backup.rows,
                    size: size(backup.bytes),
                  })
                : t('never'),
            },
            { term: t('backup.tried'), description: when(restoreTest?.at ?? null) },
          ]}
        />
        <p className="mt-2 text-ink-2 text-sm">{t('backup.how')}</p>
      </Section>
      <Section id="versions" title={t('versions.title')}>
        <DescriptionList
          items={[
            { term: t('versions.product'), description: version },
            { term: t('versions.database'), description: database.version },
          ]}
        />
      </Section>
    </Page>
  )
}
