import { useLocale, useTranslations } from 'next-intl'
import { textFor } from '@/lib/multilingual'
import type { Settings } from '@/lib/settings/groups'

/** What an organisation adds to the foot of each page: its words, where it is written to, and the number of its filing. */
export function OrganisationLines({ organisation }: { organisation: Settings['organisation'] }) {
  const t = useTranslations('shell.footer')
  const { footer, contact, filing, filingAddress } = organisation
  const own = textFor(footer, useLocale())
  if (!own && !contact && !filing) return null
  return (
    <div className="mt-3 border-line border-t pt-3">
      {own && (
        <p className="max-w-read whitespace-pre-line" lang={own.lang}>
          {own.text}
        </p>
      )}
      <ul className="flex flex-wrap gap-x-5">
        {contact && (
          <li className="inline-flex min-h-10 items-center gap-1.5">
            {t('contact')}
            <a className="inline-flex min-h-10 items-center" href={`mailto:${contact}`}>
              {contact}
            </a>
          </li>
        )}
        {filing && (
          <li className="inline-flex min-h-10 items-center" lang="zh-Hans">
            {filingAddress ? (
              <a className="inline-flex min-h-10 items-center" href={filingAddress} rel="noreferrer">
                {filing}
              </a>
            ) : (
              filing
            )}
          </li>
        )}
      </ul>
    </div>
  )
}
