'use client'

import { useParams } from 'next/navigation'
import { Failure } from '@/components/layout/failure'
import { isLocale, locales } from '@/lib/i18n/routing'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const { locale } = useParams()
  return <Failure error={error} locales={isLocale(locale) ? [locale] : locales} retry={retry} />
}
