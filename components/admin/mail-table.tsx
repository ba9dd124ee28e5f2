import { useLocale, useTranslations } from 'next-intl'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { useMoments } from '@/components/workspace/moments'
import { OwnWords } from '@/components/workspace/own-words'
import type { QueuedMail } from '@/lib/jobs/mails'
import { MailStateTag } from './mail-state'

/** What was written when, to whom, and what became of it. */
export function MailTable({ mails }: { mails: QueuedMail[] }) {
  const t = useTranslations('operations.mail')
  const kinds = useTranslations('operations.mail.kinds')
  const locale = useLocale()
  const moment = useMoments()
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Head>{t('about')}</Head>
          <Head>{t('to')}</Head>
          <Head>{t('state')}</Head>
          <Head>{t('queued')}</Head>
        </tr>
      </thead>
      <tbody>
        {mails.map(({ id, subject, kind, recipient, state, queuedAt }) => (
          <tr key={id}>
            <RowHead className="min-w-40 font-normal">
              <a className="inline-block min-h-6" href={`/${locale}/admin/mail/${id}`}>
                {subject ? <OwnWords>{subject}</OwnWords> : kinds(kind)}
              </a>
            </RowHead>
            <Cell className="min-w-32 break-all">{recipient ?? t('notYet')}</Cell>
            <Cell>
              <MailStateTag state={state} />
            </Cell>
            <Cell>
              <time dateTime={queuedAt}>{moment(new Date(queuedAt))}</time>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
