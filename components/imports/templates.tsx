import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { importedKinds } from '@/db/vocabulary'

/** A workbook to fill in for each kind, in the reader's language. */
export function Templates() {
  const t = useTranslations('imports.template')
  const words = useTranslations('words.importedKinds')
  const locale = useLocale()
  return (
    <Section id="templates" title={t('title')}>
      <p className="max-w-read text-ink-2">{t('lead')}</p>
      <ul className="mt-2 flex flex-wrap gap-x-6">
        {importedKinds.map((kind) => (
          <li key={kind}>
            <a
              className="inline-flex min-h-10 items-center"
              download
              href={`/${locale}/admin/imports/template.xlsx?kind=${kind}`}
            >
              {words(kind)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
