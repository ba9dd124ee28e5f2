import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'

/** There is nothing at this address, or nothing this reader may see: the same words for both. */
export async function Missing() {
  const locale = await getLocale()
  const t = await getTranslations('shell')
  return (
    <Page lead={<p>{t('notFound.text')}</p>} title={t('notFound.title')}>
      <ul className="mt-4 flex flex-wrap gap-x-6">
        <li>
          <a className="inline-flex min-h-10 items-center" href={`/${locale}/agreements`}>
            {t('notFound.register')}
          </a>
        </li>
      </ul>
    </Page>
  )
}
