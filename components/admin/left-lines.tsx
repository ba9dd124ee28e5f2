import { useTranslations } from 'next-intl'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { OwnWords } from '@/components/workspace/own-words'
import type { Judged } from '@/lib/people/inviting'

/** What could not be sent, and why: each line with its own sentence. */
export function LeftLines({ lines }: { lines: Judged[] }) {
  const t = useTranslations('admin.invitations')
  return (
    <div className="mt-6">
      <Table caption={t('leftTitle')} showCaption>
        <thead>
          <tr>
            <Head>{t('line')}</Head>
            <Head>{t('problem')}</Head>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ text, flaw }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
            <tr key={at}>
              <RowHead className="break-all font-normal">
                <OwnWords>{text}</OwnWords>
              </RowHead>
              <Cell className={flaw ? 'text-danger' : 'text-ink-2'}>
                {t(flaw ? `flaws.${flaw}` : 'noFlaw')}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
