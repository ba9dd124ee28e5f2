import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Issue } from '@/lib/issues/view'
import { IssueTag } from './state-tag'

/** Issues: what is raised, by which side, and where it stands. */
export function IssuesTable({ issues, caption }: { issues: Issue[]; caption: string }) {
  const t = useTranslations('issues')
  const words = useTranslations('words.issueSubjects')
  const locale = useLocale()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Head>{t('what')}</Head>
          <Head>{t('raisedBy')}</Head>
          <Head>{t('asked')}</Head>
          <Head className="max-sm:hidden">{t('state')}</Head>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <tr key={issue.slug}>
            <RowHead className="font-normal sm:w-1/2">
              <a className="font-strong" href={`/${locale}/issues/${issue.slug}`}>
                <Text texts={issue.title} />
              </a>
              <span className="block text-ink-2">{words(issue.subject)}</span>
              <span className="mt-1 block sm:hidden">
                <IssueTag state={issue.state} />
              </span>
            </RowHead>
            <Cell>
              <PartyLink party={issue.raisedBy} />
            </Cell>
            <Cell>
              <PartyLink party={issue.asked} />
            </Cell>
            <Cell className="max-sm:hidden">
              <IssueTag state={issue.state} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
