import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import type { Samples } from '@/lib/founding/removing'

/** What of the demonstration goes, what stays and why, and the form that takes it away. */
export function SamplesPart({ people, entries }: Samples) {
  const t = useTranslations('settings.samples')
  const locale = useLocale()
  const staying = entries.filter(({ goes }) => !goes)
  const going = entries.length - staying.length
  if (!people && !going && !staying.length) return <p className="max-w-read text-ink-2">{t('none')}</p>
  return (
    <>
      <p className="max-w-read">
        {t('going', {
          people,
          meetings: count(entries, 'meeting'),
          projects: count(entries, 'project'),
          updates: count(entries, 'update'),
        })}
      </p>
      <p className="mt-2 max-w-read text-ink-2">{t('kept')}</p>
      {staying.length > 0 && (
        <>
          <p className="mt-2 max-w-read">{t('staying', { count: staying.length })}</p>
          <ul className="list-disc pl-5">
            {staying.map(({ kind, slug, title }) => (
              <li key={`${kind} ${slug}`}>
                <a className="inline-block min-h-6" href={`/id/${kind}/${slug}`}>
                  {title ? <Text texts={title} /> : slug}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {people + going > 0 && (
        <form action="/api/samples/remove" className="mt-2" method="post">
          <input name="locale" type="hidden" value={locale} />
          <Checkbox id="sure" label={t('sure')} name="sure" required value="yes" />
          <Button className="mt-2" look="danger" type="submit">
            {t('remove')}
          </Button>
        </form>
      )}
    </>
  )
}

const count = (entries: Samples['entries'], wanted: string) =>
  entries.filter(({ kind, goes }) => goes && kind === wanted).length
