import { useTranslations } from 'next-intl'

/** The SHA-256 of an adopted text, by which it is known that it reads as it was adopted. */
export function TextHash({ hash }: { hash: string }) {
  const t = useTranslations('minutes')
  return (
    <p className="mt-4 max-w-read break-all text-ink-2 text-sm">
      {t('hash')} <span className="font-mono">{hash}</span>
    </p>
  )
}
