import { useTranslations } from 'next-intl'

/** Why a change was proposed, in the author's words; nobody recorded in which language. */
export function ChangeNote({ note }: { note: string }) {
  const t = useTranslations('agreement.history')
  return note ? <span lang="">{note}</span> : <span className="text-ink-2">{t('noNote')}</span>
}
